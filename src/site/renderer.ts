/** The pages as a build renders them: Astro compiles this module with all of them once. */
import { createApp } from 'astro/app/entrypoint'
import type { SiteLocals } from './site-context.ts'

/** Pages know their public address, where there is one, from the settings; a request must merely have some. */
const origin = 'http://localhost'

const app = createApp({ streaming: false })

/** Renders the page of an address, such as `/handbook/about/`. Rejects where it cannot; Astro has then said why. */
export async function render(address: string, locals: SiteLocals): Promise<Uint8Array> {
  const response = await app.render(new Request(new URL(address, origin)), {
    locals: { ...locals },
  })
  const expected = address === locals.context.urls.notFound() ? 404 : 200
  if (response.status !== expected) throw new Error(`The page ${address} could not be rendered`)
  return response.bytes()
}
