import { currentView } from '../../current-site.ts'

/** What the search page downloads when it is first used. Without spaces: every reader who searches waits for it. */
export async function GET(): Promise<Response> {
  return new Response(await currentView('searchSettings'), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
