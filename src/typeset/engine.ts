/** What sets papers. */
export interface Engine {
  /** What is said of it to whoever makes papers: undefined for the one that is expected. */
  readonly remark: string | undefined
  /** Changes when the engine does: a part of the key under which finished papers are kept. */
  readonly version: string
  /** Sets a paper, given as the JSON that the template reads, as a PDF. Throws {@link TypesetError}. */
  readonly toPdf: (json: string) => Uint8Array
}

/** A paper that could not be set; the message says why in the words of the engine. */
export class TypesetError extends Error {}

/** Where the engine finds the template and what it prints. Nothing of the disk can be read from there. */
export const workspace = '/paper'
export const templatePath = `${workspace}/paper.typ`
export const dataPath = `${workspace}/paper.json`
