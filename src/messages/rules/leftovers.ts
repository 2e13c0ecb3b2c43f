import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string, settings = 'title: Risks') => ({
  path,
  text: `---\n${settings}\n---\n\n${body}\n`,
})

/** Rules about what programs leave behind in words that are copied from them. */
export const leftoverRules = defineRules({
  'field-left': {
    severity: 'warning',
    title: 'A field of a word processor has failed',
    reason: 'Unexpected `{found}`, expected the words that it stood for',
    note:
      'Look in the document what it refers to, and write that: a number, a heading or an ' +
      'address. If the document prints it so, keep it and write `acknowledge: [{ rule: field-left, at: …, why: … }]` in ' +
      'the front matter of this file.',
    why:
      'Word prints such words where a cross-reference lost its target. Readers cannot know ' +
      'what was meant.',
    bad: file('See Error! Reference source not found. for the risks.'),
    good: file('See the list of the risks.'),
  },
  'comment-left': {
    severity: 'warning',
    title: 'A comment or a tracked change came along',
    reason: 'Unexpected `{found}`, expected only the words of the policy',
    note:
      'Delete it, and what belongs to it. In Word accept all changes and delete all comments ' +
      'before you copy. If the document prints it so, keep it and write `acknowledge: ' +
      '[comment-left]` in the front matter of this file.',
    why:
      'What colleagues wrote in the margin is not what the council adopted, and may not be for ' +
      'the public.',
    bad: file('There are risks. Commented [JS1]: which ones?'),
    good: file('There are risks.'),
  },
  'page-number-left': {
    severity: 'warning',
    title: 'The number of a page stands in the words',
    reason: 'Unexpected `{found}`, expected words of the policy',
    note:
      'Delete it: it comes from the foot or head of a page. If the document prints it so, keep ' +
      'it and write `acknowledge: [{ rule: page-number-left, at: …, why: … }]` in the front matter of this file.',
    why:
      'The pages of the document are not those of the handbook, and the number stands in the ' +
      'middle of a rule.',
    bad: file('There are Page 1 of 6 risks.'),
    good: file('There are risks.'),
  },
  'running-head': {
    severity: 'warning',
    title: 'The head or foot of each page came along',
    reason: 'Unexpected `{found}` {where} in this policy, expected it once at most',
    note:
      'Delete it where it stands between paragraphs: it was printed on each page of the ' +
      'document. If the document prints it so, keep it and write `acknowledge: [{ rule: running-head, at: …, why: … }]` ' +
      'in the front matter of this file.',
    why:
      'The head and foot of a page are no part of the text, and stand in the middle of it when ' +
      'a PDF is copied.',
    bad: file(
      '<Clause id="a-b">\n\nHill social media policy\n\n</Clause>\n\n<Clause ' +
        'id="a-c">\n\nHill social media policy\n\n</Clause>\n\n<Clause id="a-d">\n\nHill ' +
        'social media policy\n\n</Clause>',
    ),
    good: file('<Clause id="a-b">\n\nHill social media policy\n\n</Clause>'),
  },
  'contents-pasted': {
    severity: 'warning',
    title: 'A table of contents came along',
    reason: 'Unexpected `{found}` and its like on {where}, expected no numbers of pages',
    note:
      'Delete the table of contents: the handbook makes one, with links. If the document ' +
      'prints it so, keep it and write `acknowledge: [{ rule: contents-pasted, at: …, why: … }]` in the front matter of ' +
      'this file.',
    why: 'Its numbers are those of the pages of the document, which the handbook does not have.',
    bad: file('Risks .......... 3\n\nRules .......... 4'),
    good: file('There are risks.'),
  },
  'letters-garbled': {
    severity: 'warning',
    title: 'Letters came out as nonsense',
    reason: 'Unexpected `{found}`, expected the letter or sign that it stands for',
    note:
      'Look at the document and type the sign: mostly an apostrophe, a quotation mark, a dash ' +
      'or `£`. If the document prints it so, keep it and write `acknowledge: ' +
      '[letters-garbled]` in the front matter of this file.',
    why:
      'They come from a program that read a file in the wrong encoding, such as “councilâ€™s” ' +
      'for “council’s”.',
    bad: file('The councilâ€™s risks.'),
    good: file('The council’s risks.'),
  },
  'ligature-left': {
    severity: 'warning',
    title: 'Letters are joined into one sign',
    reason: 'Unexpected `{found}` with joined letters, expected `{expected}`',
    note:
      'Type the word again, letter by letter. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: ligature-left, at: …, why: … }]` in the front matter of this file.',
    why:
      'Typesetters join “f” and “i” into one sign, and it comes along from a PDF. The word ' +
      'then cannot be found or compared.',
    bad: file('The oﬃce knows the risks.'),
    good: file('The office knows the risks.'),
  },
  'letter-lost': {
    severity: 'error',
    title: 'A letter is lost',
    reason: 'Unexpected `�`, expected the letter that stood there',
    note: 'Look at the document and type the letter or sign.',
    why:
      'Programs put this sign in the place of a letter that they could not read. What it was ' +
      'is not in the file any more.',
    bad: file('The council�s risks.'),
    good: file('The council’s risks.'),
  },
  'letters-mixed': {
    severity: 'warning',
    title: 'A word has letters of two alphabets',
    reason: 'Unexpected `{found}` with letters of two alphabets, expected one',
    note:
      'Type the word again. If the document prints it so, keep it and write `acknowledge: ' +
      '[letters-mixed]` in the front matter of this file.',
    why:
      'A Greek or Cyrillic letter can look like one of ours. The word then cannot be found or ' +
      'compared, and is read aloud wrongly.',
    bad: file('The соuncil knows the risks.'),
    good: file('The council knows the risks.'),
  },
  'digit-in-word': {
    severity: 'warning',
    title: 'A figure stands in a word, or a letter in a number',
    reason: 'Unexpected `{found}`, expected letters only or figures only',
    note:
      'Type it again: `0` and `1` are often taken for `o` and `l` where a document was ' +
      'scanned. If the document prints it so, keep it and write `acknowledge: [{ rule: digit-in-word, at: …, why: … }]` ' +
      'in the front matter of this file.',
    why: 'The word cannot be found or compared, and is read aloud wrongly.',
    bad: file('The c0uncil knows the risks.'),
    good: file('The council knows the risks.'),
  },
  'assistant-left': {
    severity: 'warning',
    title: 'Words of an artificial assistant are left',
    reason: 'Unexpected `{found}`, expected words of the policy',
    note:
      'Delete it, and look through the rest: a text of an assistant must be the council’s own ' +
      'before it is adopted. If the document prints it so, keep it and write `acknowledge: ' +
      '[assistant-left]` in the front matter of this file.',
    why: 'What an assistant says to the person who asked it is no part of a policy.',
    bad: file('Certainly! Here is a policy. There are risks.'),
    good: file('There are risks.'),
  },
  'mail-left': {
    severity: 'warning',
    title: 'Words of an email are left',
    reason: 'Unexpected `{found}`, expected words of the policy',
    note:
      'Delete what belongs to the email. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: mail-left, at: …, why: … }]` in the front matter of this file.',
    why: 'It came along when the text was copied from an email.',
    bad: file('There are risks. Sent from my iPhone'),
    good: file('There are risks.'),
  },
  'web-left': {
    severity: 'warning',
    title: 'Words of a web page are left',
    reason: 'Unexpected `{found}`, expected words of the policy',
    note:
      'Delete it: it is a button or line of the page that the text was copied from. If the ' +
      'document prints it so, keep it and write `acknowledge: [{ rule: web-left, at: …, why: … }]` in the front matter ' +
      'of this file.',
    why: 'It came along when the text was copied from a website, and does nothing here.',
    bad: file('Back to top'),
    good: file('There are risks.'),
  },
})
