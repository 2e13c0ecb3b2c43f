import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { collectMessages, toMessage } from '../../src/messages/message.ts'
import type { Rule } from '../../src/messages/rule.ts'
import { amendmentRules } from '../../src/messages/rules/amendments.ts'
import { citedRules } from '../../src/messages/rules/cited.ts'
import { leftoverRules } from '../../src/messages/rules/leftovers.ts'
import { partRules } from '../../src/messages/rules/parts.ts'
import { shapeRules } from '../../src/messages/rules/shape.ts'
import { templateRules } from '../../src/messages/rules/templates.ts'
import { typingRules } from '../../src/messages/rules/typing.ts'
import { factRules } from '../../src/messages/rules/facts.ts'
import { recordRules } from '../../src/messages/rules/records.ts'
import { readFolder } from '../../src/load/read-folder.ts'
import {
  baseFiles,
  clauseFile,
  type Files,
  makeHandbook,
  makeHandbookOf,
  numbered,
  policyId,
  policySettings,
} from '../model/small-handbook.ts'

const file = `${policyId}/01-purpose.mdx`
const settings = `${policyId}/policy.yaml`
const body = (text: string): Files => ({ [file]: clauseFile(text) })
const front = (lines: string): Files => ({ [file]: `---\n${lines}\n---\n\nSome words.\n` })
const policy = (lines: string): Files => ({
  ...body('Some words.'),
  [settings]: `${policySettings}${lines}\n`,
})
const event = (rest: string): Files =>
  policy(`events:\n  - { type: adopted, printed: "Adopted", ${rest} }`)
const clause = (attributes: string, text = 'Some words.'): Files =>
  body(`<Clause ${attributes}>\n\n${text}\n\n</Clause>`)
const synonyms = (lines: string): Files => ({
  ...body('Some words.'),
  'synonyms.yaml': `synonyms:\n${lines}\n`,
})
const topics = (lines: string): Files => ({
  ...body('Some words.'),
  'topics.yaml': `topics:\n${lines}\n`,
})

/** The bad examples of the rules about the words of a text, each of which shows all that its rule says. */
const badTexts: readonly Files[] = [
  templateRules,
  leftoverRules,
  shapeRules,
  typingRules,
  citedRules,
  partRules,
]
  .flatMap((table): Rule[] => Object.values(table))
  .flatMap(({ bad }) => (bad ? [{ [bad.path]: bad.text }] : []))

/** A paragraph that is too long to stand twice by chance. */
const long =
  'There are many risks in the use of social media, and the council knows all of them by their names.'

/** The bad examples of the rules about what is printed and recorded, and about amendments. */
const records: readonly Files[] = Object.values<Rule>({
  ...factRules,
  ...recordRules,
  ...amendmentRules,
}).flatMap(({ bad }) =>
  bad
    ? [{ [`${policyId}/01-risks.mdx`]: clauseFile('There are risks.'), [bad.path]: bad.text }]
    : [],
)

/** An amendment with these lines behind its title, and its section files. */
const amendment = (name: string, lines: string, files: Files = {}): Files => ({
  [`${policyId}/amendments/${name}/amendment.yaml`]: `title: Changes\n${lines}\n`,
  ...Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      `${policyId}/amendments/${name}/${path}`,
      clauseFile(text),
    ]),
  ),
})
const adoptedOn = (day: string): string =>
  `status: adopted\nevents: [{ type: adopted, date: ${day}, printed: Resolved, minute: 25/001, certainty: stated }]`
const otherWords = numbered('scope', '1', 'All who write for the council use strong passwords.')

/** Amendments that do not fit the texts that they change. */
const misfits: readonly Files[] = [
  {
    ...policy(
      'events: [{ type: adopted, date: 2025-05-01, printed: Adopted, minute: 25/9, certainty: stated }]',
    ),
    ...amendment('early', adoptedOn('2024-05-01'), { '01-purpose.mdx': 'Other words.' }),
  },
  {
    ...body('Some words.'),
    ...amendment('one', adoptedOn('2025-02-01'), { '01-purpose.mdx': 'Other words.' }),
    ...amendment('two', adoptedOn('2025-03-01'), { '01-purpose.mdx': 'New words.' }),
    ...amendment('three', 'status: draft', { '01-purpose.mdx': 'New words.' }),
  },
  {
    ...body(numbered('scope', '1', 'The council meets in the village hall each month.')),
    ...amendment('one', adoptedOn('2025-02-01'), { '01-purpose.mdx': 'Some words.' }),
    ...amendment('two', `base: one\n${adoptedOn('2025-03-01')}`, { '01-purpose.mdx': otherWords }),
  },
  { ...body('Some words.'), ...amendment('one', `base: one\n${adoptedOn('2025-03-01')}`) },
  policy('formerly: [social-media]'),
  policy('supersedes: [internet]'),
  policy('formerly: [Internet Policy]'),
  {
    ...policy('supersedes: [internet]'),
    'hill/internet/policy.yaml': policySettings,
    'hill/internet/01-purpose.mdx': clauseFile('Some words.'),
  },
  { 'hill/social-media/amendments/01-purpose.mdx': '' },
  { 'hill/social-media/amendments/Changes of May/amendment.yaml': '' },
  { 'hill/social-media/amendments/one/more/01-purpose.mdx': '' },
  { 'hill/social-media/amendments/one/notes.txt': '' },
]

