/** Where blocks stand: how wide the lines are, in points; how far labels hang out of them; and the letters. */
export interface Room {
  width: number
  hang: number
  /** The size of the letters in points. */
  size: number
  /** The size of the text of the paper, by which labels and bullets go. */
  base: number
  isBold: boolean
  /** The width of the text of the page, in points. */
  page: number
  /** A new name for a notice. */
  nextNote: () => string
}
