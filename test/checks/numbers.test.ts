import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  clauseFile,
  handbookWith,
  makeHandbook,
  numbered,
  policyId,
} from '../model/small-handbook.ts'

/** The odd numbers that are reported, each as `found after last, expected`. */
function oddNumbers(messages: ReturnType<typeof handbookWith>['messages']): string[] {
  return messages.map(({ ruleId, reason }) =>
    ruleId === 'number-repeated'
      ? `repeated ${/`(.*?)`/.exec(reason)?.[1] ?? ''}`
      : ruleId === 'number-sequence'
        ? reason
            .replace(/^Unexpected number /, '')
            .replaceAll('`', '')
            .replace('expected ', '')
        : `${ruleId ?? ''} ${reason}`,
  )
}

/** Clauses with these numbers, one after another. */
function clauses(numbers: readonly string[], prefix = 'c'): string {
  return numbers.map((number, index) => numbered(`${prefix}-${String(index)}`, number)).join('\n\n')
}

/** A clause that holds limbs with these numbers; `…` stands for a plain paragraph between them. */
function limbs(id: string, number: string, numbers: readonly string[]): string {
  return numbered(
    id,
    number,
    numbers
      .map((limb, index) => (limb === '…' ? 'And also:' : numbered(`${id}-${String(index)}`, limb)))
      .join('\n\n'),
  )
}

