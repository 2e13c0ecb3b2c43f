import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  clauseFile,
  handbookWith,
  inShort,
  makeHandbook,
  numbered,
  policyId,
  rulesOf,
} from '../model/small-handbook.ts'

/** Words that a rule could take for a slip, and that are none. */
const sound: Readonly<Record<string, readonly string[]>> = {
  placeholders: [
    'Tell the Chair [for Members] of it.',
    'The motion “[t]he Council agrees” was carried.',
    'It is so [sic].',
    'A Member [and their date of birth as far as the law asks for it] is listed.',
    'Part XXX applies.',
    'The form is signed: ____________ Clerk',
    'Name: ................ Date: ................',
  ],
  'things that are decided': ['TBCs are listed.', 'What is to be confirmed by the Council waits.'],
  choices: ['Members/officers and Parish and Town Councils differ.', 'He/she tells the Clerk.'],
  notes: ['A draft is a first version.', 'Clerks note to whom they speak.', 'DRAFT MINUTES'],
  councils: [
    'Hill Parish Council says so.',
    'HILL PARISH COUNCIL',
    'The Parish Council and Kent County Council agree.',
    'Members of the Parish Council agree.',
    'Each Parish Council has one.',
    'A Model Town Council policy is used.',
    'Parish and Town Councils agree.',
    'Dale District Council is told.',
    'The National Association of Local Councils',
    'At the Annual Parish Meeting the Community Council reports.',
  ],
  'fields and comments': [
    'An error is corrected.',
    'Comments [by Members] are welcome.',
    'Deleted posts are kept.',
  ],
  pages: ['The pages 1 and 2 are signed.', 'See page 3.', 'The rate is 3 - 4 a year.'],
  'letters of other languages': [
    'Café, naïve, Ŵyl, Ynys Môn and São Tomé.',
    'The 10 µm and Ω signs.',
    'Really? Staff know.',
  ],
  'figures in words': [
    'W3C, H2O, B2B, 1st, 2nd, 10am and A4.',
    'See clerk01@hill.gov.uk.',
    'From 10 to 20.',
  ],
  'lists of dots': ['He said … 3 times.', 'The sum is £3.50 … 4 of them.'],
  'repeated words': [
    'He said that that was so.',
    'They had had it.',
    'More and more and more of them.',
    'They logged in in May.',
    'Form A a copy of it.',
    'Again and again and again.',
    'Yes, yes, they do.',
  ],
  marks: [
    'And so on...',
    'They ask: why?',
    'See e.g. this, etc., and that.',
    'It is so (etc.).',
    'Form ../forms',
  ],
  brackets: [
    'It is a) this, b) that.',
    '(a) this and (b) that (see 3(c)).',
    'A smile :) is allowed.',
    'Point 1) is this (or 2).',
    'Those [who wish] may (if they can).',
    'The councillor[s] agree.',
  ],
  'quotation marks': [
    '“One.”',
    'The “one” and the “other”.',
    '“One paragraph\n\n“and the last.”',
    'A 6" pipe.',
  ],
  'ends of sentences': [
    'They know the',
    'It is theirs',
    'All that they are aware of',
    'What they agreed to',
  ],
  letters: [
    'It is (a) this, (b) that and (c) this.',
    'See 3(a) and (d) of it.',
    'It is (a) this; (b) that; see (f) there.',
  ],
  dates: [
    'On 29 February 2024.',
    'On 03/04/2024.',
    'On 13/05/2025.',
    'On 31/12/2020.',
    'On Tuesday 14 May 2024.',
    'On Tuesday, 14th May 2024.',
    'In May 2024.',
    'On July 14, 2020.',
    'Version 1.13.2',
    'On Tuesdays in June 2024.',
  ],
  times: [
    'At 7.30 pm.',
    'At 19:30.',
    'At 12.00 pm.',
    'From 9am to 5pm.',
    'A rate of 13.75 per cent.',
    'At 0.5 pm² of it.',
  ],
  sums: [
    '£1,000',
    '£1,000,000',
    '£250.00',
    '£1.5 million',
    '£10,000,000.50',
    'Sums of £1, £2 and £3.',
    '£500,',
  ],
  numbers: [
    'Within five (5) days.',
    'Within twenty-one (21) days.',
    'Point seven (see 5).',
    'One (1) of them.',
  ],
  addresses: [
    'Write to clerk@hill-pc.gov.uk.',
    'Follow @HillPC.',
    'Ten @ £3 each.',
    'Write to a.b-c@hill.co.uk, please.',
    'See https://www.gov.uk/x?y=1.',
    'See www.gov.uk.',
    'See (www.hill.gov.uk).',
    'See http://hill.gov.uk, too.',
    'Telephone 01227 830148.',
    'Tel: 0800 1111',
    'Tel. +44 (0)1227 830 148',
    'Telephone 01227 830148 or write.',
    'Telephone numbers are listed.',
    'Phone (01227) 830148 Option 1',
  ],
}

