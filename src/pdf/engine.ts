/** What sets papers. */
export interface Engine {
  /** What is said of it to whoever makes papers: undefined for the one that is expected. */
  readonly notice: string | undefined
  /** Changes when the engine does: a part of the key under which finished papers are kept. */
  readonly version: string
  /** Sets a paper, given as the JSON that the template reads, as a PDF. Rejects with {@link TypesetError}. */
  readonly toPdf: (json: string) => Promise<Uint8Array>
}

/** A paper that could not be set; the message says why in the words of the engine. */
export class TypesetError extends Error {}

/** The folder that the engine is shown, with two files in it. It is not on the disk: nothing of the disk can be read from there. */
export const workspace = '/paper'

/** Where it finds the template. */
export const templatePath = `${workspace}/paper.typ`

/** Where it finds what the template prints. */
export const dataPath = `${workspace}/paper.json`