const sequences: readonly [name: string, section: string, numbers: string[], odd: string[]][] = [
  ['that follow one another', '5.', ['5.1', '5.2', '5.3'], []],
  ['that pass nine', '5.', Array.from({ length: 11 }, (_, index) => `5.${String(index + 1)}`), []],
  [
    'of which one has a nought before it',
    '5.',
    ['5.7', '5.8', '5.09', '5.10'],
    ['5.7 at the beginning, 5.1', '5.09 after 5.8, 5.9'],
  ],
  ['that begin at 1.2', '1.', ['1.2', '1.3'], ['1.2 at the beginning, 1.1']],
  ['that leave one out', '1.', ['1.1', '1.3', '1.4'], ['1.3 after 1.1, 1.2']],
  ['of which one is there twice', '1.', ['1.1', '1.1', '1.2'], ['repeated 1.1']],
  ['that go back', '1.', ['1.1', '1.2', '1.1'], ['repeated 1.1']],
  [
    'of which one is there again behind a jump',
    '1.',
    ['1.1', '1.3', '1.1'],
    ['1.3 after 1.1, 1.2', 'repeated 1.1'],
  ],
  ['that show that the number of their section is wrong', '2.', ['1.1', '1.2', '1.3'], []],
  [
    'of which one has a digit too many',
    '1.',
    ['1.1', '1.2', '1.33', '1.4', '1.5'],
    ['1.33 after 1.2, 1.3'],
  ],
  [
    'of which one has a digit too few',
    '1.',
    [...Array.from({ length: 9 }, (_, index) => `1.${String(index + 1)}`), '1.1', '1.11'],
    ['repeated 1.1'],
  ],
  [
    'of which the first two have changed places',
    '1.',
    ['1.2', '1.1', '1.3'],
    ['1.2 at the beginning, 1.1'],
  ],
  [
    'of which two have changed places',
    '1.',
    ['1.1', '1.3', '1.2', '1.4', '1.5'],
    ['1.3 after 1.1, 1.2'],
  ],
  [
    'of which one has been moved down',
    '1.',
    ['1.1', '1.3', '1.4', '1.2', '1.5'],
    ['1.3 after 1.1, 1.2'],
  ],
  [
    'of which one has been moved up',
    '1.',
    ['1.1', '1.4', '1.2', '1.3', '1.5'],
    ['1.4 after 1.1, 1.2'],
  ],
  [
    'of which one has a letter for a digit behind the point',
    '5.',
    ['5.1', '5.2', '5.3', '5.4', '5.S', '5.6'],
    ['5.S after 5.4, 5.5'],
  ],
  [
    'of which one has a letter for a digit before the point',
    '1.',
    ['1.1', 'l.2', '1.3'],
    ['l.2 after 1.1, 1.2'],
  ],
  [
    'of which one has a letter for its nought',
    '5.',
    ['5.8', '5.9', '5.1O', '5.11'],
    ['5.8 at the beginning, 5.1', '5.1O after 5.9, 5.10'],
  ],
  [
    'of which one has a comma for its point',
    '1.',
    ['1.1', '1.2', '1,3', '1.4'],
    ['1,3 after 1.2, 1.3'],
  ],
  [
    'of which one has a space behind its point',
    '1.',
    ['1.1', '1. 2', '1.3'],
    ['1. 2 after 1.1, 1.2'],
  ],
  [
    'of which one has a semicolon for its second point',
    '1.',
    ['1.1', '1.1.1', '1.1;2', '1.1.3'],
    ['1.1;2 after 1.1.1, 1.1.2'],
  ],
  ['of which one has no point', '1.', ['1.1', '1.2', '13', '1.4', '1.5'], ['13 after 1.2, 1.3']],
  ['of which the first has no point', '1.', ['11', '1.2', '1.3'], ['11 at the beginning, 1.1']],
  [
    'of which one of two digits has no point',
    '1.',
    [...Array.from({ length: 9 }, (_, index) => `1.${String(index + 1)}`), '110', '1.11'],
    ['110 after 1.9, 1.10'],
  ],
  [
    'of which one has no second point',
    '5.',
    ['5.1', '5.1.1', '5.12', '5.1.3', '5.2'],
    ['5.12 after 5.1.1, 5.1.2'],
  ],
  [
    'of which one has no point before its full stop',
    '2.',
    ['2.1.', '22.', '2.3.'],
    ['22. after 2.1., 2.2.'],
  ],
  [
    'that are whole numbers beside others',
    '1.',
    ['1.1', '1.2', ...Array.from({ length: 13 }, (_, index) => String(index + 1))],
    [],
  ],
  ['of which one is that of the next', '1.', ['1.1', '1.3', '1.3', '1.4'], ['1.3 after 1.1, 1.2']],
  [
    'of which the first is that of the next',
    '1.',
    ['1.2', '1.2', '1.3'],
    ['1.2 at the beginning, 1.1'],
  ],
  ['of which one begins with another section', '5.', ['5.1', '6.2', '5.3'], ['6.2 after 5.1, 5.2']],
  ['of which one was copied and not changed', '1.', ['1.1', '1.2', '1.2', '1.4'], ['repeated 1.2']],
  [
    'of which one is wrong and the next but one too',
    '1.',
    ['1.1', '1.22', '1.3', '1.44', '1.5'],
    ['1.22 after 1.1, 1.2', '1.44 after 1.3, 1.4'],
  ],
  [
    'of which one is wrong and the next is left out',
    '1.',
    ['1.1', '1.22', '1.4', '1.5'],
    ['1.22 after 1.1, 1.2', '1.4 after 1.22, 1.3'],
  ],
  ['of which one is a letter', '1.', ['1)', '2)', 'a)', '4)'], ['a) after 2), 3)']],
  ['that end in a full stop each', '1.', ['1.1.', '1.2.'], []],
  ['of a section whose number has no full stop', '1', ['1.1', '1.2'], []],
  ['that are letters', '1.', ['a)', 'b)', 'c)'], []],
  ['that are capital letters', '1.', ['A.', 'B.', 'D.'], ['D. after B., C.']],
  ['that are whole numbers', '1.', ['1)', '2)', '4)'], ['4) after 2), 3)']],
  ['of three levels', '1.', ['1.1', '1.1.1', '1.1.2', '1.2', '1.2.1'], []],
  [
    'of three levels that leave one out',
    '1.',
    ['1.1', '1.1.1', '1.1.3'],
    ['1.1.3 after 1.1.1, 1.1.2'],
  ],
  ['that are words', '1.', ['First', 'Third'], []],
  ['that are small Roman numerals', '1.', ['i)', 'ii)', 'iii)', 'iv)', 'v)', 'vi)'], []],
]

describe('Printed numbers', () => {
  for (const [name, section, numbers, odd] of sequences) {
    it(`${name} get ${odd.length === 0 ? 'no warning' : 'the right warnings'}`, () => {
      const { messages } = handbookWith(clauses(numbers), `number: "${section}"\n`)
      const firstLineOfBody = 6
      assert.deepEqual(
        oddNumbers(messages.filter(({ line }) => (line ?? 0) >= firstLineOfBody)),
        odd,
      )
    })
  }
})

