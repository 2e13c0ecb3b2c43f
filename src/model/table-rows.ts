import type { Row, Table } from '../schemas/content.ts'

/** True for a row whose cells are all heads. */
export function isHeadRow({ children }: Row): boolean {
  return children.length > 0 && children.every(({ head }) => head)
}

/** How many rows are the head of a table: the first ones whose cells are all heads, and those into which these reach down. */
export function countHeadRows({ children }: Table): number {
  const first = children.findIndex((row) => !isHeadRow(row))
  return first === -1 ? children.length : first
}
