import type { VFileMessage } from 'vfile-message'
import { quotable, toMessage } from '../messages/message.ts'
import { amendmentSchema, type AmendmentSettings } from '../schemas/amendment.ts'
import { councilSchema, type CouncilSettings } from '../schemas/council.ts'
import { handbookSchema, type HandbookSettings } from '../schemas/handbook.ts'
import { type Legislation, legislationSchema } from '../schemas/legislation.ts'
import { policySchema, type PolicySettings } from '../schemas/policy.ts'
import { proofSchema, type ProofSettings } from '../schemas/proof.ts'
import { type Synonyms, synonymsSchema } from '../schemas/synonyms.ts'
import { type Topics, topicsSchema } from '../schemas/topics.ts'
import { type BadName, classifyPath, type TextFolder } from './paths/classify-path.ts'
import { findTooLong } from './limits.ts'
import { joinConflicts } from './merge-conflicts.ts'
import type { Misplaced } from './paths/misplaced.ts'
import type { classifySource } from './paths/source-path.ts'
import { type ClauseFile, findIds, parseClauseFile } from './parse-clause-file.ts'
import { parseSettingsFile, type SettingsFile } from './parse-settings-file.ts'
import { parseSourceText, type SourceText } from './parse-source-text.ts'
import { isPicturePath } from './paths/picture-path.ts'
import { parsePicture, type Picture } from './parse-picture.ts'
import type { ParseOptions } from './markdown/parse-tree.ts'

/** One parsed file of the content folder. `isRead` is false when nothing is known of its text. */
export type ParsedFile =
  | { kind: 'handbook'; file: SettingsFile<HandbookSettings> }
  | { kind: 'topics'; file: SettingsFile<Topics> }
  | { kind: 'legislation'; file: SettingsFile<Legislation> }
  | { kind: 'synonyms'; file: SettingsFile<Synonyms> }
  | { kind: 'council'; council: string; file: SettingsFile<CouncilSettings> }
  | { kind: 'policy'; council: string; policy: string; file: SettingsFile<PolicySettings> }
  | { kind: 'proof'; council: string; policy: string; file: SettingsFile<ProofSettings> }
  | { kind: 'source-text'; council: string; policy: string; text: SourceText }
  | { kind: 'picture'; council: string; policy: string; name: string; picture: Picture }
  | {
      kind: 'amendment'
      council: string
      policy: string
      amendment: string
      file: SettingsFile<AmendmentSettings>
    }
  | ({ kind: 'clause-file'; slug: string; file: ClauseFile } & TextFolder)
  | ({ kind: 'misnamed-clause-file'; path: string; isRead: boolean; ids: string[] } & TextFolder)

/** A parsed file, if it is one that the handbook knows, and everything that is wrong in it. */
export interface ParseResult {
  parsed: ParsedFile | undefined
  messages: VFileMessage[]
  /** True for a file that was given up: what it holds is unknown, not missing. */
  isUnread?: boolean
}

function badName(path: string, { found, expected, suggestion }: BadName): VFileMessage {
  return toMessage(path, 'file-name', undefined, { found, expected, suggestion })
}

function misplaced(path: string, { found, where, expected, suggestion }: Misplaced): VFileMessage {
  return toMessage(path, 'file-misplaced', undefined, { found: found, where, expected, suggestion })
}

function unexpected(path: string, expected: string): VFileMessage {
  const found = path.split('/').at(-1) ?? ''
  return toMessage(path, 'file-unexpected', undefined, { found, expected })
}

/** What lies beside a policy to prove it: the council’s own document is never looked at. */
function parseSource(
  { kind, ...folder }: ReturnType<typeof classifySource>,
  path: string,
  text: string,
): ParseResult {
  if (kind === 'source-document') return { parsed: undefined, messages: [] }
  if (kind === 'proof') {
    const { file, messages } = parseSettingsFile(path, text, proofSchema)
    return { parsed: { kind, ...folder, file }, messages }
  }
  const parsed = parseSourceText(path, text)
  return { parsed: { kind, ...folder, text: parsed.text }, messages: parsed.messages }
}

type KindOf<Kind extends string> = Extract<ReturnType<typeof classifyPath>, { kind: Kind }>

