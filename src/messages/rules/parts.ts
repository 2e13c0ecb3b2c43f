import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string) => ({ path, text: `---\ntitle: Risks\n---\n\n${body}\n` })
const settings = (more: string) => ({
  path: 'hill/social-media/policy.yaml',
  text: `title: Social Media Policy\nkind: social-media\nstatus: draft\nmasthead:\n  - title: SOCIAL MEDIA POLICY\nsource:\n  document: Social Media Policy\n${more}`,
})
const row = (...cells: string[]) =>
  `<Row>\n\n${cells.map((words) => `<Cell>\n\n${words}\n\n</Cell>`).join('\n\n')}\n\n</Row>`

/** Rules about the parts of tables, footnotes, pictures, and texts in two languages. */
export const partRules = defineRules({
  'table-parts': {
    severity: 'error',
    title: 'A table is put together wrongly',
    reason: 'Unexpected {found}, expected {expected}',
    note: '{suggestion}',
    why: 'A table is made of rows, and rows are made of cells. Words between them would stand in no column, and a row without an id has no address.',
    bad: file(`<Table caption="The risks">\n\nSpam.\n\n${row('Hacking', 'High')}\n\n</Table>`),
    good: file(
      `<Table caption="The risks">\n\n${row('Spam.', 'Low')}\n\n${row('Hacking', 'High')}\n\n</Table>`,
    ),
  },
  'footnote-mark': {
    severity: 'error',
    title: 'A footnote and its mark do not belong together',
    reason: 'Unexpected {found}, expected {expected}',
    note: '{suggestion}',
    why: 'A mark leads to its footnote and back. Without its partner nobody finds the words, or knows what they are about.',
    bad: file('There are risks.[^1]'),
    good: file('There are risks.[^1]\n\n[^1]: They are listed elsewhere.'),
  },
  'twin-missing': {
    severity: 'error',
    title: 'The twin of a policy is not there',
    reason: 'Unexpected twin `{found}`, expected the folder of another policy of this council',
    note: 'Write the name of the folder with the same policy in the other language, or delete the line.',
    why: 'Readers are led from each clause to the same one in the other language.',
    bad: settings('twin: polisi\n'),
    good: settings(''),
  },
  'twin-one-sided': {
    severity: 'warning',
    title: 'A twin does not name the other',
    reason: 'Expected `twin: {expected}` in `{found}`, found none',
    note: 'Write it there, so that readers find the way back.',
    why: 'Two texts of one policy lead to one another.',
  },
  'twin-behind': {
    severity: 'notice',
    title: 'A policy lacks clauses that its twin has',
    reason: 'Expected the clauses {found}, which `{where}` has, found none',
    note: 'Translate them, each with the same id. Until then the page of the twin says that they are in one language only.',
    why: 'Where two texts of one policy differ, nobody knows which holds.',
  },
  'picture-form': {
    severity: 'error',
    title: 'A picture is not written as one',
    reason: 'Unexpected {found}, expected {expected}',
    note: '{suggestion}',
    why: 'A picture stands between paragraphs, comes from the folder of its policy and has a description, which is read to those who do not see it.',
    bad: file('There are risks.\n\n![](seal.png)'),
    good: file('There are risks.'),
  },
  'picture-missing': {
    severity: 'error',
    title: 'A picture is not there',
    reason: 'Expected the picture `{found}` in the folder of the policy, found none',
    note: 'Put the file there, beside the clause files, or correct its name.',
    why: 'Readers would see an empty frame in its place.',
    bad: file('![The way of a complaint, from letter to answer](way.png)'),
    good: file('There are risks.'),
  },
  'picture-unused': {
    severity: 'warning',
    title: 'A picture is shown nowhere',
    reason:
      'Unexpected picture `{found}` that no clause file shows, expected its place in the text',
    note: 'Write `![what it shows]({found})` alone in a paragraph where it stands in the document, or move the file out of the content folder.',
    why: 'Mostly its place in the text was forgotten.',
  },
  'picture-unreadable': {
    severity: 'error',
    title: 'A picture cannot be read',
    reason: 'Unexpected file with the name of a picture, expected a PNG or JPEG picture',
    note: 'Open it in the program that made it, and save it as PNG. A new name alone makes no picture of it.',
    why: 'Browsers and papers show PNG and JPEG; what is something else could do harm.',
  },
})
