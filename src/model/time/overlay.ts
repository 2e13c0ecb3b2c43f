import type { PolicyEvent } from '../../schemas/policy.ts'
import { amendedKeys } from '../../schemas/amendment.ts'
import type { Place } from '../../text/places.ts'
import type { Amendment, Policy, Section } from '../types.ts'
import { assemblePolicy } from './assemble-policy.ts'
import { lastDated } from './commencement.ts'

/** The name of a section’s file, by whose digits sections are ordered. */
function fileName({ path }: Section): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Puts a new section behind the last one whose file name comes before its own. */
function insert(sections: readonly Section[], section: Section): Section[] {
  const at = sections.findLastIndex((each) => fileName(each) < fileName(section)) + 1
  return sections.toSpliced(at, 0, section)
}

/** Puts sections in the order of their names. What is not named comes behind, and is reported elsewhere. */
function reorder(sections: readonly Section[], order: readonly string[]): Section[] {
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return sections.toSorted((a, b) => rank(a.id) - rank(b.id))
}

/**
 * The sections of a text as an amendment leaves them. One that is changed keeps its place whatever its
 * digits; one that is new is placed by them, unless `order` says where all of them stand.
 */
export function overlaySections(
  before: readonly Section[],
  { sections, removes, order }: Pick<Amendment, 'sections' | 'removes' | 'order'>,
): Section[] {
  const changed = new Map(sections.map((section) => [section.id, section]))
  const known = new Set(before.map(({ id }) => id))
  const kept = before
    .filter(({ id }) => !removes.includes(id))
    .map((section) => changed.get(section.id) ?? section)
  const placed = sections.filter(({ id }) => !known.has(id)).reduce(insert, kept)
  return order ? reorder(placed, order) : placed
}

/** What an amendment says of itself, as an event of the policy that it has changed. */
function toAmended(amendment: Amendment): PolicyEvent[] {
  const adopted = lastDated(amendment, 'adopted')
  return adopted ? [{ ...adopted, type: 'amended' }] : []
}

/** Places of another file than the policy’s own say which. */
function inFile(place: Place | undefined, path: string): Place | undefined {
  return place && { ...place, path }
}

/** Where the facts stand that an amendment sets: in its own file. */
function overlayPlaces(
  { places, events }: Policy,
  amendment: Amendment,
  changed: readonly string[],
): Record<string, Place> {
  const isChanged = (path: string) => changed.includes(path.split('.')[0] ?? '')
  const kept = Object.entries(places).filter(([path]) => !isChanged(path))
  const adopted = amendment.events.findLastIndex(({ type }) => type === 'adopted')
  const moved = Object.entries(amendment.places).flatMap(([path, place]): [string, Place][] => {
    const [first = '', second = '', ...rest] = path.split('.')
    if (first === 'policy' && second !== '') return [[[second, ...rest].join('.'), place]]
    if (first === 'events' && second === String(adopted))
      return [[['events', String(events.length), ...rest].join('.'), place]]
    return []
  })
  const own = moved.flatMap(([path, place]): [string, Place][] => {
    const found = inFile(place, amendment.path)
    return found ? [[path, found]] : []
  })
  return Object.fromEntries([...kept, ...own])
}

/** Lays an amendment over a text: its sections, and the facts that change with it. What it leaves alone is shared. */
export function overlay(before: Policy, amendment: Amendment): Policy {
  const facts = Object.fromEntries(
    Object.entries(amendment.policy ?? {}).filter(([, value]) => value !== undefined),
  )
  return assemblePolicy({
    ...before,
    ...facts,
    places: overlayPlaces(
      before,
      amendment,
      amendedKeys.filter((key) => key in facts),
    ),
    events: [...before.events, ...toAmended(amendment)],
    sections: overlaySections(before.sections, amendment),
    // What was proved is the oldest text.
    proof: undefined,
    strayIds: new Set([...before.strayIds, ...amendment.strayIds]),
  })
}
