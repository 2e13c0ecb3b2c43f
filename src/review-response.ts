import { currentView } from './current-site.ts'
import type { ReviewFile } from './urls.ts'

/** Answers with one of the files of a register of reviews: of the handbook, or of the council with this slug. */
export async function reviewResponse(name: ReviewFile, council?: string): Promise<Response> {
  const { type, text } = await currentView('reviewFile', name, ...(council === undefined ? [] : [council]))
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } })
}
