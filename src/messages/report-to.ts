import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Place } from '../text/places.ts'
import { toMessage, type Values } from './message.ts'
import type { RuleId } from './rules.ts'

/** Something with a place in a file: a node, a position, a point or nothing. */
export type Placed = Node | Position | Point | Place | undefined

/** Where something begins, counted from 1; undefined for what has no place. */
export function placeOf(placed: Placed): Place | undefined {
  if (placed === undefined) return undefined
  if ('line' in placed) return { line: placed.line, column: placed.column }
  // A node may have a `start` of its own: that of a numbered list is its first number.
  const position = 'type' in placed ? placed.position : placed
  return position && { line: position.start.line, column: position.start.column }
}

/** Adds the message of a broken rule to a file. */
export function reportTo(file: VFile, ruleId: RuleId, placed: Placed, values: Values): void {
  file.messages.push(toMessage(file.path, ruleId, placeOf(placed), values))
}
