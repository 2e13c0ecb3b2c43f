import { currentHandbook } from '../../current-handbook.ts'
import { toSearchSettings } from '../../views/search-page.ts'

/** What the search page downloads when it is first used. Without spaces: every reader who searches waits for it. */
export async function GET(): Promise<Response> {
  const { handbook } = await currentHandbook()
  return new Response(`${JSON.stringify(toSearchSettings(handbook))}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
