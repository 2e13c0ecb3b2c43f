import type { Block } from '../schemas/content.ts'
import type { Place } from '../text/places.ts'

/** Where something stands: its place and its names, the most exact first. */
interface Named {
  place: Place
  names: string[]
}

/** What is needed of a clause file to name the places in it. */
interface ClauseFileText {
  path: string
  places: Readonly<Record<string, Place>>
  content: readonly Block[]
}

/** What the place of a message as a whole file is called in settings. */
export const wholeFile = 'file'

function isBefore(place: Place, other: Place): boolean {
  return place.line < other.line || (place.line === other.line && place.column <= other.column)
}

function collectUnits(blocks: readonly Block[], clause: string | undefined, found: Named[]): void {
  for (const block of blocks) {
    if (block.type === 'clause' || block.type === 'termDefinition') {
      const holder = block.type === 'termDefinition' && clause !== undefined ? [clause] : []
      if (block.place && block.id !== '')
        found.push({ place: block.place, names: [block.id, ...holder] })
      collectUnits(block.children, block.type === 'clause' ? block.id : clause, found)
    } else if (block.type === 'list') {
      for (const item of block.children) collectUnits(item.children, clause, found)
    } else if ('children' in block && (block.type === 'tip' || block.type === 'example'))
      collectUnits(block.children, clause, found)
  }
}

/** The section’s own id: the name of its file without digits and ending. */
function sectionId(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/^\d+-/, '').replace(/\.mdx?$/i, '')
}

/**
 * What a place in a clause file is called in an acknowledgement, the most exact name first: a setting of the front matter, the id of the
 * definition or clause that begins there or before it, or else the id of the section.
 */
export function namesInClauseFile(
  { path, places, content }: ClauseFileText,
  place: Place | undefined,
): string[] {
  if (!place) return [sectionId(path)]
  const setting = Object.entries(places).find(
    ([name, { line }]) => name !== '' && line === place.line,
  )?.[0]
  if (setting !== undefined) return [setting.split('.')[0] ?? setting]
  const units: Named[] = []
  collectUnits(content, undefined, units)
  return units.findLast((unit) => isBefore(unit.place, place))?.names ?? [sectionId(path)]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an item of a list is called: by its id, or what happened and when, or its first word. */
function nameOfItem(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined
  const { id, type, date, words } = item
  if (typeof id === 'string') return id
  if (typeof type === 'string') return typeof date === 'string' ? `${type} ${date}` : type
  return Array.isArray(words) && typeof words[0] === 'string' ? words[0] : undefined
}

function nameOfListed(list: readonly unknown[], index: number): string | undefined {
  const name = nameOfItem(list[index])
  const earlier = list.slice(0, index).filter((item) => nameOfItem(item) === name).length
  return name === undefined || earlier === 0 ? name : `${name} (${String(earlier + 1)})`
}

function nameOfCell(row: unknown, column: number): string {
  const label: unknown = Array.isArray(row) ? row[column - (column % 2)] : undefined
  return `control: ${typeof label === 'string' ? label : ''}`
}

/** What a setting is called, by its path. */
function nameOfSetting(settings: unknown, path: readonly string[]): string {
  const [first = '', second, third, column = '0'] = path
  const held = isRecord(settings) ? settings[first] : undefined
  if (first === 'control' && second === 'rows' && third !== undefined) {
    const rows = isRecord(held) && Array.isArray(held.rows) ? held.rows : []
    return nameOfCell(rows[Number(third)], Number(column))
  }
  if (second === undefined) return first
  if (Array.isArray(held))
    return nameOfListed(held, Number(second)) ?? `${first} ${String(Number(second) + 1)}`
  return `${first}.${second}`
}

/**
 * What a place in a file of settings is called in an acknowledgement: `version`, `review.due`, `adopted 2020-07-14` (an event), `control:
 * Next review` (a row of the table), `masthead 2` (a line), the id of a topic or an Act; `file` for the file as a whole.
 */
export function namesInSettings(
  settings: unknown,
  places: Readonly<Record<string, Place>>,
  place: Place | undefined,
): string[] {
  if (!place) return [wholeFile]
  const before = Object.entries(places).filter(
    ([path, each]) => path !== '' && isBefore(each, place),
  )
  const nearest = before
    .toSorted(([a, one], [b, other]) =>
      isBefore(one, other) ? (isBefore(other, one) ? a.length - b.length : -1) : 1,
    )
    .at(-1)
  return nearest ? [nameOfSetting(settings, nearest[0].split('.'))] : [wholeFile]
}
