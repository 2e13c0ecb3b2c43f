import { toJsonText } from './views/json-text.ts'

/** An answer of JSON that is written already. */
export function jsonText(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}

/** An answer of JSON. */
export function jsonResponse(data: unknown): Response {
  return jsonText(toJsonText(data))
}
