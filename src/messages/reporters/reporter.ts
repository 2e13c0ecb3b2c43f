import type { VFileMessage } from 'vfile-message'

/** What a reporter needs besides the messages. */
export interface ReportContext {
  /** The texts of the files by path. */
  texts: ReadonlyMap<string, string>
  /** The address of the help for a rule. */
  helpUrl: (ruleId: string) => string
  /** How a person reads the help for a rule where its address leads nowhere; left out where it does. */
  helpCommand?: (ruleId: string) => string
  /** Whether colours can be shown. */
  colour: boolean
  /** The content folder as seen from where the command runs, for tools that open files. */
  folder: string
}

/** Turns sorted messages into the text that a person or a program reads. */
export type Reporter = (messages: readonly VFileMessage[], context: ReportContext) => string