/** The beginning of a picture of one dot, in base 64. */
const smallPng = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'

/** Content with mistakes of every sort: at least one for each call that reports one. */
export /** A text and what it is compared with. */
const proved = (document: string, more = ''): Files => ({
  ...body('The clerk keeps a register.'),
  [`${policyId}/source/text.txt`]: document,
  [`${policyId}/source/proof.yaml`]: `compared: 2026-05-12\n${more}`,
})

const provocations: readonly Files[] = [
  // The proof of a text
  proved('SOCIAL MEDIA POLICY Purpose The clerk keeps the register.'),
  proved('SOCIAL MEDIA POLICY Purpose The clerk always keeps a register.'),
  proved('SOCIAL MEDIA POLICY Purpose The clerk keeps register.'),
  proved(
    'SOCIAL MEDIA POLICY Purpose',
    'leftOut:\n  - { words: Page 1, why: The foot of a page. }\n',
  ),
  proved('SOCIAL MEDIA POLICY Purpose', 'leftOut:\n  - { words: Page 1 }\n'),
  proved('SOCIAL MEDIA POLICY Purpose', 'leftOut:\n  - { words: "-", why: A mark., where: top }\n'),
  { ...body('Some words.'), [`${policyId}/source/text.txt`]: 'Some words.' },
  { ...body('Some words.'), [`${policyId}/source/proof.yaml`]: 'compared: 2026-05-12\n' },
  { ...body('Some words.'), [`${policyId}/source/proof.yaml`]: 'compared: May 2026\n' },
  // Names and contents of files
  {},
  { 'hill/Social Media/01-purpose.mdx': '' },
  { 'Hill/council.yaml': '' },
  { 'hill/social-media/purpose.mdx': '' },
  { 'notes.txt': '' },
  { 'hill/notes.txt': '' },
  { 'hill/social-media/notes.txt': '' },
  {
    ...policy('twin: polisi'),
    'hill/polisi/policy.yaml': policySettings.replaceAll('Social Media', 'Other'),
    'hill/polisi/01-a.mdx': clauseFile(numbered('only-there', '1.')),
  },
  { 'hill/social-media/Seal.png': '' },
  { ...body('Some words.'), 'hill/social-media/seal.png': 'AAAA' },
  { ...body('Some words.'), 'hill/social-media/seal.png': smallPng },
  { 'hill/social-media/more/notes.txt': '' },
  { '01-x.mdx': '' },
  { 'hill/policy.yaml': '' },
  { 'hill/topics.yaml': '' },
  { 'council.yaml': '' },
  { 'hill/social-media/more/01-x.mdx': '' },
  body('Invisible\u200B.'),
  body('Invisible\u202E.'),
  body('Invisible\u2061.'),
  body('Unprintable 語.'),
  front('title: 語'),
  front('title: Purpose\nsubtitle: 語'),
  policy('version: 語'),
  clause('id="a" title="語"'),
  body('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> changes'),
  // Front matter and settings
  { [file]: '' },
  { [file]: 'Some words.\n' },
  { [file]: '---\ntitle: Purpose\n' },
  front('title: "Purpose'),
  front('title: Purpose\ntitle: Aim'),
  front('title: &a Purpose'),
  front('title: *a'),
  front('title: !a Purpose'),
  front('title: !!binary Purpose'),
  front('title: Purpose\n---\nmore: words'),
  front('titel: Purpose'),
  front('xyz: Purpose'),
  front('number: "1."'),
  front('title:'),
  front('title: [Purpose]'),
  front('title: { a: b }'),
  front('title: Purpose\nkind: chapter'),
  front('title: Purpose\nkind: appendicks'),
  front('title: Purpose\naudience: members'),
  front('title: Purpose\naudience: [member]'),
  front('title: [[[[[[[[[a]]]]]]]]]'),
  policy('review: {}'),
  policy('review: { period: { months: twelve, printed: yearly } }'),
  policy('review: yearly'),
  event('date: 2020-02-30, certainty: stated'),
  policy('events:\n  - { type: adopted }'),
  policy('events:\n  - { kind: adopted }'),
  policy('control: { rows: [] }'),
  policy('masthead: []'),
  {
    ...body('Some words.'),
    [settings]: policySettings.replace('- title: SOCIAL', '- heading: SOCIAL'),
  },
  { ...body('Some words.'), [settings]: '' },
  // Code, tags and attributes
  body('There are {2 + 3} risks.'),
  body('{/* hidden */}'),
  body('There is a { here.'),
  body('import a from "b"'),
  body('export const a = 1'),
  body('<Clase id="a">\n\nSome words.\n\n</Clase>'),
  body('<script>alert(1)</script>'),
  body('<Widget />'),
  body('<>Some words.</>'),
  body('<Clause id="a">\n\nSome words.'),
  body('Some words.\n\n</Clause>'),
  body('<Clause id=“a”>\n\nSome words.\n\n</Clause>'),
  body('<Clause id=a>\n\nSome words.\n\n</Clause>'),
  body('5 < 6'),
  body('<!-- hidden -->'),
  body('Some <'),
  body('<Clause'),
  body('Some <Clause id="a">words</Clause>.'),
  body('- <Clause id="a">\n\n  Words.\n\n  </Clause>'),
  body('> <Tip>\n>\n> Words.\n>\n> </Tip>'),
  body('- Some <Tip>\n\nwords.\n\n</Tip>'),
  body('- <Tip>\n\nWords.\n\n</Tip>\n\n'.repeat(70)),
  body('<Tip>\n\n<Tip>\n\nWords.\n\n</Tip>\n\n</Tip>'),
  body(`${'> '.repeat(13)}Words.`),
  body(`${'<Clause id="a">\n\n'.repeat(30)}Words.\n\n${'</Clause>\n\n'.repeat(30)}`),
  clause('id="a" nummer="1"'),
  clause('id="a" colour="red"'),
  body('<Tip id="a">\n\nWords.\n\n</Tip>'),
  clause('number="1.1"'),
  body('<Definition>\n\nWords.\n\n</Definition>'),
  clause('id={a}'),
  clause('{...a}'),
  body('<Tip {...a}>\n\nWords.\n\n</Tip>'),
  clause('id="A b"'),
  clause('id=""'),
  clause('id'),
  clause('id="a" number=""'),
  clause('id="a" marker="dot"'),
  clause('id="a" topics="A_b"'),
  clause('id="a" audience="member"'),
  clause('id="a" audience="everyone"'),
  clause('id="a" id="b"'),
  clause('id="a"', ''),
  // Markdown
  ...[
    '# Words',
    'Words\n---',
    '***',
    '> Words',
    '```\nWords\n```',
    '`Words`',
    '![Words](a.png)',
    '![Words][a]\n\n[a]: https://a.example',
    '~~Words~~',
    'Words[^1]\n\n[^1]: More',
    '[Words][a]\n\n[a]: https://a.example',
    '- [ ] Words',
    '[Words](https://a.example "title")',
    '[Words](javascript:a)',
    '[Words]()',
    '[Words] (#purpose)',
    '• Words',
  ].map(body),
  ...[
    'a) One\nb) Two',
    'One\tTwo',
    '| a | b |\n| c | d |',
    '| a | b |\n|---|---|\n| c |',
    '§\tWords',
    'Some **words',
    '[](#purpose)',
    '\uF0B7 Words',
    'One\vTwo',
  ].map(body),
  clause('id="a" number="1.1"', '1.1 Words'),
  front('number: “1.”\ntitle: Purpose'),
  front('title: “Purpose”'),
  front('title: Purpose\nkind: “appendix”'),
  front('number: "1."\ntitle: 1. Purpose'),
  clause('id="a" title="“Words”"'),
  clause('id="a" number="“1.”"'),
  body('<Clause id="a">\n\nWords.\n\n< /Clause>'),
  // Across files
  {
    ...body('Words.'),
    'hill/council.yaml': 'name: Hil Parish Council\nshort: Hil\nkind: parish\n',
    [settings]: policySettings.replace('masthead:', 'masthead:\n  - HILL PARISH COUNCIL'),
  },
  body(`${numbered('a', '1.1')}\n\n${numbered('a', '1.2')}`),
  body(numbered('purpose', '1.1')),
  { ...body('Words.'), [`${policyId}/02-purpose.mdx`]: clauseFile('Words.') },
  Object.fromEntries(
    ['01', '02'].map((digits) => [
      `${policyId}/${digits}-purpose.mdx`,
      clauseFile(numbered('a', '1.1')),
    ]),
  ),
  topics('  - { id: a, title: A, covers: B. }\n  - { id: a, title: A, covers: B. }'),
  topics('  - { id: a, parent: b, title: A, covers: B. }'),
  topics('  - { id: two, title: A, covers: B. }'),
  body('See [it](#purpos).'),
  body('See [it](#nowhere).'),
  body('See [it](policy:social-media#nowhere).'),
  body('See [it](policy:hill/nowhere).'),
  body('See [it](policy:nowhere/nowhere).'),
  body('See [it](policy:hil/social-media).'),
  body('See [it](policy:social-medias).'),
  body('See [it](term:nowhere).'),
  event('certainty: unknown, clause: nowhere'),
  policy('review: { period: { months: 12, printed: yearly, clause: nowhere } }'),
  clause('id="a" topics="risk"'),
  clause('id="a" topics="nowhere"'),
  clause('id="a" topics="risks" mentions="risks"'),
  clause('id="a" topics="passwords security"'),
  {
    ...body('Some words.'),
    [settings]: policySettings.replace('kind: social-media', 'kind: other'),
  },
  body(
    '<Definition term="Spam">\n\nJunk.\n\n</Definition>\n\n<Definition term="Spam" id="again">\n\nSpam.\n\n</Definition>',
  ),
  body('<Definition term="Spam" except="no spam">\n\nSpam.\n\n</Definition>'),
  body('<Definition term="Spam" links="no">\n\nSpam.\n\n</Definition>'),
  {
    ...body('Spam.'),
    ...Object.fromEntries(
      ['dale', 'marsh'].flatMap((council) => [
        [`${council}/council.yaml`, 'name: A\nshort: A\nkind: parish\n'],
        [`${council}/social-media/policy.yaml`, policySettings],
        [
          `${council}/social-media/01-purpose.mdx`,
          clauseFile('<Definition term="Spam">\n\nSpam.\n\n</Definition>'),
        ],
      ]),
    ),
  },
  body(numbered('a', '1.3')),
  body(`${numbered('a', '1.1')}\n\n${numbered('b', '1.3')}`),
  body(`${numbered('a', '1.1')}\n\n${numbered('b', '1.1')}`),
  front('title: Purpose\nacknowledge: [number-sequence]'),
  front('title: Purpose\nnumber: "3."'),
  policy(
    'events:\n  - { type: created, date: 2021, printed: "2021", certainty: stated }\n  - { type: adopted, date: 2020, printed: "2020", certainty: stated }',
  ),
  policy(
    'events:\n  - { type: adopted, date: 2021, printed: "2021", certainty: stated }\nreview: { due: { date: 2020, printed: "2020", certainty: stated } }',
  ),
  policy(
    'events:\n  - { type: adopted, date: 2021, printed: "2021", certainty: stated }\n  - { type: in-force, date: 2020, printed: "2020", certainty: stated }',
  ),
  policy(
    'events:\n  - { type: adopted, date: 2021, printed: "2021", certainty: stated }\n  - { type: amended, date: 2022, printed: "2022", certainty: stated }\n  - { type: in-force, date: 2999, printed: "2999", certainty: stated }',
  ),
  policy('events:\n  - { type: withdrawn, date: 2021, printed: "2021", certainty: stated }'),
  {
    ...body('Some words.'),
    [settings]: `${policySettings.replace('status: current', 'status: draft')}events:\n  - { type: adopted, date: 2021, printed: "2021", certainty: stated }\n`,
  },
  ...[
    'See [it](act:equality-act).',
    'See [it](act:nowhere).',
    'See [it](act:A).',
    'See the Equality Act.',
    'See the Equality Act 2012.',
    'See the Equalities Act 2010.',
    'See the Foo Act 1997.',
    'See section 900 of the Equality Act 2010.',
  ].map(body),
  {
    ...body('Some words.'),
    'legislation.yaml': `acts:\n${'  - { id: a, title: A Act 2010, identifier: ukpga/2010/15, aliases: [AA] }\n'.repeat(2)}`,
  },
  {
    ...body('See the [B Act 2011](act:a).'),
    'legislation.yaml':
      'acts:\n  - { id: a, title: A Act 2010, identifier: ukpga/2011/15, aliases: [privacy] }\n  - { id: b, title: B Act 2011, identifier: ukpga/2011/16 }\n',
  },
  {
    ...body('Some words.'),
    'legislation.yaml':
      'acts:\n  - { id: a, title: A, identifier: nowhere, notes: [{ date: 2020-13, text: B, provision: clause 1, source: example }] }\n',
  },
  synonyms('  - { words: [sacked, Sacked], means: [dismissal] }'),
  synonyms('  - { words: [sacked], means: [dismissal] }\n  - { words: [sacked], means: [breach] }'),
  synonyms('  - { words: [sacked], means: [sacked] }'),
  synonyms('  - { words: ["?"], means: [dismissal] }'),
  synonyms('  - { words: [], means: [dismissal] }'),
  ...badTexts,
  {
    [file]: clauseFile(`${long}\n\n${long} So it is.`),
    [`${policyId}/02-copy.mdx`]: clauseFile(`${long}\n\n${long} So it is.`),
  },
  {
    ...body(long),
    'hill/copy/policy.yaml': policySettings,
    'hill/copy/01-purpose.mdx': clauseFile(long),
  },
  {
    ...body('Some words.'),
    [settings]: policySettings.replace('SOCIAL MEDIA', 'DALE PARISH COUNCIL'),
  },
  body(
    numbered(
      'a',
      '1.1',
      `See clause 1.1(c).\n\n${numbered('b', '(a)')}\n\n${numbered('c', '(b)')}`,
    ),
  ),
  body('The form (is attached. See “it.'),
  body('The form) is attached. See ”it.'),
  { ...body('Some words.'), 'topics.yaml': `a: ${'[b] '.repeat(6000)}` },

  front('title: Purpose\nnumber: "3."\nacknowledge: [number-sequence]'),
  ...records,
  policy(
    'review: { period: { months: 12, printed: each year, clause: purpose } }\ncontrol: { rows: [[A, each year]] }',
  ),
  {
    ...body('The budget is set each year.'),
    [settings]: `${policySettings}review: { period: { months: 12, printed: each year, clause: purpose } }\n`,
  },
  {
    ...body('Some words.'),
    'hill/other/policy.yaml': policySettings,
    'hill/other/01-scope.mdx': clauseFile('Some words.'),
  },
  { ...body('Some words.'), 'dale/council.yaml': baseFiles['hill/council.yaml'] ?? '' },
  event('date: 2920-01-01, certainty: stated'),
  event('certainty: stated'),
  event('date: 2020, certainty: unknown'),
]

