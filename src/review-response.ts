import { currentHandbook } from './current-handbook.ts'
import type { ReviewFile } from './urls.ts'
import { toReviewFile } from './views/review-files.ts'

/** Answers with one of the files of a register of reviews: of the handbook, or of the council with this slug. */
export async function reviewResponse(name: ReviewFile, council?: string): Promise<Response> {
  const { handbook, ...context } = await currentHandbook()
  const { type, text } = toReviewFile(name, handbook, context, council)
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } })
}
