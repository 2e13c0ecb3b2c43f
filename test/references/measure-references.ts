import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TextNode } from '../../src/annotations/annotation.ts'
import {
  type FoundReference,
  readReferences,
} from '../../src/annotations/references/find-references.ts'
import { toSpans } from '../../src/annotations/text-runs.ts'
import { allPolicies, buildHandbook } from '../../src/model/build-handbook.ts'
import type { Handbook } from '../../src/model/types.ts'
import { inlineText } from '../../src/model/walk-content.ts'
import { type ParsedFile, parseFile } from '../../src/parse/parse-file.ts'
import { toLinkTarget } from '../../src/parse/markdown/link-target.ts'
import type { Block } from '../../src/schemas/content.ts'
import type { Link } from '../../src/schemas/inline.ts'

/** Words that a person has marked as a reference, and where they lead: `<policy>#<id>`, or undefined where no provision bears the number. */
interface Mark {
  words: string
  path: string
  target: string | undefined
}

/** How the finder does on texts in which a person has marked every reference. */
export interface Measurement {
  marks: number
  /** References that were found and lead where the person says. */
  right: number
  /** Links that were made. */
  links: number
  /** References to nothing, and how many of them were found to be that. */
  nowhere: { marks: number; found: number }
  /** In words, each with its file: what was not found, and what should not have been. */
  missed: readonly string[]
  wrong: readonly string[]
}

/** True for a link that marks a reference by number: its words name one, and it leads into a policy or nowhere. */
function markOf(link: Link, path: string): Mark | undefined {
  const [council = '', own = ''] = path.split('/')
  const target = toLinkTarget(link.url)
  const words = inlineText(link.children)
  if (!/\d|\([a-z]+\)|\b[A-Z]$/.test(words)) return undefined
  if (target?.kind === 'missing') return { words, path, target: undefined }
  if (target?.kind === 'clause') return { words, path, target: `${council}/${own}#${target.id}` }
  if (target?.kind !== 'policy' || target.id === undefined) return undefined
  return {
    words,
    path,
    target: `${target.council ?? council}/${target.policy}#${target.id}`,
  }
}

/** The content with marks taken for plain words. */
function withoutMarks<Value>(value: Value, path: string, marks: Map<TextNode, Mark>): Value {
  if (Array.isArray(value))
    return value.map((each: unknown) => withoutMarks(each, path, marks)) as Value
  if (typeof value !== 'object' || value === null) return value
  const node = value as Partial<Block | Link>
  const mark = node.type === 'link' ? markOf(node as Link, path) : undefined
  // The handbook’s own remarks are no place for references.
  if (node.type === 'editorNote') return value
  if (mark) {
    const text: TextNode = { type: 'text', value: mark.words }
    marks.set(text, mark)
    return text as Value
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, held]: [string, unknown]) => [
      key,
      withoutMarks(held, path, marks),
    ]),
  ) as Value
}

function readMarked(folder: string): { handbook: Handbook; marks: Map<TextNode, Mark> } {
  const marks = new Map<TextNode, Mark>()
  const parsed = globSync('**/*.{yaml,mdx}', { cwd: folder })
    .toSorted()
    .flatMap((path): ParsedFile[] => {
      const { parsed: file, messages } = parseFile(path, readFileSync(join(folder, path), 'utf8'))
      if (messages.some(({ fatal }) => fatal === true)) throw new Error(`${path} has errors`)
      if (file?.kind !== 'clause-file') return file ? [file] : []
      const content = withoutMarks(file.file.content, path, marks)
      return [{ ...file, file: { ...file.file, content } }]
    })
  return { handbook: buildHandbook(parsed), marks }
}

/** The mark that a reference found stands at. */
function markAt({ at }: FoundReference, marks: ReadonlyMap<TextNode, Mark>): TextNode | undefined {
  return toSpans(at.run, at.start, at.end)
    .map(({ text }) => text)
    .findLast((text) => marks.has(text))
}

function inWords({ words, path, target }: Mark): string {
  return `${path}: “${words}” → ${target ?? 'nowhere'}`
}

/** Measures the finder on a content folder in which every reference is a link that a person made: those links are taken away, and looked for. */
export function measureReferences(folder: string): Measurement {
  const { handbook, marks } = readMarked(folder)
  const met = new Set<TextNode>()
  const wrong: string[] = []
  let [links, right, foundNowhere] = [0, 0, 0]
  for (const policy of allPolicies(handbook)) {
    for (const found of readReferences(handbook, policy)) {
      const at = markAt(found, marks)
      const mark = at && marks.get(at)
      const [id, ...more] = found.targets
      const target = id === undefined || more.length > 0 ? undefined : `${found.policy.id}#${id}`
      if (target !== undefined) links += 1
      if (at && mark?.target === target) {
        if (!met.has(at)) met.add(at)
        if (target === undefined) foundNowhere += 1
        else right += 1
      } else if (target !== undefined)
        wrong.push(
          `${found.passage.section.path}: “${found.words}” → ${target}, not ${mark ? (mark.target ?? 'nowhere') : 'a reference'}`,
        )
    }
  }
  const all = [...marks.values()]
  const nowhere = all.filter(({ target }) => target === undefined).length
  return {
    marks: all.length - nowhere,
    right,
    links,
    nowhere: { marks: nowhere, found: foundNowhere },
    missed: [...marks].filter(([text]) => !met.has(text)).map(([, mark]) => inWords(mark)),
    wrong,
  }
}
