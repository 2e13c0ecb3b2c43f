import { currentHandbook } from './current-handbook.ts'
import { sharedView } from './load-once.ts'
import { readOptions } from './load/options.ts'
import type { HandbookSettings } from './schemas/handbook.ts'
import { type Surroundings, surroundingsOf } from './supply/surroundings.ts'
import { makeView, type View, type ViewName } from './supply/views.ts'
import type { PolicyPage } from './views/policy/policy-page.ts'

/** What every page needs to know: how the handbook is set up, and the surroundings that it is published in. */
export interface CurrentSite extends Surroundings {
  settings: HandbookSettings
}

let latest: Surroundings | undefined

function currentSurroundings(): Surroundings {
  if (latest && import.meta.env.PROD) return latest
  latest = surroundingsOf(readOptions(process.env, process.cwd()))
  return latest
}

/** What a page shows, by its name and the ids of what it is about: from the handbook that the build script has loaded, or else made here. */
export async function currentView<Name extends ViewName>(name: Name, ...names: readonly string[]): Promise<View<Name>> {
  const shared = sharedView(currentSurroundings().options, name, ...names)
  if (shared) return shared
  const { handbook, ...context } = await currentHandbook()
  return makeView(name, handbook, context, ...names)
}

/** The site that pages are made for. */
export async function currentSite(): Promise<CurrentSite> {
  return { ...currentSurroundings(), settings: await currentView('settings') }
}

/** What the page of a policy shows. In a build a mark stands for its text, which is put there when the rest is rendered. */
export async function currentPolicy(id: string): Promise<PolicyPage> {
  return await sharedView(currentSurroundings().options, 'policyShell', id) ?? currentView('policy', id)
}
