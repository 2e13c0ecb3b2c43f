/** What stands inside a paragraph of a paper. */
export type PaperInline =
  | { type: 'text'; value: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis'; children: readonly PaperInline[] }
  /** Words that another text on the same paper has too. */
  | { type: 'shared'; children: readonly PaperInline[] }
  /** A row of dots or lines that leads to a signature: set, but not read out. */
  | { type: 'leader'; value: string }
  /** Leads out of the paper, to a web address. */
  | { type: 'link'; url: string; children: readonly PaperInline[] }
  /** Leads to a place in the same paper. */
  | { type: 'reference'; to: string; children: readonly PaperInline[] }
  /** The number of the page on which a place stands. */
  | { type: 'page-of'; to: string }
  /** The printed mark of a footnote of the text; it leads to the words. */
  | { type: 'mark'; to: string; value: string }
  /** Words that the law fixes: the template says so behind them. */
  | { type: 'statutory'; children: readonly PaperInline[] }
  /** Words in another language. */
  | { type: 'language'; language: string; children: readonly PaperInline[] }
  /** A notice of the handbook’s own, at the foot of the page; it begins with a paragraph. */
  | { type: 'note'; children: readonly PaperBlock[] }

/** What is listed beside the pages, for whoever looks for a clause: outer clauses have the lower levels. */
export interface PaperBookmark {
  level: number
  words: string
}

/** An item of a list. One with a label hangs it; one without has a bullet. */
export interface PaperItem {
  label: string | undefined
  /** How much room the label needs, in the size of the letters; 0 without one. */
  labelWidth: number
  /** The name of the place, for references. */
  place: string | undefined
  bookmark: PaperBookmark | undefined
  children: readonly PaperBlock[]
}

/** A label, and what it is the label of. */
export interface PaperPair {
  label: string
  words: string
}

/** A cell of a table. */
export interface PaperCell {
  isHeading: boolean
  /** How many columns it goes across, and how many rows down. */
  across: number
  down: number
  children: readonly PaperBlock[]
}

/** What stands on a paper, one below the other: the closed set that the template knows. */
export type PaperBlock =
  /** A paragraph that stays with the next block is never the last on its page. */
  | { type: 'paragraph'; staysWithNext: boolean; children: readonly PaperInline[] }
  | {
      type: 'heading'
      level: number
      place: string | undefined
      number: string | undefined
      words: string
      subtitle: string | undefined
      inContents: boolean
    }
  | { type: 'list'; children: readonly PaperItem[] }
  /** The first `headRows` rows are its head, repeated on each page. How wide its columns are follows from what they hold. */
  | {
      type: 'table'
      caption: string | undefined
      headRows: number
      rows: readonly (readonly PaperCell[])[]
    }
  /** What is told in pairs, such as “Version: 2”: a list of labels, each with what it is the label of. */
  | { type: 'pairs'; caption: string; pairs: readonly PaperPair[] }
  /** Text that runs down one column of the page and on to the top of the next. */
  | { type: 'columns'; count: number; children: readonly PaperBlock[] }
  /** Blocks that stand out: tips and examples of the policy, and notices of the handbook’s own. */
  | {
      type: 'callout'
      kind: 'tip' | 'example' | 'quote' | 'box' | 'notice'
      children: readonly PaperBlock[]
    }
  /** A footnote of the text where it stands, with its printed mark. */
  | { type: 'footnote'; place: string; mark: string; children: readonly PaperBlock[] }
  /** A picture, its bytes and its width in dots. */
  | { type: 'picture'; format: string; width: number; alt: string; data: readonly number[] }
  /** Blocks in another language. */
  | { type: 'language'; language: string; children: readonly PaperBlock[] }
  /** Whom the words that follow are for: what the handbook says, not the council. */
  | { type: 'for'; words: string }
  /** A place that references lead to, at the beginning of what it holds. */
  | {
      type: 'anchor'
      place: string | undefined
      bookmark: PaperBookmark | undefined
      children: readonly PaperBlock[]
    }
  /** A line of the document’s own title. */
  | { type: 'masthead'; words: string }
  /** The title, of which a paper has one. */
  | { type: 'title'; words: string }
  /** What the handbook says of the text: whether it holds, and where its page is. */
  | { type: 'standing'; mark: string | undefined; sentences: readonly string[]; check: PaperCheck }
  /** `labelWidth` is that of the part, or the widest of the parts, whose headings it lists. The engine finds the headings itself: `entries` only tell how much room they need. */
  | {
      type: 'contents'
      title: string
      depth: number
      labelWidth: number
      entries: readonly PaperEntry[]
    }
  /** A line across the page, where the text begins. */
  | { type: 'rule' }
  /** What stands before the text, over the whole width of the page. */
  | { type: 'front'; children: readonly PaperBlock[] }
  /** What stands behind the text. Its lines are not numbered, like those before the text: a meeting points at lines of the text. */
  | { type: 'back'; children: readonly PaperBlock[] }

/** A heading as the contents list it. */
export interface PaperEntry {
  level: number
  number: string | undefined
  words: string
  subtitle: string | undefined
  /** How far its number hangs out, in the size of the letters. */
  labelWidth: number
}

/** An address, and the words that stand for the picture of its code. */
export interface PaperAddress {
  url: string
  /** The address as it is printed. */
  words: string
  alt: string
}

/** How a reader of a paper finds out whether it still holds. */
export interface PaperCheck {
  question: string
  /** The address of the page, which is also set as a code for telephones, and what is said of that code; undefined when the site has no public address. */
  address: PaperAddress | undefined
  /** What leads to the address, or what to do where there is none. */
  advice: string
}

/** A run of pages with the same head and foot. */
export interface PaperPart {
  head: { start: string; end: string }
  /** A word that every page carries: DRAFT, SUPERSEDED, REVIEW OVERDUE. */
  mark: string | undefined
  foot: string
  /** The width of the longest label that hangs beside the text, in the size of the letters; 0 when none does. */
  labelWidth: number
  children: readonly PaperBlock[]
}

/** The size of the letters in points, unless large print is asked for. */
export const USUAL_SIZE = 11

/** How a paper is set. */
export interface PaperForm {
  /** The size of the letters in points: the usual one, or 16 in large print. */
  size: typeof USUAL_SIZE | 16
  isLandscape: boolean
  hasLineNumbers: boolean
}

/** A paper for a meeting: everything that the template prints, and nothing that it has to work out. */
export interface Paper {
  language: string
  region: string
  title: string
  author: string
  description: string
  form: PaperForm
  parts: readonly PaperPart[]
}
