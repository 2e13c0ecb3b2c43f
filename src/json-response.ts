/** Data as JSON, indented by two spaces, with a final line end: the same data give the same bytes. */
export function toJsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** An answer of JSON. */
export function jsonResponse(data: unknown): Response {
  return new Response(toJsonText(data), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
