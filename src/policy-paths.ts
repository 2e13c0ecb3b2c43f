import { currentView } from './current-site.ts'

/** The addresses of a page that every policy has. */
export async function policyPaths(): Promise<{ params: { council: string, policy: string } }[]> {
  return (await currentView('policyIds')).map((id) => {
    const [council = '', policy = ''] = id.split('/')
    return { params: { council, policy } }
  })
}
