/**
 * How a text came into the handbook, behind the name of its document. That it is the document word
 * for word is said only where that has been proved, and of no text it has.
 */
export const transcribed = 'as transcribed by those who keep this handbook'

/** What a reader is told of the spelling of such a text. */
export const spellingInWords =
  'Spelling, capitals and numbers are meant to be as printed there; no proof of it is kept here.'
