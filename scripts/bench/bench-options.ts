import { parseArgs } from 'node:util'
import { OptionError } from '../../src/load/options.ts'

/** What alone is measured: one of the two builds, the comparison of many councils, or papers. */
export type Only = 'ours' | 'stock' | 'wording' | 'papers' | undefined

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  policies: number
  runs: number
  only: Only
  /** Whether the generated folders stay where they are. */
  keep: boolean
}

function readCount(name: string, value: string): number {
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value)
  throw new OptionError(`Unexpected --${name} \`${value}\`, expected a whole number above zero.`)
}

function readOnly(value: string | undefined): Only {
  if (value === undefined || value === 'ours' || value === 'stock' || value === 'wording' || value === 'papers') return value
  throw new OptionError(`Unexpected --only \`${value}\`, expected \`ours\`, \`stock\`, \`wording\` or \`papers\`.`)
}

/** Reads `--policies`, `--runs`, `--only` and `--keep`. Throws {@link OptionError}. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const known = {
    policies: { type: 'string', default: '500' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  } as const
  try {
    const { values } = parseArgs({ args: [...args], options: known })
    return { policies: readCount('policies', values.policies), runs: readCount('runs', values.runs), only: readOnly(values.only), keep: values.keep }
  } catch (error) {
    if (error instanceof TypeError) throw new OptionError(`${error.message}. Known are --policies, --runs, --only and --keep.`)
    throw error
  }
}
