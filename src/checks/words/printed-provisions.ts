import { walkContent } from '../../model/walk-content.ts'
import type { Policy } from '../../model/types.ts'
import { readWords } from './policy-words.ts'

/** The printed numbers of a policy, in the form in which they are compared. */
export interface PrintedProvisions {
  numbers: ReadonlySet<string>
  /** Each form that two numbers at least have: `9.9` for `5.1` and `12.3`. */
  shapes: ReadonlySet<string>
  /** The letters of the limbs under each number. */
  limbs: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * A printed number without its signs, and without zeros that only fill up.
 *
 * @example
 * foldNumber('(5.09)') // '5.9'
 */
function foldNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/\.? ?[—–](?:\(1\))?$/u, '')
    .replace(/^[\s(]+|(?<![\s.):])[\s.):]+$/g, '')
    .replace(/(?<=^|\.)0+(?=\d)/g, '')
}

/** `9.9` for `5.10`, `a9` for `A1`. */
export function shapeOf(number: string): string {
  return number.replace(/\d+/g, '9').replace(/[a-z]/g, 'a')
}

/** What a list prints before its items, and what stands typed at the start of a paragraph. */
function typedNumbers(policy: Policy): string[] {
  const found: string[] = []
  for (const { content } of policy.sections) {
    walkContent(content, (node) => {
      if (node.type === 'listItem' && node.label !== undefined) found.push(node.label)
      return node.type !== 'paragraph' && node.type !== 'table'
    })
  }
  for (const { text } of readWords(policy)) {
    const [, typed] =
      /^\s*\(?((?:[A-Za-z]\.?)?\d{1,2}(?:\.\d{1,2}){0,3})(?![\p{L}\d]|\.\d)/u.exec(text) ?? []
    if (typed !== undefined) found.push(typed)
  }
  return found
}

function limbsOf(policy: Policy): Map<string, Set<string>> {
  const limbs = new Map<string, Set<string>>()
  for (const { number, parent } of policy.clauses) {
    if (
      number === undefined ||
      parent?.number === undefined ||
      !/^\(?[a-z]{1,4}[.)]*$/.test(number)
    )
      continue
    const above = foldNumber(parent.number)
    limbs.set(above, (limbs.get(above) ?? new Set()).add(foldNumber(number)))
  }
  return limbs
}

/** Reads the printed numbers of a policy, those that are only typed in its words included. */
export function readProvisions(policy: Policy): PrintedProvisions {
  const printed = [...policy.sections, ...policy.clauses].flatMap(({ number }) =>
    number === undefined ? [] : [foldNumber(number)],
  )
  const titled = [...policy.sections, ...policy.clauses].flatMap(
    ({ title }) =>
      /^\s*(?:(?:section|part|clause)\s*)?(\d{1,2}(?:\.\d{1,2})*)\b/i.exec(title ?? '')?.[1] ?? [],
  )
  const numbers = new Set([
    ...printed,
    ...titled.map(foldNumber),
    ...typedNumbers(policy).map(foldNumber),
  ])
  const counts = Map.groupBy(new Set(printed), shapeOf)
  const shapes = new Set(
    [...counts].filter(([, group]) => group.length > 1).map(([shape]) => shape),
  )
  return { numbers, shapes, limbs: limbsOf(policy) }
}
