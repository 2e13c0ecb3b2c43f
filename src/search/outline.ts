/**
 * One heading of a search document: a section, or a citable clause. The keys are short because a copy travels with every policy that is found;
 * its id is that of the heading.
 */
export interface OutlineEntry {
  /** The printed number. */
  n?: string
  /** The printed heading, a subtitle included. */
  t?: string
  /** Where it stands under its headings, in the words of a citation: `paragraph 5`. Left out when that is `clause` and its number, or a heading of its own. */
  w?: string
  /** Which entry it stands inside, counted from 0. */
  p?: number
  /** The topics that it rules on. */
  k?: readonly string[]
  /** Whom it addresses; everyone when left out. */
  a?: readonly string[]
  /** The terms that it defines, with their variants. */
  d?: readonly string[]
}

/** What a search document says of its policy besides its words. */
export interface Outline {
  /** `<council>/<policy>`. */
  id: string
  title: string
  /** The full name of the council. */
  council: string
  /** Whether the policy holds, in two or three words. */
  standing: string
  entries: readonly OutlineEntry[]
}

/** How the id begins in which a search document carries its outline. */
const mark = 'outline:'

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/**
 * Writes an outline as the id of an element. An element with an id is noted down with the words that follow it, whatever the id is; metadata
 * would be searched as words, and filters are written in an order that changes from run to run. White space would be lost from an id, so `+` stands for a space.
 */
export function packOutline(outline: Outline): string {
  return `${mark}${JSON.stringify(outline).replaceAll('+', escapeSign).replaceAll(' ', '+').replace(/\s/g, escapeSign)}`
}

/** True for the id that carries an outline. */
export function isPackedOutline(id: string): boolean {
  return id.startsWith(mark)
}

/** Reads an outline from the ids of a search document; undefined when none of them carries one. */
export function unpackOutline(ids: readonly string[]): Outline | undefined {
  const packed = ids.find(isPackedOutline)
  return packed === undefined ? undefined : JSON.parse(packed.slice(mark.length).replaceAll('+', ' ')) as Outline
}

/** The audience of clauses that address nobody in particular. */
export const everyone = 'everyone'

/** What a policy can be filtered by before anything of it is downloaded. */
export interface PolicyTraits {
  council: string
  kind: string
  /** The state of its standing, such as `in-force`. */
  standing: string
  /** The topics that at least one of its clauses rules on, wider ones included. */
  topics: readonly string[]
  audiences: readonly string[]
}
