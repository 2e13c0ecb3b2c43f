/** A piece of a text: words, or a row of dots or lines that leads to a signature and is no word. */
export interface LeaderPiece {
  words: string
  isLeader: boolean
}

/** Cuts a text where rows of dots or lines begin and end. Joined, the pieces are the text. */
export function splitLeaders(text: string): LeaderPiece[] {
  return text
    .split(/(…{3,}|\.{5,}|_{5,})/)
    .map((words, index) => ({ words, isLeader: index % 2 === 1 }))
    .filter(({ words }) => words !== '')
}
