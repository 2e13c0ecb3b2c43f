import type { Options } from '../src/load/options.ts'
import type { ReportContext } from '../src/messages/reporters/reporter.ts'
import { makeUrls } from '../src/urls.ts'
import { readPort } from './port.ts'

/** What the reporters need, for a run on a terminal. Help links lead to the published site, or when it is not known to where `npm start` serves the handbook. Throws `OptionError`. */
export function reportContext({ site, base, content }: Options, texts: ReadonlyMap<string, string>): ReportContext {
  const urls = makeUrls(base, site ?? `http://localhost:${String(readPort(process.env['PORT']))}`)
  const colour = process.stdout.isTTY && !process.env['NO_COLOR']
  const helpCommand = (ruleId: string): string => `npm run check -- --explain ${ruleId}`
  // The page on this computer is there only while the handbook is shown, and with an error it mostly is not.
  return { texts, helpUrl: (ruleId) => urls.rule(ruleId), ...(site === undefined && { helpCommand }), colour, folder: content }
}
