import type { Figures, Measurement } from './measure.ts'
import type { Thresholds } from './propose.ts'

/** A share of one number in another, as people say it: `79 %`. Nothing of nothing is a dash. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${String(Math.round((100 * part) / whole))} %`
}

function toRow(
  name: string,
  { proposed, right, near, tags, first, firstRight }: Figures,
): string[] {
  return [
    name,
    String(proposed),
    percent(right, proposed),
    percent(right + near, proposed),
    percent(right, tags),
    first === 0 ? '' : percent(firstRight, first),
  ]
}

function toTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** How good the suggestions are, for a person. */
export function toMeasurementText(
  { councils, all, missing }: Measurement,
  { untagged, tagged }: Thresholds,
): string {
  const head = ['', 'proposed', 'right', 'right or near', 'found', 'best guess right']
  const rows = [
    head,
    ...councils.map(({ council, figures }) => toRow(council, figures)),
    toRow('All councils', all),
    toRow('One topic missing', missing),
  ]
  return `${[
    'What would be suggested for each council if only the others had tagged their clauses,',
    `from score ${String(untagged)} for clauses without tags and from score ${String(tagged)} for those with some:`,
    '',
    toTable(rows),
    '',
    'right             of the topics proposed: people have said that the clause rules on it',
    'right or near     the same, or the clause mentions or excludes it, or rules on its wider or narrower topic',
    'found             of the topics that people have given: proposed (recall)',
    'best guess right  of the clauses with topics: the topic with the highest score, however low, is one of them',
    'One topic missing as if each clause with several topics lacked one of them, one after the other',
  ].join('\n')}\n`
}