describe('Words that are no slip', () => {
  for (const [group, texts] of Object.entries(sound)) {
    for (const text of texts) {
      it(`are left alone: ${group}: ${text.slice(0, 40).replace(/\n/g, ' ')}`, () => {
        assert.deepEqual(inShort(handbookWith(text).messages), [])
      })
    }
  }
})

const numbers = [
  numbered('a', '1.1'),
  numbered('b', '1.2'),
  numbered('c', '1.3', `Words.\n\n${numbered('d', '(a)')}\n\n${numbered('e', '(b)')}`),
].join('\n\n')

describe('A number that the words name', () => {
  const cases: [name: string, text: string, found: readonly string[]][] = [
    ['is there', 'See clauses 1.1, 1.2 and 1.3(b).', []],
    [
      'is that of an Act',
      'Section 4 of the Equality Act 2010 and section 1.9 of that Act apply.',
      [],
    ],
    [
      'is that of an Act that stands before it',
      'Under the Equality Act 2010, section 1.9, they do.',
      [],
    ],
    ['is that of another document', 'See clause 1.9 of the Standing Orders.', []],
    [
      'is that of a document that is only named',
      'The Code of Conduct says so in paragraph 1.9.',
      [],
    ],
    ['is beyond all sections', 'Spending under section 37 is listed.', []],
    ['has a zero that only fills it up', 'See clause 1.02.', []],
    ['is not there', 'See clause 1.9.', ['provision-missing']],
    [
      'is not there, though an Act is named',
      'The Equality Act 2010 and clause 1.9 above apply.',
      ['provision-missing'],
    ],
    ['is a limb that is not there', 'See clause 1.3(c).', ['provision-missing']],
    ['is the end of a range', 'See clauses 1.1 to 1.5.', ['provision-missing']],
    ['is that of this policy', 'Section 9 of this policy applies.', []],
  ]
  for (const [name, text, found] of cases) {
    it(name, () => {
      assert.deepEqual(rulesOf(handbookWith(`${numbers}\n\n${text}`).messages), found)
    })
  }
  it('is not judged where a clause file has a name that cannot be used', () => {
    const { messages } = makeHandbook({
      [`${policyId}/01-purpose.mdx`]: clauseFile(`${numbers}\n\nSee clause 1.9.`),
      [`${policyId}/risks.mdx`]: clauseFile(numbered('f', '2.1')),
    })
    assert.deepEqual(rulesOf(messages), ['file-name'])
  })
  it('may be typed in the words', () => {
    assert.deepEqual(
      rulesOf(handbookWith(`${numbers}\n\n1.4 Words.\n\nSee clause 1.4.`).messages),
      ['number-typed'],
    )
  })
})

describe('A message about words', () => {
  it('stands at the very words', () => {
    const { messages } = handbookWith('One line\nand the **the** other.')
    assert.deepEqual(
      inShort(messages).map((line) => line.split(' Unexpected')[0]),
      ['hill/social-media/01-purpose.mdx:6:5 word-doubled'],
    )
  })
  it('can be acknowledged', () => {
    assert.deepEqual(
      handbookWith(
        'The the end.',
        'acknowledge: [{ rule: word-doubled, at: purpose, why: It is printed so. }]\n',
      ).messages,
      [],
    )
  })
  it('is told once where two rules find the same words', () => {
    assert.deepEqual(rulesOf(handbookWith('Write to clerk@yourparish.gov.uk.').messages), [
      'example-contact',
    ])
  })
})

describe('Links with numbers in their words', () => {
  const cases: [name: string, link: string, found: readonly string[]][] = [
    ['lead to the clause of that number', '[clause 1.1](#a)', []],
    ['lead to the limb of that number', '[clause 1.3(a)](#d)', []],
    ['lead to a limb by the number of its clause', '[1.3](#d)', []],
    ['may name no number', '[the end](#a)', []],
    ['lead to another clause', '[clause 1.2](#a)', ['link-number']],
    ['lead to another clause by its bare number', '[1.2](#a)', ['link-number']],
    ['lead to another limb', '[clause 1.3(b)](#d)', ['link-number']],
    [
      'lead to another clause by the address of the policy',
      '[clause 1.2](policy:social-media#a)',
      ['link-number'],
    ],
  ]
  for (const [name, link, found] of cases) {
    it(name, () => {
      assert.deepEqual(rulesOf(handbookWith(`${numbers}\n\nSee ${link}.`).messages), found)
    })
  }
})
