import { currentHandbook } from './current-handbook.ts'
import { preparedPage } from './load-once.ts'
import { type PolicyPage, toPolicyPage } from './views/policy-page.ts'

/** What the page of a policy shows: as the build script has made it ready, or else made here. */
export async function currentPolicyPage(id: string): Promise<PolicyPage> {
  const { handbook, ...context } = await currentHandbook()
  return await preparedPage(context.options, id) ?? toPolicyPage(handbook, id, context)
}
