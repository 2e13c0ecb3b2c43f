import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string, settings = 'title: Risks') => ({
  path,
  text: `---\n${settings}\n---\n\n${body}\n`,
})

/** Rules about what a template, a draft or another council’s policy leaves behind in the words. */
export const templateRules = defineRules({
  'placeholder-left': {
    severity: 'warning',
    title: 'A place in a template was not filled in',
    reason: 'Unexpected `{found}`, expected the words that belong in its place',
    note:
      'Write what the template asks for, as the council has decided it. If the document prints ' +
      'it so, keep it and write `acknowledge: [{ rule: placeholder-left, at: …, why: … }]` in the front matter of this ' +
      'file.',
    why:
      'A model policy has places for the name of the council, a date or a sum. Left as they ' +
      'are, they make a rule that says nothing.',
    bad: file('Tell the [insert name of officer] of every risk.'),
    good: file('Tell the Clerk of every risk.'),
  },
  'filler-text': {
    severity: 'warning',
    title: 'Sample words of a designer are left',
    reason: 'Unexpected `{found}`, expected words of the policy',
    note:
      'Delete the paragraph, or put in its place what the document says. If the document ' +
      'prints it so, keep it and write `acknowledge: [{ rule: filler-text, at: …, why: … }]` in the front matter of ' +
      'this file.',
    why: 'Templates have “Lorem ipsum” where the words were still to come.',
    bad: file('There are risks. Lorem ipsum dolor sit amet.'),
    good: file('There are risks.'),
  },
  'undecided-left': {
    severity: 'warning',
    title: 'Something is still to be decided',
    reason: 'Unexpected `{found}`, expected what was decided',
    note:
      'Write what the council decided in its place. If the document prints it so, keep it and ' +
      'write `acknowledge: [{ rule: undecided-left, at: …, why: … }]` in the front matter of this file.',
    why: 'A “TBC” in a policy that applies leaves readers without the rule.',
    bad: file('The limit is TBC.'),
    good: file('The limit is £500.'),
  },
  'choice-left': {
    severity: 'warning',
    title: 'A choice of the template was not made',
    reason: 'Unexpected `{found}`, expected one of the choices',
    note:
      'Keep the words that hold for this council, and delete the others. If the document ' +
      'prints it so, keep it and write `acknowledge: [{ rule: choice-left, at: …, why: … }]` in the front matter of ' +
      'this file.',
    why: 'Templates are written for all councils and say which words to delete. Nobody did.',
    bad: file('The Parish/Town Council knows of the risks.'),
    good: file('The Parish Council knows of the risks.'),
  },
  'drafting-note': {
    severity: 'warning',
    title: 'A note for whoever drafts the policy is left',
    reason: 'Unexpected `{found}`, expected words for the readers of the policy',
    note:
      'Delete the note, or put it into an `<EditorNote>` if readers are to see it as a remark ' +
      'of the handbook. If the document prints it so, keep it and write `acknowledge: ' +
      '[drafting-note]` in the front matter of this file.',
    why: 'A note to the clerk is no part of what the council adopted.',
    bad: file('Drafting note: ask the insurer.'),
    good: file('Ask the insurer.'),
  },
  'example-contact': {
    severity: 'warning',
    title: 'An address or number of an example is left',
    reason: 'Unexpected `{found}`, expected the council’s own address, number or name',
    note:
      'Write the one of this council. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: example-contact, at: …, why: … }]` in the front matter of this file.',
    why: 'Whoever writes to `clerk@yourparish.gov.uk` reaches nobody.',
    bad: file('Write to clerk@yourparish.gov.uk about a risk.'),
    good: file('Write to clerk@hill-pc.gov.uk about a risk.'),
  },
  'council-other': {
    severity: 'warning',
    title: 'Another council is named',
    reason: 'Unexpected `{found}` in a policy of {expected}, expected the name of this council',
    note:
      'If this council is meant, write its name as it is. If the other council is meant, or ' +
      'the document names it, keep it and write `acknowledge: [{ rule: council-other, at: …, why: … }]` in this file.',
    why:
      'A policy that was taken over from a neighbour often keeps its name in one place. Each ' +
      'name is told once a policy.',
    bad: file('Dale Parish Council knows of the risks.'),
    good: file('Example Parish Council knows of the risks.'),
  },
})
