import { collectMessages } from '../../src/messages/message.ts'
import type { Rule } from '../../src/messages/rule.ts'
import { rules } from '../../src/messages/rules.ts'
import { readFolder } from '../../src/load/read-folder.ts'

/** A file as it is before it is spoilt. */
export interface SoundFile {
  path: string
  text: string
}

/** The files that are spoilt, by what they are: each kind is drawn as often as another. */
export interface FuzzCorpus {
  clauseFiles: readonly SoundFile[]
  settings: readonly SoundFile[]
}

const isClauseFile = ({ path }: SoundFile) => /\.mdx?$/.test(path)

/** The examples of the rules: small files with just what a rule is about. */
function examples(): SoundFile[] {
  const table: readonly Rule[] = Object.values(rules)
  return table.flatMap(({ bad, good }) => [bad, good].filter((example) => example !== undefined))
}

/** Reads the files of a content folder and puts the examples of the rules beside them. */
export function readCorpus(content: string): FuzzCorpus {
  const files = [
    ...readFolder(content, collectMessages().report).files.filter(({ digest }) => digest !== ''),
    ...examples(),
  ]
  return {
    clauseFiles: files.filter(isClauseFile),
    settings: files.filter((file) => /\.ya?ml$/.test(file.path)),
  }
}
