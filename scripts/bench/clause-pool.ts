import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { clauseProcessorFor } from '../../src/parse/markdown/processor.ts'
import { compareText } from '../../src/text/compare-text.ts'

/** A top-level clause or definition of a real clause file, as it is written there. */
export interface PoolUnit {
  text: string
  /** How many citable clauses it holds, itself among them. */
  clauses: number
  /** The terms that it defines, in lower case. */
  terms: readonly string[]
}

function toUnit(text: string, name: string): PoolUnit {
  const inner = [...text.matchAll(/<Clause\b/g)].length
  const terms = [...text.matchAll(/<Definition\b[^>]*\bterm="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').toLowerCase(),
  )
  return { text, clauses: name === 'Clause' ? inner : 1, terms }
}

/** The units of a clause file. Words that stand outside of any clause are left behind. */
function toUnits(file: string): PoolUnit[] {
  const body = file.replaceAll('\r\n', '\n').replace(/^---\n[^]*?\n---\n/, '')
  return clauseProcessorFor(body)
    .parse(body)
    .children.flatMap((node) => {
      if (
        node.type !== 'mdxJsxFlowElement' ||
        (node.name !== 'Clause' && node.name !== 'Definition')
      )
        return []
      const text = body.slice(node.position?.start.offset, node.position?.end.offset)
      const unit = toUnit(text, node.name)
      return new Set(unit.terms).size === unit.terms.length ? [unit] : []
    })
}

/** All top-level clauses and definitions of a content folder, in the order of its paths. */
export function readClausePool(content: string): PoolUnit[] {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.mdx'),
  )
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted(compareText)
    .flatMap((path) => toUnits(readFileSync(join(content, path), 'utf8')))
}

/** The names of the councils of a content folder. */
export function readCouncilNames(content: string): { name: string; short: string }[] {
  const folders = readdirSync(content, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return folders.map(
    ({ name }) =>
      parse(readFileSync(join(content, name, 'council.yaml'), 'utf8')) as {
        name: string
        short: string
      },
  )
}

/** True for a clause that can stand in any policy: its words name no appendix, and its links no number, of the policy that it was taken from. */
export function canMove({ text }: PoolUnit): boolean {
  return !/\b(?:[Aa]ppendix|[Aa]nnexe?) (?:[A-H]|\d)\b|\[[^\]]*\d[^\]]*\]\((?:#|policy:)/.test(text)
}
