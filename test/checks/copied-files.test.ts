import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { clauseFile, inShort, makeHandbook, numbered, policyId } from '../model/small-handbook.ts'

const original = clauseFile(
  `${numbered('a', '1.1', `Words:\n\n${numbered('b', 'a)')}`)}\n\n${numbered('c', '1.2')}\n\n<Definition term="Spam">\n\nSpam: junk.\n\n</Definition>\n\nNo spam.`,
  'number: "1."\n',
)

function messagesOf(files: Readonly<Record<string, string>>): string[] {
  return inShort(
    makeHandbook(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`${policyId}/${name}`, text]),
      ),
    ).messages,
  )
}

function isCopy(copy: string, of = '01-intro.mdx'): string {
  return `${policyId}/${copy}: file-copied Unexpected ids of \`${policyId}/${of}\` in this file, expected each id in one file of a policy`
}

describe('A copy of a clause file', () => {
  it('is one mistake, under the same name', () => {
    assert.deepEqual(messagesOf({ '01-intro.mdx': original, '02-intro.mdx': original }), [
      isCopy('02-intro.mdx'),
    ])
  })
  it('is one mistake, under another name', () => {
    assert.deepEqual(messagesOf({ '01-intro.mdx': original, '02-scope.mdx': original }), [
      isCopy('02-scope.mdx'),
    ])
  })
  it('is one mistake, with a clause of its own in it', () => {
    assert.deepEqual(
      messagesOf({
        '01-intro.mdx': original,
        '02-scope.mdx': `${original}\n${numbered('d', '1.3')}\n`,
      }),
      [isCopy('02-scope.mdx')],
    )
  })
  it('is named once a copy', () => {
    assert.deepEqual(
      messagesOf({ '01-intro.mdx': original, '02-intro.mdx': original, '03-intro.mdx': original }),
      [isCopy('02-intro.mdx'), isCopy('03-intro.mdx')],
    )
  })
  it('is not what a file with one id of another is', () => {
    assert.deepEqual(
      messagesOf({
        '01-intro.mdx': clauseFile(numbered('a', '1.1'), 'number: "1."\n'),
        '02-scope.mdx': clauseFile(
          `${numbered('a', '2.1')}\n\n${numbered('e', '2.2')}`,
          'number: "2."\n',
        ),
      }).map((line) => line.split(' ')[1]),
      ['id-repeated'],
    )
  })
})

describe('A number that is there twice', () => {
  it('names the other file where two sections have it', () => {
    assert.deepEqual(
      messagesOf({
        '01-intro.mdx': clauseFile('Words.', 'number: "1."\n'),
        '02-scope.mdx': clauseFile('Words.', 'number: "1."\n'),
      }),
      [
        `${policyId}/02-scope.mdx:3:1 number-repeated Unexpected second number \`1.\` (the first is in \`${policyId}/01-intro.mdx\`), expected \`2.\``,
      ],
    )
  })
  it('is not looked for in another file of the same name', () => {
    assert.deepEqual(
      messagesOf({
        '01-intro.mdx': clauseFile(numbered('a', '1.1')),
        '02-intro.mdx': clauseFile(`${numbered('b', '1.1')}\n\n${numbered('c', '1.2')}`),
      }).map((line) => line.split(' ')[1]),
      ['id-repeated'],
    )
  })
})
