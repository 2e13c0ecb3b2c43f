import type { VFileMessage } from 'vfile-message'
import { runChecks } from '../../src/checks/run-checks.ts'
import { decode } from '../../src/load/decode.ts'
import { digestWords } from '../../src/load/digest-words.ts'
import { collectMessages, filesWithErrors, severityOf } from '../../src/messages/message.ts'
import { buildHandbook } from '../../src/model/build-handbook.ts'
import { parseFile, type ParseResult } from '../../src/parse/parse-file.ts'
import { findUnprintable } from '../../src/fonts/fonts.ts'
import { findLostSetting, findLostWords } from './lost-words.ts'
import type { MutatedFile } from './mutate-file.ts'

/** What can be wrong with the reading of a file. */
export type FaultKind = 'hang' | 'exception' | 'place' | 'lost word'

/** What is wrong with the reading of a file. */
export interface FuzzFault {
  kind: FaultKind
  /** What happened, for a maintainer. */
  detail: string
}

/** A file may take so many milliseconds of processor time. */
export const mostMilliseconds = 1000

/** The files of a small sound handbook, for the checks that look across files. */
const around: Readonly<Record<string, string>> = {
  'handbook.yaml':
    'title: Council Policy Handbook\nkinds:\n  - id: social-media\n    title: Social media\n',
  'topics.yaml': 'topics:\n  - { id: risks, title: Risks, covers: What can go wrong. }\n',
  'legislation.yaml':
    'acts:\n  - { id: equality-act-2010, title: Equality Act 2010, identifier: ukpga/2010/15, lastProvision: 218 }\n',
}

/** The files of the council and policy that a path belongs to. */
function policyAround(path: string): Readonly<Record<string, string>> {
  const [council = '', policy = ''] = (
    path.split('/').length === 3 ? path : 'hill/social-media/x'
  ).split('/')
  return {
    [`${council}/council.yaml`]: 'name: Hill Parish Council\nshort: Hill\nkind: parish\n',
    [`${council}/${policy}/policy.yaml`]:
      'title: Social Media Policy\nkind: social-media\nstatus: current\nmasthead:\n  - title: SOCIAL MEDIA POLICY\nsource:\n  document: Social Media Policy\n',
    [`${council}/${policy}/99-risks.mdx`]:
      '---\ntitle: Risks\n---\n\n<Definition term="Blog">\n\nA blog.\n\n</Definition>\n\n<Clause id="the-last-risk" topics="risks">\n\nThere are risks, see the Equality Act 2010.\n\n</Clause>\n',
  }
}

const parsedAround = new Map<string, ParseResult>()

function parseAround(path: string, text: string): ParseResult {
  const known = parsedAround.get(path) ?? parseFile(path, text)
  parsedAround.set(path, known)
  return known
}

/** Checks a parsed file among the others of a small handbook. */
function checkAmong(
  path: string,
  text: string,
  result: ParseResult,
  found: readonly VFileMessage[],
  today: string,
): VFileMessage[] {
  const texts = new Map(Object.entries({ ...around, ...policyAround(path) }))
  const others = [...texts]
    .filter(([other]) => other !== path)
    .map(([other, words]) => parseAround(other, words))
  texts.set(path, text)
  const handbook = buildHandbook([...others, result].flatMap(({ parsed }) => parsed ?? []))
  return runChecks(handbook, {
    today,
    findUnprintable,
    digest: digestWords,
    texts,
    filesWithErrors: filesWithErrors(found),
  })
}

/** The messages at a place that their file has not, in short. An empty last line is one that an editor shows. */
function misplaced(messages: readonly VFileMessage[], path: string, text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/)
  return messages.flatMap(({ file, line, column, ruleId }) => {
    if (file !== path || line === undefined) return []
    const held = lines[line - 1]
    const exists =
      held !== undefined && (column === undefined || (column >= 1 && column <= held.length + 1))
    return exists ? [] : [`${ruleId ?? ''} at ${String(line)}:${String(column)}`]
  })
}

function lostFrom({ parsed }: ParseResult, text: string): string | undefined {
  if (parsed === undefined || !('file' in parsed)) return undefined
  return parsed.kind === 'clause-file'
    ? findLostWords(text, parsed.file)
    : findLostSetting(text, parsed.file.settings)
}

/** Reads a file as the loader does, and checks it. Gives back what is wrong with the reading; an exception is for the caller to catch. */
function readAndCheck({ path, bytes }: MutatedFile, today: string): FuzzFault[] {
  const { report, messages } = collectMessages()
  const text = decode(path, bytes, report)
  const result = parseFile(path, text)
  messages.push(...result.messages)
  const all = [...messages, ...checkAmong(path, text, result, messages, today)]
  const faults = misplaced(all, path, text).map((detail): FuzzFault => ({ kind: 'place', detail }))
  if (all.some(({ ruleId }) => ruleId === 'file-not-understood'))
    faults.push({
      kind: 'exception',
      detail: all.find(({ ruleId }) => ruleId === 'file-not-understood')?.reason ?? '',
    })
  const lost = messages.some((message) => severityOf(message) === 'error')
    ? undefined
    : lostFrom(result, text)
  return lost === undefined ? faults : [...faults, { kind: 'lost word', detail: `…${lost}…` }]
}

/** What is wrong with the reading of a file, and the milliseconds of processor time that it took. */
export function tryFile(
  file: MutatedFile,
  today: string,
): { faults: FuzzFault[]; milliseconds: number } {
  const start = process.threadCpuUsage()
  const faults: FuzzFault[] = []
  try {
    faults.push(...readAndCheck(file, today))
  } catch (error) {
    faults.push({
      kind: 'exception',
      detail:
        error instanceof Error
          ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}`
          : String(error),
    })
  }
  const { user, system } = process.threadCpuUsage(start)
  const milliseconds = (user + system) / 1000
  if (milliseconds > mostMilliseconds)
    faults.push({ kind: 'hang', detail: `${milliseconds.toFixed(0)} ms of processor time` })
  return { faults, milliseconds }
}
