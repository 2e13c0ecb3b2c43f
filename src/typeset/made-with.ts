import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readTemplate } from './open-engine.ts'

/** The packages whose versions decide how a paper comes out: the engine, the fonts, and what makes the codes of addresses. */
const packages = ['@myriaddreamin/typst-ts-node-compiler', '@myriaddreamin/typst-ts-web-compiler', '@expo-google-fonts/atkinson-hyperlegible-next', 'dejavu-fonts-ttf', '@expo-google-fonts/noto-emoji', 'uqr']

interface Lockfile { packages: Record<string, { version?: string } | undefined> }

/** Changes whenever the same data could come out as another paper. */
export function madeWith(): string {
  const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lockfile
  const versions = packages.map((name) => `${name}@${lockfile.packages[`node_modules/${name}`]?.version ?? ''}`)
  const conversion = readFileSync(new URL('./paper-json.ts', import.meta.url), 'utf8')
  return hash('sha256', [readTemplate(), conversion, ...versions].join('\n'))
}
