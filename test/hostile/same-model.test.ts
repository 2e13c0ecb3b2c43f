import assert from 'node:assert/strict'
import { test } from 'vitest'
import { badFile, clauseFile, frontMatterOf, loadWith } from './handbook-folder.ts'

const text = clauseFile(
  '<Clause id="a-b" number="1.1">\n\nOne\ntwo.\n\n- Three\n- Four\n\n</Clause>',
)
const { handbook: plain } = loadWith({ [badFile]: text })

function titleOf(lines: string): string | undefined {
  return loadWith(frontMatterOf(lines)).handbook.councils[0]?.policies[0]?.sections[2]?.title
}

test('UTF-8 with a byte order mark makes the same model', () => {
  assert.deepEqual(loadWith({ [badFile]: `\uFEFF${text}` }).handbook, plain)
})

test('Windows line ends make the same model', () => {
  assert.deepEqual(loadWith({ [badFile]: text.replaceAll('\n', '\r\n') }).handbook, plain)
})

test('old Macintosh line ends make the same model', () => {
  assert.deepEqual(loadWith({ [badFile]: text.replaceAll('\n', '\r') }).handbook, plain)
})

test('Windows line ends, a byte order mark and both together make the same model', () => {
  assert.deepEqual(
    loadWith({ [badFile]: `\uFEFF${text.replaceAll('\n', '\r\n')}` }).handbook,
    plain,
  )
})

test('a number without quotation marks stays as it is printed', () => {
  const { handbook } = loadWith(frontMatterOf('title: Bad\nnumber: 5.10'))
  assert.equal(handbook.councils[0]?.policies[0]?.sections[2]?.number, '5.10')
})

for (const word of ['yes', 'no', 'null', '~', 'true', '0x1F', '1e3', '2020-01-01', '.inf']) {
  test(`the title ${word} stays the text that it is`, () => {
    assert.equal(titleOf(`title: ${word}`), word)
  })
}

test('a setting named like a prototype gives nothing to other objects', () => {
  loadWith(frontMatterOf('title: Bad\n__proto__: { polluted: yes }'))
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
  assert.equal(Reflect.get({}, 'polluted'), undefined)
})

test('a title in a prototype is no title', () => {
  const { handbook } = loadWith(frontMatterOf('__proto__: { title: Stolen }'))
  assert.doesNotMatch(JSON.stringify(handbook), /Stolen/)
})

test('markup in a title is kept as text, sign by sign', () => {
  assert.equal(titleOf('title: "<img src=x onerror=alert(1)>"'), '<img src=x onerror=alert(1)>')
})

test('template signs in a title are kept as text, sign by sign', () => {
  assert.equal(
    titleOf('title: "{{ x }} <% y %> ${z} #{w} {% raw %}"'),
    '{{ x }} <% y %> ${z} #{w} {% raw %}',
  )
})

test('a cell beyond the last column of a table is not lost', () => {
  const { handbook } = loadWith({ [badFile]: clauseFile('| a | b |\n|---|---|\n| c | d | e |') })
  assert.match(JSON.stringify(handbook), /"value":"e"/)
})
