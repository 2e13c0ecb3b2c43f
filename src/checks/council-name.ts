import type { Council } from '../model/types.ts'
import { nearest } from '../text/nearest.ts'
import { foldWords, mastheadLines } from './evidence.ts'

/** The name that a line of a title page gives a council; undefined when it is not such a name alone. */
function nameInLine(line: string): string | undefined {
  const [, name] =
    /^(?:the )?(\p{L}.*) (?:parish|town|community) council$/u.exec(foldWords(line)) ?? []
  return name
}

/** The line of a title page that prints a name near to the council’s by spelling, where none prints that itself; and the file it is in. */
export function findPrintedName({
  name,
  short,
  policies,
}: Pick<Council, 'name' | 'short' | 'policies'>): { line: string; path: string } | undefined {
  const own = [nameInLine(name), foldWords(short)].filter((each) => each !== undefined)
  const printed = policies.flatMap((policy) =>
    mastheadLines(policy).flatMap((line) => {
      const found = nameInLine(line)
      return found === undefined ? [] : [{ line, path: policy.path, found }]
    }),
  )
  if (printed.some(({ found }) => own.includes(found))) return undefined
  return printed.find(({ found }) => nearest(found, own) !== undefined)
}
