import { readSound } from './run-slips.ts'
import { type Slip, swap } from './slip.ts'

const sound = readSound()

function read(path: string): string {
  return sound[path] ?? ''
}

/** The files of a folder once more, in another folder. */
function copyOf(folder: string, other: string): Record<string, string> {
  const inside = Object.entries(sound).filter(([path]) => path.startsWith(`${folder}/`))
  return Object.fromEntries(inside.map(([path, text]) => [path.replace(folder, other), text]))
}

/** What is there twice. */
export const copySlips: readonly Slip[] = [
  {
    kind: 'copy',
    name: 'a paragraph pasted twice',
    path: 'thornmere/grants/01-purpose.mdx',
    edit: (text) =>
      swap(
        text,
        'The Council wants the money to go where it does most good. It',
        'The Council wants the money to go where it does most good, and looks for groups that ' +
          'help many.\n\nThe Council wants the money to go where it does most good, and looks ' +
          'for groups that help many.\n\nIt',
      ),
    rule: 'paragraph-repeated',
    line: /wants the money/,
  },
  {
    kind: 'copy',
    name: 'a clause twice under another id',
    path: 'thornmere/grants/07-review.mdx',
    edit: (text) =>
      swap(
        text,
        '<Clause id="personal-data" number="7.2">\n\nNames and addresses on the forms are kept ' +
          'for six years and then destroyed. They are used for nothing but the handling of the ' +
          'grant.',
        '<Clause id="personal-data" number="7.2">\n\nA form that comes late waits for the next ' +
          'round. The Clerk tells the applicant so within five working days.',
      ),
    rule: 'paragraph-repeated',
    line: /A form that/,
  },
  {
    kind: 'copy',
    name: 'a file under another name',
    path: 'thornmere/grants/09-more-decisions.mdx',
    edit: () => ({
      'thornmere/grants/09-more-decisions.mdx': read('thornmere/grants/05-decisions.mdx')
        .replace('"5."', '"8."')
        .replaceAll('"5.', '"8.')
        .replaceAll(/id="/g, 'id="more-'),
    }),
    rule: 'section-repeated',
    line: 0,
  },
  {
    kind: 'copy',
    name: 'a folder called a copy',
    path: 'thornmere/grants-copy/policy.yaml',
    edit: () => copyOf('thornmere/grants', 'thornmere/grants-copy'),
    rule: 'policy-copied',
    line: 0,
  },
  {
    kind: 'copy',
    name: 'a folder called 2',
    path: 'easterby/grants-2/policy.yaml',
    edit: () => copyOf('easterby/grants', 'easterby/grants-2'),
    rule: 'policy-copied',
    line: 0,
  },
]
