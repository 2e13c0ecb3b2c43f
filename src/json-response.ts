import { toJsonText } from './views/json-text.ts'

/** An answer of JSON. */
export function jsonResponse(data: unknown): Response {
  return new Response(toJsonText(data), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
