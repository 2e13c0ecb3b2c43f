import { OptionError } from '../src/load/options.ts'

/** The port that `PORT` names (0 leaves the choice to the system), 4321 when it names none. Throws {@link OptionError}. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4321
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value)
  throw new OptionError(
    `Unexpected PORT \`${value}\`, expected a number up to 65535, such as \`4321\`.`,
  )
}