describe('Limbs', () => {
  it('in brackets are counted like others', () => {
    assert.deepEqual(
      oddNumbers(handbookWith(limbs('a', '1.1', ['(a)', '(b)', '(d)', '(e)'])).messages),
      ['(d) after (b), (c)'],
    )
    assert.deepEqual(
      oddNumbers(handbookWith(limbs('a', '1.1', ['(i)', '(ii)', '(iii)', '(iv)', '(v)'])).messages),
      [],
    )
    assert.deepEqual(
      oddNumbers(handbookWith(limbs('a', '1.1', ['(1)', '(2)', '(2)', '(4)'])).messages),
      ['repeated (2)'],
    )
  })
  it('of one clause count on over a paragraph between them', () => {
    assert.deepEqual(
      oddNumbers(
        handbookWith(limbs('a', '1.1', ['a)', 'b)', '…', 'c)', 'd)', 'e)', '…', 'f)', 'g)']))
          .messages,
      ),
      [],
    )
  })
  it('that leave a letter out are reported behind the gap', () => {
    assert.deepEqual(oddNumbers(handbookWith(limbs('a', '1.1', ['a)', '…', 'c)'])).messages), [
      'c) after a), b)',
    ])
  })
  it('begin anew under the next clause', () => {
    assert.deepEqual(
      oddNumbers(
        handbookWith(`${limbs('a', '1.1', ['a)', 'b)'])}\n\n${limbs('b', '1.2', ['a)', 'b)'])}`)
          .messages,
      ),
      [],
    )
  })
  it('that begin anew under the same clause are reported', () => {
    assert.deepEqual(
      oddNumbers(handbookWith(limbs('a', '1.1', ['a)', 'b)', '…', 'a)'])).messages),
      ['a) after b), c)'],
    )
  })
  it('that begin anew under the same clause are out of order once', () => {
    assert.deepEqual(
      oddNumbers(handbookWith(limbs('a', '1.1', ['a)', 'b)', '…', 'a)', 'b)', 'c)'])).messages),
      ['a) after b), c)'],
    )
  })
  it('of which one is there twice in a row are repeated', () => {
    assert.deepEqual(
      oddNumbers(handbookWith(limbs('a', '1.1', ['a)', 'a)', 'b)', 'b)', 'c)'])).messages),
      ['repeated a)', 'repeated b)'],
    )
  })
  it('of which one has the letter of the next are out of order once', () => {
    for (const letters of [
      ['a)', 'b)', 'd)', 'd)', 'e)'],
      ['a)', 'b)', 'd)', 'd)'],
    ])
      assert.deepEqual(oddNumbers(handbookWith(limbs('a', '1.1', letters)).messages), [
        'd) after b), c)',
      ])
    assert.deepEqual(
      oddNumbers(handbookWith(limbs('a', '1.1', ['(i)', '(iii)', '(iii)', '(iv)'])).messages),
      ['(iii) after (i), (ii)'],
    )
  })
  it('do not disturb the numbers of the clauses around them', () => {
    assert.deepEqual(
      oddNumbers(
        handbookWith(`${limbs('a', '1.1', ['1)', '2)', '3)'])}\n\n${numbered('b', '1.2')}`)
          .messages,
      ),
      [],
    )
  })
  it('whose numbers belong to the section count on through the whole section', () => {
    const titled = (id: string, inner: string): string =>
      `<Clause id="${id}" title="A title">\n\n${inner}\n\n</Clause>`
    assert.deepEqual(
      oddNumbers(
        handbookWith(
          `${titled('a', clauses(['1.1', '1.2'], 'x'))}\n\n${titled('b', clauses(['1.3'], 'y'))}`,
          'number: "1."\n',
        ).messages,
      ),
      [],
    )
  })
})

