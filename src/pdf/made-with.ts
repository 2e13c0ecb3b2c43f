import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The packages whose versions decide how a paper comes out: the engine, the fonts, and what makes the codes of addresses. */
const packages = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@myriaddreamin/typst-ts-web-compiler',
  '@expo-google-fonts/atkinson-hyperlegible-next',
  'dejavu-fonts-ttf',
  '@expo-google-fonts/noto-emoji',
  'uqr',
]

interface Lockfile {
  packages: Record<string, { version?: string } | undefined>
}

/** Changes whenever the same data could come out as another paper: with the template, with the programs beside it, and with the versions of the packages. */
export function madeWith(): string {
  const lockfile = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'),
  ) as Lockfile
  const versions = packages.map(
    (name) => `${name}@${lockfile.packages[`node_modules/${name}`]?.version ?? ''}`,
  )
  const programs = readdirSync(import.meta.dirname)
    .sort()
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  return hash('sha256', [...programs, ...versions].join('\n'))
}
