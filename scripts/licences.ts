/** Lists the licences of all packages that the handbook needs to run; fails where one is not on the list of allowed ones. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAllowed, type LicensedLockfile, listProductionPackages } from './production-licences.ts'

const file = join(import.meta.dirname, '..', 'package-lock.json')
const packages = listProductionPackages(JSON.parse(readFileSync(file, 'utf8')) as LicensedLockfile)
const byLicence = Map.groupBy(packages, ({ licence }) => licence)
for (const [licence, group] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(
    `${licence} (${String(group.length)})\n  ${group.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
  )
}
const forbidden = packages.filter((each) => !isAllowed(each))
for (const { name, licence } of forbidden) {
  console.error(
    `${name} is under \`${licence}\`, which is not on the list of allowed licences in scripts/production-licences.ts.`,
  )
}
process.exitCode = forbidden.length > 0 ? 1 : 0
