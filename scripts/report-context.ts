import type { Options } from '../src/load/options.ts'
import type { ReportContext } from '../src/messages/reporters/reporter.ts'
import { makeUrls } from '../src/urls.ts'

/** Where `npm start` serves the handbook on the author’s own machine. */
export const localAddress = 'http://localhost:4321'

/** What the reporters need, for a run on a terminal. Help links lead to the published site, or to the local one when it is not known. */
export function reportContext({ site, base, content }: Options, texts: ReadonlyMap<string, string>): ReportContext {
  const urls = makeUrls(base, site ?? localAddress)
  const colour = process.stdout.isTTY && !process.env['NO_COLOR']
  const helpCommand = (ruleId: string): string => `npm run check -- --explain ${ruleId}`
  // The page on this computer is there only while the handbook is shown, and with an error it mostly is not.
  return { texts, helpUrl: (ruleId) => urls.rule(ruleId), ...(site === undefined && { helpCommand }), colour, folder: content }
}
