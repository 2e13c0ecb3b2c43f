import { defineRules } from '../rule.ts'

const compared =
  'The handbook has “{name}”, line {where} of `source/text.txt` has “{suggestion}”. If the document is right, ' +
  'write its words. If not, say what is published instead, and why, under `corrections:` in `source/proof.yaml`.'
const sacred =
  'The words of a policy are those that the council resolved. They are compared with those of its ' +
  'document, word for word and in their order, whenever the handbook is checked.'

/** Rules about a policy’s text and the document that it was taken from. */
export const proofRules = defineRules({
  'proof-changed': {
    severity: 'error',
    title: 'The text has other words than its document',
    reason: 'Unexpected `{found}`, expected `{expected}` as in the document',
    note: compared,
    why: sacred,
  },
  'proof-missing': {
    severity: 'error',
    title: 'The text lacks words of its document',
    reason: 'Expected `{expected}` here, as in the document',
    note:
      'The handbook has “{name}”, line {where} of `source/text.txt` has “{suggestion}”. Write the words that are ' +
      'missing. If they are not to be published, as the number of a page is not, list them with the reason under ' +
      '`leftOut:` in `source/proof.yaml`.',
    why: sacred,
  },
  'proof-added': {
    severity: 'error',
    title: 'The text has words that its document does not have there',
    reason: 'Unexpected `{found}`, expected only words of the document in their order',
    note:
      '{suggestion} Take them out, or put them into an `<EditorNote>` if they are a remark of the handbook’s own. ' +
      'If they are missing in `source/text.txt`, add them there.',
    why: sacred,
  },
  'proof-entry': {
    severity: 'error',
    title: 'What is left out of a document is not found there as often as is said',
    reason:
      'Unexpected `{found}`, expected it {expected} in `source/text.txt`, where it is {where}',
    note:
      'Copy the words from that file sign for sign, and say with `times:` how often they are meant. `where: line` ' +
      'finds words that fill a line, `where: start` those that begin one, `where: anywhere` those among others.',
    why:
      'What is left out is counted, so that a word of the policy can never be left out with it by ' +
      'mistake.',
  },
  'proof-incomplete': {
    severity: 'error',
    title: 'Half of a proof is missing',
    reason: 'Expected `{expected}` beside `{found}`',
    note: '{suggestion}',
    why:
      'A text is proved by two files: the words of its document, and what of them was left out and ' +
      'when they were compared.',
  },
})
