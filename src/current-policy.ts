import { currentHandbook } from './current-handbook.ts'
import { preparedPolicy } from './load-once.ts'
import { type PolicyPage, toPolicyPage } from './views/policy-page.ts'

/** What the page of a policy shows: as the build script has made it ready, or else made here. */
export async function currentPolicyPage(id: string): Promise<PolicyPage> {
  const { handbook, ...context } = await currentHandbook()
  return (await preparedPolicy(context.options, id))?.page ?? toPolicyPage(handbook, id, context)
}
