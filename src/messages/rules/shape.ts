import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string, settings = 'title: Risks') => ({
  path,
  text: `---\n${settings}\n---\n\n${body}\n`,
})

/** Rules about what shows in the shape of a text rather than in its words. */
export const shapeRules = defineRules({
  'heading-bold': {
    severity: 'warning',
    title: 'A bold line is meant as a heading',
    reason: 'Unexpected bold line `{found}` as a paragraph, expected a heading',
    note:
      'Write it as the title of the clause that it stands over, `<Clause id="…" title="…">`, ' +
      'or of a clause file of its own. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: heading-bold, at: …, why: … }]` in the front matter of this file.',
    why:
      'Only a real heading is in the contents, can be jumped to, and is read aloud as a ' +
      'heading.',
    bad: file('**The main risks**\n\nThere are risks.'),
    good: file('<Clause id="main-risks" title="The main risks">\n\nThere are risks.\n\n</Clause>'),
  },
  'heading-long': {
    severity: 'warning',
    title: 'A heading is very long',
    reason: 'Unexpected heading of {found} words, expected at most {expected}',
    note:
      'Mostly the first paragraph was taken for a heading: put its words under the heading. If ' +
      'the document prints it so, keep it and write `acknowledge: [{ rule: heading-long, at: …, why: … }]` in the front ' +
      'matter of this file.',
    why: 'A heading stands in contents, addresses and lists, where it must be short.',
    bad: file('There are risks.', `title: ${'all the many risks '.repeat(9).trim()}`),
    good: file('There are risks.'),
  },
  'paragraph-long': {
    severity: 'warning',
    title: 'A paragraph is very long',
    reason: 'Unexpected paragraph of {found} words, expected at most {expected}',
    note:
      'Look at the document where its paragraphs end, and put an empty line there. A rule of ' +
      'its own becomes a `<Clause>`. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: paragraph-long, at: …, why: … }]` in the front matter of this file.',
    why:
      'Nobody can cite a rule in the middle of a page of words. Mostly the ends of paragraphs ' +
      'were lost when the text was copied.',
    bad: file(`<Clause id="a-b">\n\n${'There are risks. '.repeat(101).trim()}\n\n</Clause>`),
    good: file('There are risks.'),
  },
  'number-in-title': {
    severity: 'warning',
    title: 'The number of a clause is typed in its heading',
    reason: 'Unexpected `{found}` at the beginning of a heading, expected the number in `number`',
    note:
      'Write `number: "{found}"` in the front matter, or `number="{found}"` in the tag, and ' +
      'take it out of the heading. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: number-in-title, at: …, why: … }]` in the front matter of this file.',
    why:
      'The number is what a clause is cited and found by. In the heading the handbook takes it ' +
      'for a word.',
    bad: file('There are risks.', 'title: 4. Risks'),
    good: file('There are risks.', 'number: "1."\ntitle: Risks'),
  },
  'number-typed': {
    severity: 'warning',
    title: 'The numbers of clauses are typed in their words',
    reason:
      'Unexpected `{found}` at the beginning of a paragraph ({where} in this file), expected ' +
      'the number in a tag',
    note:
      'Put the paragraph into `<Clause id="…" number="{found}">` and take the number out of ' +
      'the words. If the document prints it so, keep it and write `acknowledge: ' +
      '[number-typed]` in the front matter of this file.',
    why:
      'The number is what a clause is cited and found by. In the words the handbook takes it ' +
      'for a word, and the clause has no address.',
    bad: file('1.1 There are risks.'),
    good: file('<Clause id="the-risks" number="1.1">\n\nThere are risks.\n\n</Clause>'),
  },
  'number-typed-jump': {
    severity: 'warning',
    title: 'Numbers that are typed in the words jump or repeat',
    reason: 'Unexpected `{found}` {where}, expected `{expected}`',
    note:
      'If a paragraph was forgotten, add it. If the number is a slip, correct it. Better ' +
      'still, put each paragraph into a `<Clause>` with its number. If the document prints it ' +
      'so, keep it and write `acknowledge: [{ rule: number-typed-jump, at: …, why: … }]` in the front matter of this ' +
      'file.',
    why: 'A jump is mostly a paragraph that was lost when the text was copied.',
    bad: file(
      '1.1 There are risks.\n\n1.3 There are more.',
      'title: Risks\nacknowledge: [{ rule: number-typed, at: risks, why: The document types them. }]',
    ),
    good: file(
      '1.1 There are risks.\n\n1.2 There are more.',
      'title: Risks\nacknowledge: [{ rule: number-typed, at: risks, why: The document types them. }]',
    ),
  },
  'list-jump': {
    severity: 'warning',
    title: 'The numbers of a list jump or repeat',
    reason: 'Unexpected `{found}` {where}, expected `{expected}`',
    note:
      'If an item was forgotten, add it. If the number is a slip, correct it: the handbook ' +
      'prints each number as the file has it. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: list-jump, at: …, why: … }]` in the front matter of this file.',
    why: 'A list in which `3.` is missing has mostly lost an item.',
    bad: file('1. spam\n2. theft\n4. fire'),
    good: file('1. spam\n2. theft\n3. fire'),
  },
  'section-empty': {
    severity: 'warning',
    title: 'A heading has nothing under it',
    reason: 'Unexpected heading `{found}` with nothing under it, expected the words of the section',
    note:
      'Add the words that stand under it in the document. If it only stands over the sections ' +
      'that follow, keep it and write `acknowledge: [{ rule: section-empty, at: …, why: … }]` in the front matter of ' +
      'this file.',
    why: 'Mostly the words were to be added later, and were forgotten.',
    bad: { path, text: '---\ntitle: Risks\n---\n' },
    good: file('There are risks.'),
  },
  'clauses-missing': {
    severity: 'warning',
    title: 'A policy has no clause that can be cited',
    reason: 'Unexpected {found} words without a clause, expected each rule in a `<Clause>`',
    note:
      'Put each rule into `<Clause id="…">`, with `number="…"` where the document prints one. ' +
      'If the policy is to stay without clauses, write `acknowledge: [{ rule: clauses-missing, at: …, why: … }]` in ' +
      'this file.',
    why: 'A policy without clauses cannot be cited, compared or found clause by clause.',
    bad: file(
      Array.from(
        { length: 20 },
        (_, index) => `Risk ${String(index + 1)} is one that the council knows of.`,
      ).join('\n\n'),
    ),
    good: file('There are risks.'),
  },
  'paragraph-repeated': {
    severity: 'warning',
    title: 'A paragraph is there twice',
    reason: 'Unexpected second `{found}`, expected it once (the first is in {where})',
    note:
      'Delete one of them. If the document prints it so, keep it and write `acknowledge: ' +
      '[paragraph-repeated]` in the front matter of this file.',
    why: 'Mostly it was pasted twice. When one is changed later, the policy contradicts itself.',
    bad: file(
      'There are many risks in the use of social media, and the council knows all of them by ' +
        'their names.\n\nThere are many risks in the use of social media, and the council ' +
        'knows all of them by their names.',
    ),
    good: file(
      'There are many risks in the use of social media, and the council knows all of them by ' +
        'their names.',
    ),
  },
  'section-repeated': {
    severity: 'warning',
    title: 'A clause file has the words of another one',
    reason: 'Unexpected words of `{found}` in this file ({where}), expected other words',
    note:
      'Delete this file if it is a copy. If the document prints the section twice, keep it and ' +
      'write `acknowledge: [{ rule: section-repeated, at: …, why: … }]` in the front matter of this file.',
    why: 'Mostly a file was copied to begin a new section, and its words were not changed.',
  },
  'policy-copied': {
    severity: 'warning',
    title: 'A folder holds the text of another policy',
    reason: 'Unexpected text of `{found}` in this folder too, expected each policy once',
    note:
      'If the folder is a copy, move it out of the content folder. If both are policies of the ' +
      'council, keep it and write `acknowledge: [{ rule: policy-copied, at: …, why: … }]` in `policy.yaml`.',
    why: 'Both would be published, and readers could not tell which one applies.',
  },
})