describe('The numbers of sections', () => {
  const file = (number: string, kind = 'section'): string =>
    `---\nnumber: "${number}"\ntitle: A\nkind: ${kind}\n---\n\nWords.\n`
  const odd = (...files: string[]): string[] =>
    oddNumbers(
      makeHandbook(
        Object.fromEntries(
          files.map((text, index) => [`${policyId}/0${String(index)}-s${String(index)}.mdx`, text]),
        ),
      ).messages,
    )
  it('that follow one another get no warning', () => {
    assert.deepEqual(odd(file('1.'), file('2.'), file('3.')), [])
  })
  it('that leave one out are reported', () => {
    assert.deepEqual(odd(file('1.'), file('3.')), ['3. after 1., 2.'])
  })
  it('of which one is there twice are repeated', () => {
    assert.deepEqual(odd(file('1.'), file('2.'), file('1.')), ['repeated 1.'])
  })
  it('of which one is wrong are reported once', () => {
    assert.deepEqual(odd(file('1.'), file('22.'), file('3.')), ['22. after 1., 2.'])
    assert.deepEqual(odd(file('5.10'), file('2.'), file('3.')), ['5.10 at the beginning, 1.'])
    assert.deepEqual(odd(file('1.'), file('3.'), file('2.'), file('4.')), ['3. after 1., 2.'])
    assert.deepEqual(odd(file('1.'), file('Z.'), file('3.')), ['Z. after 1., 2.'])
  })
  it('are missed once in clauses that belong to another section', () => {
    const [first, second] = [clauses(['1.1', '1.2'], 'a'), clauses(['1.1', '1.2', '1.3'], 'b')]
    const { messages } = makeHandbook({
      [`${policyId}/01-a.mdx`]: clauseFile(first, 'number: "1."\n'),
      [`${policyId}/02-b.mdx`]: clauseFile(second, 'number: "2."\n'),
    })
    assert.deepEqual(oddNumbers(messages), ['1.1 at the beginning, 2.1'])
  })
  it('that are wrong are not told again at each of their clauses', () => {
    const [first, second] = [clauses(['1.1', '1.2'], 'a'), clauses(['2.1', '2.2', '2.3'], 'b')]
    const { messages } = makeHandbook({
      [`${policyId}/01-a.mdx`]: clauseFile(first, 'number: "1."\n'),
      [`${policyId}/02-b.mdx`]: clauseFile(second, 'number: "22."\n'),
    })
    assert.deepEqual(oddNumbers(messages), ['22. after 1., 2.'])
  })
  it('that have a number of a clause at the beginning are expected to begin with one', () => {
    assert.deepEqual(odd(file('5.10')), ['5.10 at the beginning, 1.'])
  })
  it('may begin with 1.1', () => {
    assert.deepEqual(odd(file('1.1'), file('1.2')), [])
  })
  it('begin anew in the appendices', () => {
    assert.deepEqual(
      odd(file('1.'), file('2.'), file('1.', 'appendix'), file('2.', 'appendix')),
      [],
    )
  })
  it('can be letters in the appendices', () => {
    assert.deepEqual(odd(file('1.'), file('A', 'appendix'), file('B', 'appendix')), [])
  })
  it('that are words are not counted', () => {
    assert.deepEqual(odd(file('Appendix 1', 'appendix'), file('Appendix 3', 'appendix')), [])
  })
  it('are reported where the number stands', () => {
    const { messages } = makeHandbook({
      [`${policyId}/01-a.mdx`]: '---\ntitle: A\nnumber: "7."\n---\n\nWords.\n',
    })
    assert.deepEqual(
      messages.map(({ line }) => line),
      [3],
    )
  })
})

describe('Numbers in an appendix', () => {
  it('may repeat those of a section', () => {
    const { messages } = makeHandbook({
      [`${policyId}/01-a.mdx`]: clauseFile(clauses(['1.1', '1.2'], 'a'), 'number: "1."\n'),
      [`${policyId}/02-b.mdx`]: clauseFile(
        clauses(['1.1', '1.2'], 'b'),
        'number: "1."\nkind: appendix\n',
      ),
      [`${policyId}/03-c.mdx`]: clauseFile(clauses(['1.1', '1.2'], 'c'), 'kind: appendix\n'),
    })
    assert.deepEqual(oddNumbers(messages), [])
  })
})

describe('An odd number', () => {
  it('is reported where its clause stands', () => {
    const { messages } = handbookWith(clauses(['1.1', '1.3']))
    assert.deepEqual(
      messages.map(({ file, line, column }) => [file, line, column]),
      [['hill/social-media/01-purpose.mdx', 11, 1]],
    )
  })
  it('that the file acknowledges is not reported', () => {
    assert.deepEqual(
      handbookWith(
        clauses(['1.1', '1.3']),
        'acknowledge: [{ rule: number-sequence, at: c-1, why: A }]\n',
      ).messages,
      [],
    )
  })
  it('that the file acknowledges does not hide one that is there twice', () => {
    const { messages } = handbookWith(
      clauses(['1.1', '1.3', '1.3']),
      'acknowledge: [{ rule: number-sequence, at: c-1, why: A }]\n',
    )
    assert.deepEqual(
      messages.map(({ ruleId, line, reason }) => [ruleId, line, reason]),
      [
        [
          'number-repeated',
          18,
          'Unexpected second number `1.3` (the first is in line 12), expected `1.4`',
        ],
      ],
    )
  })
  it('that is there twice can be acknowledged', () => {
    assert.deepEqual(
      handbookWith(
        clauses(['1.1', '1.1']),
        'acknowledge: [{ rule: number-repeated, at: c-1, why: A }]\n',
      ).messages,
      [],
    )
  })
})