function parsePolicy(kind: KindOf<'policy'>, path: string, text: string): ParseResult {
  const { file, messages } = parseSettingsFile(path, text, policySchema)
  return { parsed: { ...kind, file }, messages }
}

function parseAmendment(kind: KindOf<'amendment'>, path: string, text: string): ParseResult {
  const { file, messages } = parseSettingsFile(path, text, amendmentSchema)
  return { parsed: { ...kind, file }, messages }
}

function parseText(path: string, text: string, options: ParseOptions): ParseResult {
  const kind = classifyPath(path)
  switch (kind.kind) {
    case 'handbook': {
      const { file, messages } = parseSettingsFile(path, text, handbookSchema)
      return { parsed: { ...kind, kind: 'handbook', file }, messages }
    }
    case 'topics': {
      const { file, messages } = parseSettingsFile(path, text, topicsSchema)
      return { parsed: { ...kind, kind: 'topics', file }, messages }
    }
    case 'legislation': {
      const { file, messages } = parseSettingsFile(path, text, legislationSchema)
      return { parsed: { ...kind, kind: 'legislation', file }, messages }
    }
    case 'synonyms': {
      const { file, messages } = parseSettingsFile(path, text, synonymsSchema)
      return { parsed: { ...kind, kind: 'synonyms', file }, messages }
    }
    case 'council': {
      const { file, messages } = parseSettingsFile(path, text, councilSchema)
      return { parsed: { ...kind, file }, messages }
    }
    case 'policy':
      return parsePolicy(kind, path, text)
    case 'amendment':
      return parseAmendment(kind, path, text)
    case 'proof':
    case 'source-text':
    case 'source-document':
      return parseSource(kind, path, text)
    case 'picture': {
      const picture = parsePicture(text)
      return picture
        ? { parsed: { ...kind, picture }, messages: [] }
        : giveUp(toMessage(path, 'picture-unreadable', undefined, {}))
    }
    case 'clause-file': {
      const { file, messages } = parseClauseFile(path, text, options)
      return { parsed: { ...kind, file }, messages }
    }
    case 'misnamed-clause-file': {
      const { slug, name, ...rest } = kind
      // Files with a foreign ending, such as `.txt`, are not read: nothing can be said of their text.
      const isRead = /\.mdx?$/i.test(path)
      const messages = isRead ? parseClauseFile(path, text, options).messages : []
      const ids = [slug, ...findIds(text)]
      return {
        parsed: { ...rest, path, isRead, ids },
        messages: [badName(path, name), ...messages],
      }
    }
    case 'bad-name':
      return { parsed: undefined, messages: [badName(path, kind.name)] }
    case 'misplaced':
      return { parsed: undefined, messages: [misplaced(path, kind.place)] }
    case 'unexpected':
      return { parsed: undefined, messages: [unexpected(path, kind.expected)] }
  }
}

function parseJoined(path: string, text: string, options: ParseOptions): ParseResult {
  const joined = joinConflicts(path, text)
  const { parsed, messages } = parseText(path, joined.text, options)
  return {
    parsed,
    messages: [...joined.messages, ...messages.filter(({ line }) => !joined.isInConflict(line))],
  }
}

function giveUp(message: VFileMessage): ParseResult {
  return { parsed: undefined, messages: [message], isUnread: true }
}

/**
 * Parses one file of the content folder: its path, relative to the folder, says what it is. A pure function of path and text, so its result
 * can be kept for as long as both are the same. A file that is too long is not looked at; one over which the parser falls is reported by its name.
 */
export function parseFile(path: string, text: string, options: ParseOptions = {}): ParseResult {
  const tooLong = isPicturePath(path) ? undefined : findTooLong(path, text)
  if (tooLong) return giveUp(toMessage(path, 'file-too-large', undefined, { ...tooLong }))
  try {
    return parseJoined(path, text, options)
  } catch (error) {
    // No text should get here; when one does, a person must learn which file it is.
    const reason = error instanceof Error ? error.message : String(error)
    return giveUp(toMessage(path, 'file-not-understood', undefined, { found: quotable(reason) }))
  }
}
