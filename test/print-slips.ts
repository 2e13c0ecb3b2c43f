/** Makes every slip of the tests in their sound handbook, and prints which rule has told of how many. */
import type { VFileMessage } from 'vfile-message'
import { compareText } from '../src/text/compare-text.ts'
import { messagesOf, readSlips, readSound, runSlip, type SlipResult } from './slips/run-slips.ts'
import { defineCommand, runCommand } from '../scripts/command.ts'

const command = defineCommand({
  name: 'slips',
  does: 'Makes ordinary slips in a sound handbook, one by one, and prints which of them the checker tells by the right rule at the right place.',
  options: {
    missed: {
      type: 'boolean',
      help: 'name the slips that are missed, with what is said of them instead',
    },
  },
  reads: [],
  fails: 'a slip is missed or a message is false',
})

interface RuleCount {
  kinds: Set<string>
  told: number
  missed: number
  /** Messages about the sound handbook, in which there is no slip. */
  false: number
  /** Messages about a slip that another rule is to tell. */
  besides: number
}

function countByRule(
  sound: readonly VFileMessage[],
  results: readonly SlipResult[],
): Map<string, RuleCount> {
  const counts = new Map<string, RuleCount>()
  const of = (rule: string): RuleCount => {
    const count = counts.get(rule) ?? { kinds: new Set(), told: 0, missed: 0, false: 0, besides: 0 }
    counts.set(rule, count)
    return count
  }
  for (const { ruleId } of sound) of(ruleId ?? '').false += 1
  for (const { slip, told, messages } of results) {
    of(slip.rule).kinds.add(slip.kind)
    of(slip.rule)[told ? 'told' : 'missed'] += 1
    for (const { ruleId } of messages) if (ruleId !== slip.rule) of(ruleId ?? '').besides += 1
  }
  return counts
}

function toRow(name: string, numbers: readonly (string | number)[]): string {
  return `${name.padEnd(28)}${numbers.map((number) => String(number).padStart(9)).join('')}`
}

function toTable(counts: ReadonlyMap<string, RuleCount>): string {
  const all = [...counts.values()]
  const sum = (key: 'told' | 'missed' | 'false' | 'besides'): number =>
    all.reduce((total, count) => total + count[key], 0)
  const rows = [...counts]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([rule, { kinds, told, missed, false: wrong, besides }]) =>
      toRow(rule, [kinds.size, told, missed, wrong, besides]),
    )
  const kinds = new Set(all.flatMap((count) => [...count.kinds])).size
  return [
    toRow('rule', ['kinds', 'told', 'missed', 'false', 'besides']),
    ...rows,
    toRow('all', [kinds, sum('told'), sum('missed'), sum('false'), sum('besides')]),
  ].join('\n')
}

function describeMissed({ slip: { kind, name, rule, path, line }, messages }: SlipResult): string {
  const said = messages.map(
    (message) =>
      `  ${message.file ?? ''}${message.line === undefined ? '' : `, line ${String(message.line)}`}: ${message.ruleId ?? ''}`,
  )
  return [
    `${kind}: ${name}: expected ${rule} in ${path} at ${String(line)}, got ${said.length === 0 ? 'nothing' : ''}`.trimEnd(),
    ...said,
  ].join('\n')
}

await runCommand(command, async ({ values }, _, progress) => {
  const files = readSound()
  const slips = await readSlips()
  const sound = messagesOf(files)
  const results = slips.map((slip, index) => {
    progress.tell(`Making slips: ${String(index + 1)} of ${String(slips.length)}`)
    return runSlip(files, slip)
  })
  progress.end()
  const missed = results.filter(({ told }) => !told)
  if (values.missed)
    process.stdout.write(missed.map((result) => `${describeMissed(result)}\n\n`).join(''))
  const share =
    slips.length === 0
      ? 100
      : Math.round(((slips.length - missed.length) / slips.length) * 1000) / 10
  process.stdout.write(
    `${toTable(countByRule(sound, results))}\n\n${String(share)} % of ${String(slips.length)} slips are told by their rule at their place.\n`,
  )
  return missed.length + sound.length > 0 ? 1 : 0
})
