/** Where the setting begins that an offset belongs to: the last line at or before it that begins with neither a space nor the hyphen of an item. Its lines are read together, so one of them out of step disturbs the others. */
export function blockOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  const lines = text.slice(0, end === -1 ? text.length : end)
  for (let start = lines.lastIndexOf('\n') + 1; start > 0; start = lines.lastIndexOf('\n', start - 2) + 1) {
    if (/^[^\s#-]/.test(lines.slice(start, start + 1))) return start
  }
  return 0
}
