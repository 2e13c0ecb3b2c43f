import type { VFileMessage } from 'vfile-message'
import { collectMessages } from '../messages/message.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'

/** The words of the document that a policy’s text was taken from. */
export interface SourceText {
  /** Relative to the content folder. */
  path: string
  /** As it stands in the file, with one sign a line end, and a space for the end of a page. */
  words: string
}

/** Parses the words of a document, which are taken as they are: nothing in them is a sign of Markdown or YAML. */
export function parseSourceText(
  path: string,
  source: string,
): { text: SourceText; messages: VFileMessage[] } {
  const { report, messages } = collectMessages()
  const words = source.replace(/\r\n?/g, '\n').replaceAll('\f', ' ')
  checkHiddenCharacters(path, words, report)
  return { text: { path, words }, messages }
}
