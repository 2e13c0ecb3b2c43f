import { currentView } from './current-site.ts'

/** The addresses of a page that every council has. */
export async function councilPaths(): Promise<{ params: { council: string } }[]> {
  return (await currentView('councilSlugs')).map((council) => ({ params: { council } }))
}
