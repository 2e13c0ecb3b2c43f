import type { VFileMessage } from 'vfile-message'

/** What a reporter needs besides the messages. */
export interface ReportContext {
  /** The texts of the files by path. */
  texts: ReadonlyMap<string, string>
  /** The address of the help for a rule. */
  helpUrl: (ruleId: string) => string
  /** How a person reads the help for a rule where its address leads nowhere; left out where it does. */
  helpCommand?: (ruleId: string) => string
  /** Shows a text in a colour or weight; plain when left out. */
  paint?: Paint
  /** The content folder as seen from where the command runs, for tools that open files. */
  folder: string
  /** How many columns the terminal has; 80 when left out. */
  width?: number
  /** How much a person wants to see; what fits a few screens, without notices, when left out. */
  extent?: Extent
}

/** Gives back a text so that a terminal shows it in this colour or weight. */
export type Paint = (format: 'red' | 'magenta' | 'cyan' | 'dim' | 'bold', text: string) => string

/** How much of the messages a person is shown. */
export interface Extent {
  /** Notices are shown too. */
  notices?: boolean
  /** Every rule is shown in every file, however long that becomes. */
  everyFile?: boolean
  /** Every place of a rule in a file is shown. */
  everyPlace?: boolean
}

/** Turns sorted messages into the text that a person or a program reads. */
export type Reporter = (messages: readonly VFileMessage[], context: ReportContext) => string
