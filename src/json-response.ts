/** An answer of JSON, indented by two spaces, with a final line end: the same data give the same bytes. */
export function jsonResponse(data: unknown): Response {
  return new Response(`${JSON.stringify(data, null, 2)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
