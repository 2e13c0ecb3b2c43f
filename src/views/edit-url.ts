/** Where a content file can be edited, at a line; undefined when the handbook names no repository. */
export function editUrl(
  repository: string | undefined,
  path: string,
  line?: number,
): string | undefined {
  if (repository === undefined) return undefined
  return `${repository.replace(/(?<!\/)\/+$/, '')}/${path}${line === undefined ? '' : `#L${String(line)}`}`
}
