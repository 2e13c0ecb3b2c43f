import type { ParsedFile } from '../parse/parse-file.ts'

/** A parsed file of a kind. */
export type Of<Kind extends ParsedFile['kind']> = Extract<ParsedFile, { kind: Kind }>

/** The files of a kind among parsed files. */
export function ofKind<Kind extends ParsedFile['kind']>(
  files: readonly ParsedFile[],
  kind: Kind,
): Of<Kind>[] {
  return files.filter((file): file is Of<Kind> => file.kind === kind)
}

/** Groups items by a key, in the order in which the keys come first. */
export function groupBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
