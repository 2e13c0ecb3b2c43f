import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string, settings = 'title: Risks') => ({
  path,
  text: `---\n${settings}\n---\n\n${body}\n`,
})

/** Rules about slips of the fingers, and figures that cannot be. */
export const typingRules = defineRules({
  'word-doubled': {
    severity: 'warning',
    title: 'A word is there twice',
    reason: 'Unexpected `{found}`, expected the words once',
    note:
      'Delete one of them. If the document prints it so, keep it and write `acknowledge: ' +
      '[word-doubled]` in the front matter of this file.',
    why: 'It is the commonest slip of all, and hard to see at the end of a line.',
    bad: file('The the risks are many.'),
    good: file('The risks are many.'),
  },
  'mark-doubled': {
    severity: 'warning',
    title: 'Two marks stand together',
    reason: 'Unexpected `{found}`, expected one mark',
    note:
      'Delete one of them. If the document prints it so, keep it and write `acknowledge: ' +
      '[mark-doubled]` in the front matter of this file.',
    why: 'Two full stops or commas together are a slip, or a place where words fell out.',
    bad: file('There are risks..'),
    good: file('There are risks.'),
  },
  'bracket-unpaired': {
    severity: 'warning',
    title: 'A bracket stands alone',
    reason: 'Unexpected `{found}`, expected {expected}',
    note:
      'Look at the document where the bracket ends, and add it. If it stands there by mistake, ' +
      'delete it. If the document prints it so, keep it and write `acknowledge: ' +
      '[bracket-unpaired]` in the front matter of this file.',
    why:
      'Where a bracket ends can decide what a rule says. Mostly some words were lost when the ' +
      'text was copied.',
    bad: file('There are risks (such as spam.'),
    good: file('There are risks (such as spam).'),
  },
  'quotation-unpaired': {
    severity: 'warning',
    title: 'A quotation mark stands alone',
    reason: 'Unexpected `{found}`, expected {expected}',
    note:
      'Look at the document where the quotation begins and ends, and add the mark. If the ' +
      'document prints it so, keep it and write `acknowledge: [{ rule: quotation-unpaired, at: …, why: … }]` in the ' +
      'front matter of this file.',
    why: 'Nobody can tell which words are quoted.',
    bad: file('There are “risks of many sorts.'),
    good: file('There are “risks” of many sorts.'),
  },
  'sentence-cut': {
    severity: 'warning',
    title: 'A sentence breaks off',
    reason: 'Unexpected end behind `{found}`, expected the rest of the sentence',
    note:
      'Look at the document and add what is missing. If the document prints it so, keep it and ' +
      'write `acknowledge: [{ rule: sentence-cut, at: …, why: … }]` in the front matter of this file.',
    why: 'A sentence that ends with “the” has lost its end, mostly where a page ended.',
    bad: file('There are risks for the'),
    good: file('There are risks for the council.'),
  },
  'letters-jump': {
    severity: 'warning',
    title: 'Lettered parts of a sentence jump',
    reason: 'Unexpected `{found}` in a sentence, expected `{expected}`',
    note:
      'If a part was forgotten, add it. If the letter is a slip, correct it. If the document ' +
      'prints it so, keep it and write `acknowledge: [{ rule: letters-jump, at: …, why: … }]` in the front matter of ' +
      'this file.',
    why: 'Whoever cites “(c)” must find it.',
    bad: file('The risks are (a) spam, (b) theft and (d) fire.'),
    good: file('The risks are (a) spam, (b) theft and (c) fire.'),
  },
  'time-not-real': {
    severity: 'warning',
    title: 'A time that cannot be',
    reason: 'Unexpected `{found}`, expected a time of the clock',
    note:
      'Write `7.30 pm` or `19:30`. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: time-not-real, at: …, why: … }]` in the front matter of this file.',
    why: 'Nobody can tell when it is.',
    bad: file('The list closes at 13.75 pm.'),
    good: file('The list closes at 1.45 pm.'),
  },
  'amount-odd': {
    severity: 'warning',
    title: 'The commas of a sum are in odd places',
    reason: 'Unexpected `{found}`, expected three figures behind each comma',
    note:
      'Look the sum up in the document or the minutes. A figure is missing or too many. If the ' +
      'document prints it so, keep it and write `acknowledge: [{ rule: amount-odd, at: …, why: … }]` in the front ' +
      'matter of this file.',
    why: 'What was printed as `£1,00` can be £1.00, £100 or £1,000.',
    bad: file('Risks of more than £1,00 are listed.'),
    good: file('Risks of more than £1,000 are listed.'),
  },
  'number-contradicts': {
    severity: 'warning',
    title: 'A number in words and its figures differ',
    reason:
      'Unexpected `{found}`, expected `{expected}` in the brackets or another number before ' +
      'them',
    note:
      'Look up in the document or the minutes which of the two is right. If the document ' +
      'prints it so, keep it and write `acknowledge: [{ rule: number-contradicts, at: …, why: … }]` in the front matter ' +
      'of this file.',
    why: 'A rule that says “seven (5) days” can be read both ways.',
    bad: file('Tell the Clerk within seven (5) days of a risk.'),
    good: file('Tell the Clerk within seven (7) days of a risk.'),
  },
  'email-broken': {
    severity: 'warning',
    title: 'An email address cannot be right',
    reason: 'Unexpected `{found}`, expected an address such as `clerk@hill-pc.gov.uk`',
    note:
      'Write the whole address, without spaces or commas. If the document prints it so, keep ' +
      'it and write `acknowledge: [{ rule: email-broken, at: …, why: … }]` in the front matter of this file.',
    why: 'Whoever writes to it reaches nobody.',
    bad: file('Write to clerk@hill-pc about a risk.'),
    good: file('Write to clerk@hill-pc.gov.uk about a risk.'),
  },
  'telephone-broken': {
    severity: 'warning',
    title: 'A telephone number cannot be right',
    reason: 'Unexpected `{found}`, expected a number of 10 or 11 figures',
    note:
      'Write the whole number in figures. If the document prints it so, keep it and write ' +
      '`acknowledge: [{ rule: telephone-broken, at: …, why: … }]` in the front matter of this file.',
    why: 'Whoever dials it reaches nobody.',
    bad: file('Telephone 01227 83O14 about a risk.'),
    good: file('Telephone 01227 830148 about a risk.'),
  },
  'web-address-broken': {
    severity: 'warning',
    title: 'A web address cannot be right',
    reason: 'Unexpected `{found}`, expected an address such as `https://www.hill-pc.gov.uk`',
    note:
      'Write the whole address, as the browser shows it. If the document prints it so, keep it ' +
      'and write `acknowledge: [{ rule: web-address-broken, at: …, why: … }]` in the front matter of this file.',
    why: 'A link to it leads nowhere.',
    bad: file('See www.hill for the risks.'),
    good: file('See https://www.gov.uk for the risks.'),
  },
})
