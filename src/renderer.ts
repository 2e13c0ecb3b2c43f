/** The pages as the build script renders them: Astro compiles this module with all of them once, and each build then asks it for each page. */
import { createApp } from 'astro/app/entrypoint'

/** Says for which names there is a page, as Astro asks the module of a page. */
type StaticPaths = () => Promise<readonly { params: Readonly<Record<string, string>> }[]>

/** Pages know their public address, where there is one, from the settings; a request must merely have some. */
const origin = 'http://localhost'

/** Keeps the byte order mark by which spreadsheets know that a file is UTF-8; `Response.text()` takes it away. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const app = createApp({ streaming: false })
const modules = import.meta.glob<StaticPaths | undefined>('./pages/**/*.{astro,mdx,ts}', { import: 'getStaticPaths' })

/** The address at which Astro puts a module below `src/pages`, with its parameters as they are; pages end in a slash. */
function patternOf(module: string): string {
  const path = module.replace(/^\.\/pages\//, '').replace(/\.\w+$/, '')
  if (module.endsWith('.ts')) return path
  return path === 'index' ? '' : `${path.replace(/\/index$/, '')}/`
}

/** The addresses of all pages and files that are rendered, below the base path and without a slash in front: `''` is the home page. */
export async function listAddresses(): Promise<string[]> {
  const lists = await Promise.all(Object.entries(modules).map(async ([module, load]) => {
    const pattern = patternOf(module)
    if (!pattern.includes('[')) return [pattern]
    const paths = await (await load())?.() ?? []
    return paths.map(({ params }) => pattern.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? ''))
  }))
  return lists.flat()
}

/** The file of an address, below the folder of the site. */
export function fileOf(address: string): string {
  if (address === '404/') return '404.html'
  return address === '' || address.endsWith('/') ? `${address}index.html` : address
}

/** Renders what has an address. Throws where it cannot; Astro has then said why. */
export async function render(address: string): Promise<string> {
  const response = await app.render(new Request(new URL(`${import.meta.env.BASE_URL}${address}`, origin)))
  if (response.status !== (address === '404/' ? 404 : 200)) throw new Error(`The page ${address} could not be rendered`)
  return decoder.decode(await response.arrayBuffer())
}
