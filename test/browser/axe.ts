import axe, { type AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

/** Every rule of axe-core but those of level AAA, which the handbook does not promise, and those that are for developers to look into. */
const tags = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
]

/** How a page is looked at. */
export interface Look {
  colorScheme: 'light' | 'dark'
  width: number
}

/** Both schemes and both widths. Which of the two widths meets which scheme matters to no rule. */
export const looks: readonly Look[] = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
]

/** Loads axe-core into every page that a context opens from now on. */
export async function loadAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axe.source })
}

/** Runs axe-core on the page that is open, in which it is loaded already; gives back each violation as a sentence. */
export async function findViolations(tab: Page): Promise<string[]> {
  const { violations } = await tab.evaluate((values): Promise<AxeResults> => {
    const loaded = (window as unknown as { axe: typeof axe }).axe
    return loaded.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
  }, tags)
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${String(nodes.length)} times, first at ${nodes[0]?.target.join(' ') ?? '?'})`,
  )
}

/** What axe-core finds on the page that is open, in every look that is asked for. */
export async function runAxeInLooks(tab: Page, chosen: readonly Look[]): Promise<string[]> {
  const problems: string[] = []
  for (const { colorScheme, width } of chosen) {
    await tab.emulateMedia({ colorScheme })
    await tab.setViewportSize({ width, height: 900 })
    problems.push(
      ...(await findViolations(tab)).map(
        (problem) => `${colorScheme}, ${String(width)} px: ${problem}`,
      ),
    )
  }
  return problems
}
