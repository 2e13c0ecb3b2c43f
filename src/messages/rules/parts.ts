import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string) => ({ path, text: `---\ntitle: Risks\n---\n\n${body}\n` })
const row = (...cells: string[]) =>
  `<Row>\n\n${cells.map((words) => `<Cell>\n\n${words}\n\n</Cell>`).join('\n\n')}\n\n</Row>`

/** Rules about the parts of tables and footnotes. */
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
})