/** The messages about a folder that has a link, a file that is too large, one that is not UTF-8, one that is no file, one too deep and none that it needs. */
function messagesOfBadFolder(): VFileMessage[] {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-messages-'))
  try {
    mkdirSync(join(folder, 'hill', 'social-media', 'a', 'b', 'c'), { recursive: true })
    writeFileSync(join(folder, 'hill', 'social-media', '01-large.mdx'), 'a'.repeat(500_000))
    writeFileSync(
      join(folder, 'hill', 'social-media', '02-latin.mdx'),
      Buffer.from([0x0a, 0xa3, 0x0a]),
    )
    writeFileSync(
      join(folder, 'hill', 'social-media', '03-utf-16.mdx'),
      Buffer.from([0xff, 0xfe, 0x61, 0x00]),
    )
    writeFileSync(
      join(folder, 'hill', 'social-media', '06-word.mdx'),
      'PK\u0003\u0004 word/document.xml',
    )
    writeFileSync(join(folder, 'hill', 'social-media', '07-picture.mdx'), 'GIF89a')
    mkdirSync(join(folder, 'councils', 'hill'), { recursive: true })
    writeFileSync(join(folder, 'councils', 'hill', 'council.yaml'), '')
    symlinkSync('01-large.mdx', join(folder, 'hill', 'social-media', '04-link.mdx'))
    execFileSync('mkfifo', [join(folder, 'hill', 'social-media', '05-pipe.mdx')])
    const { report, messages } = collectMessages()
    readFolder(folder, report)
    return messages
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All messages about all the bad content. */
export function provokeMessages(): VFileMessage[] {
  const withoutCouncil = makeHandbookOf({ 'handbook.yaml': baseFiles['handbook.yaml'] ?? '' })
  // No text is known over which the parser falls.
  const notUnderstood = toMessage(file, 'file-not-understood', undefined, {
    found: 'Maximum call stack size exceeded',
  })
  return [
    ...[...provocations, ...misfits].flatMap((files) => makeHandbook(files).messages),
    ...withoutCouncil.messages,
    ...messagesOfBadFolder(),
    notUnderstood,
  ]
}
