import { relative } from 'node:path'
import { styleText } from 'node:util'
import type { Options } from '../src/load/options.ts'
import type { ReportContext } from '../src/messages/reporters/reporter.ts'
import { makeUrls } from '../src/urls.ts'
import { readPort } from './port.ts'

/** Lines are no narrower and no wider than this, whatever the terminal is: nobody reads longer ones with ease. */
const widths = { least: 40, usual: 80, most: 100 }

function widthOf({ columns }: NodeJS.WriteStream): number {
  const asked = Number(columns || process.env['COLUMNS']) || widths.usual
  return Math.min(widths.most, Math.max(widths.least, asked))
}

/**
 * What the reporters need, for a run on a terminal. Help links lead to the published site, or when it is not known to where `npm start` serves
 * the handbook. Colours are shown where the stream that is printed to can show them. Throws `OptionError`.
 */
export function reportContext(
  { site, base, content }: Options,
  texts: ReadonlyMap<string, string>,
  stream: NodeJS.WriteStream = process.stdout,
): ReportContext {
  const urls = makeUrls(base, site ?? `http://localhost:${String(readPort(process.env['PORT']))}`)
  const helpCommand = (ruleId: string): string => `npm run check -- --explain ${ruleId}`
  return {
    texts,
    helpUrl: (ruleId) => urls.rule(ruleId),
    // The page on this computer is there only while the handbook is shown, and with an error it mostly is not.
    ...(site === undefined && { helpCommand }),
    paint: (format, text) => styleText(format, text, { stream }),
    folder: relative(process.cwd(), content).replaceAll('\\', '/'),
    width: widthOf(stream),
  }
}
