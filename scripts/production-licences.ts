/** Which licences the packages are under that the handbook needs to run, as the lockfile tells it for every machine. */

/** The part of a lockfile that tells licences. */
export interface LicensedLockfile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; link?: boolean }>
}

/** One package that the handbook needs to run. */
export interface LicensedPackage {
  name: string
  version: string
  /** An SPDX expression; `unknown` where the package tells none. */
  licence: string
}

/**
 * SPDX identifiers that a published handbook may rest on. LGPL is there for libvips and CC0 for data: both are used as
 * they are, neither is built into a page.
 */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
])

/** Packages whose own words were read, because they tell no identifier: by name, what they say and why it is allowed. */
const ALLOWED_BY_NAME: Record<string, string> = {
  'dejavu-fonts-ttf': 'SEE LICENSE IN README.md AND LICENSE',
}

/** Lists the packages that are not for development only, in the lockfile's order. */
export function listProductionPackages({ packages }: LicensedLockfile): LicensedPackage[] {
  return Object.entries(packages)
    .filter(
      ([path, { dev, link }]) => path.includes('node_modules/') && dev !== true && link !== true,
    )
    .map(([path, { version = '', license = 'unknown' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }))
}

/** Tells whether every licence that a package names is an allowed one, those among which one may choose included. */
export function isAllowed({ name, licence }: LicensedPackage): boolean {
  if (ALLOWED_BY_NAME[name] === licence) return true
  return licence
    .split(/\s+(?:AND|OR)\s+|[()]/)
    .filter(Boolean)
    .every((identifier) => ALLOWED.has(identifier))
}
