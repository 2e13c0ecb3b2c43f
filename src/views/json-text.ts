/** Data as JSON, indented by two spaces, with a final line end: the same data give the same bytes. */
export function toJsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
