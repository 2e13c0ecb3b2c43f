import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { capitalise } from '../../src/text/capitalise.ts'
import { canMove, readCouncilNames, type PoolUnit } from './clause-pool.ts'
import { composePolicy } from './compose-policy.ts'
import { seededRandom } from './random.ts'

/** How many councils the policies are spread over. */
export const councilCount = 25

/** What councils call their policies; real clauses refer to some of these names, and so find what they name. */
const policyNames = [
  'social-media',
  'code-of-conduct',
  'standing-orders',
  'data-protection-policy',
  'grievance-procedure',
  'disciplinary-policy',
  'dignity-at-work',
  'acceptable-use-policy',
  'press-and-media-policy',
  'employee-code-of-conduct',
  'equality-and-diversity-policy',
  'health-and-safety-policy',
  'financial-regulations',
  'complaints-procedure',
  'freedom-of-information',
  'recruitment-policy',
  'training-policy',
  'risk-management',
  'lone-working-policy',
  'sickness-absence-policy',
]

/** What to generate, and from what. */
export interface GenerateOptions {
  /** The real content folder. */
  source: string
  /** The folder that the handbook is written into. */
  target: string
  /** Its top-level clauses. */
  pool: readonly PoolUnit[]
  policies: number
}

/** Where the policy of a number belongs: councils take turns, so that a policy is the same one in a handbook of any size. */
export function policyId(index: number): string {
  const council = String((index % councilCount) + 1).padStart(2, '0')
  const turn = Math.floor(index / councilCount)
  const round = Math.floor(turn / policyNames.length)
  const name = policyNames[turn % policyNames.length] ?? ''
  return `council-${council}/${round === 0 ? name : `${name}-${String(round + 1)}`}`
}

function titleOf(slug: string): string {
  return capitalise(slug.replaceAll('-', ' '))
}

function policySettings(id: string, year: number, months: number): string {
  const slug = id.split('/')[1] ?? ''
  const title = titleOf(slug)
  const kind = slug.replace(/-\d+$/, '')
  const adopted = `Adopted on 14 May ${String(year)}`
  const period = `every ${String(months)} months`
  return [
    `title: ${title}`,
    `kind: ${kind}`,
    'status: current',
    'masthead:',
    `  - title: ${title}`,
    `  - Version 1. ${adopted}${months === 0 ? '' : `, reviewed ${period}`}.`,
    'version: "1"',
    'events:',
    '  - type: adopted',
    `    date: ${String(year)}-05-14`,
    `    printed: ${adopted}`,
    '    certainty: stated',
    '    body: Full Council',
    ...(months === 0
      ? []
      : ['review:', `  period: { months: ${String(months)}, printed: "${period}" }`]),
    'source:',
    `  document: ${title}`,
    '',
  ].join('\n')
}

/** What the council of a policy goes by. */
function councilOf(id: string): { folder: string; name: string; short: string } {
  const folder = id.split('/')[0] ?? ''
  const short = titleOf(folder)
  return { folder, name: `${short} Parish Council`, short }
}

function writePolicy(
  index: number,
  { target, pool }: GenerateOptions,
  realNames: readonly string[],
): void {
  const random = seededRandom(index)
  const id = policyId(index)
  const { name } = councilOf(id)
  mkdirSync(join(target, id), { recursive: true })
  const year = 2015 + Math.floor(random() * 11)
  const months = [0, 12, 24, 36][Math.floor(random() * 4)] ?? 0
  writeFileSync(join(target, id, 'policy.yaml'), policySettings(id, year, months))
  for (const [part, text] of composePolicy(pool, random).entries()) {
    const number = String(part + 1)
    writeFileSync(
      join(target, id, `${number.padStart(2, '0')}-part-${number}.mdx`),
      realNames.reduce((words, real) => words.replaceAll(real, name), text),
    )
  }
}

/** Copies the settings of the whole handbook, with the kinds of policy that are generated. */
function writeSettings({ source, target }: GenerateOptions): void {
  for (const name of readdirSync(source).filter((file) => file.endsWith('.yaml'))) {
    const settings = parseDocument(readFileSync(join(source, name), 'utf8'))
    if (name === 'handbook.yaml')
      settings.set(
        'kinds',
        policyNames.map((id) => ({ id, title: titleOf(id) })),
      )
    writeFileSync(join(target, name), settings.toString())
  }
}

/**
 * Writes a handbook of so many policies of ten clause files each, made of real clauses with the
 * name of their new council. The same pool and number give the same bytes. Throws
 * when the target folder cannot be written.
 */
export function generateHandbook(options: GenerateOptions): void {
  mkdirSync(options.target, { recursive: true })
  writeSettings(options)
  const movable = { ...options, pool: options.pool.filter(canMove) }
  const realNames = readCouncilNames(options.source).map(({ name }) => name)
  for (let index = 0; index < options.policies; index += 1) writePolicy(index, movable, realNames)
  for (let index = 0; index < Math.min(councilCount, options.policies); index += 1) {
    const { folder, name, short } = councilOf(policyId(index))
    writeFileSync(
      join(options.target, folder, 'council.yaml'),
      `name: ${name}\nshort: ${short}\nkind: parish\n`,
    )
  }
}

/** The clause file that the benchmark edits: one in the middle of the handbook. */
export function fileToEdit(policies: number): string {
  return `${policyId(Math.floor(policies / 2))}/05-part-5.mdx`
}

/** Adds a word to the first paragraph of a clause file, as a clerk might; each time another one. */
export function editClause(path: string): void {
  const text = readFileSync(path, 'utf8')
  const edited = text.replace(/>\n\n([^\n<]+)/, (_, paragraph: string) => {
    const [, words = paragraph, count = '0'] = /^(.*) \(revision (\d+)\)$/.exec(paragraph) ?? []
    return `>\n\n${words} (revision ${String(Number(count) + 1)})`
  })
  if (edited === text) throw new Error(`There is no paragraph to edit in ${path}`)
  writeFileSync(path, edited)
}
