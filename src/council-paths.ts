import { currentHandbook } from './current-handbook.ts'

/** The addresses of a page that every council has. */
export async function councilPaths(): Promise<{ params: { council: string } }[]> {
  const { handbook } = await currentHandbook()
  return handbook.councils.map(({ slug }) => ({ params: { council: slug } }))
}
