import { type Dice, putIn } from './dice.ts'
import type { Mutation } from './mutations.ts'

/** The two halves of a clause file, each with its lines `---`. */
function halves(text: string): readonly [front: string, body: string] {
  const end = text.indexOf('\n---\n', 3)
  return end === -1 ? ['', text] : [text.slice(0, end + 5), text.slice(end + 5)]
}

/** Changes one of the spans of a text that a pattern finds. */
function changeOne(pattern: RegExp, change: (found: string, dice: Dice) => string): Mutation {
  return (text, dice) => {
    const matches = [...text.matchAll(pattern)]
    if (matches.length === 0) return text
    const { 0: found, index } = dice.pick(matches)
    return text.slice(0, index) + change(found, dice) + text.slice(index + found.length)
  }
}

const depths = [2, 5, 11, 13, 23, 25, 60, 300]

function nested(text: string, dice: Dice): string {
  const depth = dice.pick(depths)
  const [front, body] = halves(text)
  const tag = dice.pick(['Clause', 'Tip', 'Definition', 'Foo'])
  return `${front}${Array.from({ length: depth }, (_, index) => `<${tag} id="n-${String(index)}">\n\n`).join('')}${body.slice(0, 2000)}${`\n\n</${tag}>`.repeat(depth)}\n`
}

function nestedLists(text: string, dice: Dice): string {
  const marker = dice.pick(['- ', '1. ', '> ', '* '])
  const step = ' '.repeat(marker.length)
  return `${text}\n${Array.from({ length: dice.pick(depths) }, (_, index) => `${step.repeat(index)}${marker}word`).join('\n')}\n`
}

/** Mutations of clause files that know of front matter, tags, lists and links. */
export const clauseMutations: readonly Mutation[] = [
  (text, _dice, other) => halves(other)[0] + halves(text)[1],
  (text, _dice, other) => halves(text)[0] + halves(other)[1],
  (text) => halves(text)[1],
  (text) => text.replace(/^---\n/, '---\n\n'),
  (text) => text.replace(/^---\n/, '---\n\n  '),
  (text) => text.replace(/\n---\n/, '\n'),
  (text, dice) =>
    text.replace(
      /\n---\n/,
      `\n${dice.pick(['--', '----', '—', '- - -', ' ---', '---yaml', '...'])}\n`,
    ),
  (text, dice) => {
    const [front, body] = halves(text)
    return front.replace(/\n(?=[a-z])/g, () => dice.pick(['\n', '\n  ', '\n ', '\n\t'])) + body
  },
  (text, dice) => {
    const [front, body] = halves(text)
    return (
      putIn(front, dice.pick(['a: ', ': ', '- ', '? ', '[', '{', '"', '\n  b: c']), dice) + body
    )
  },
  (text) => {
    const [front, body] = halves(text)
    return front + body + body
  },
  changeOne(/<\/?[A-Z][^>]*>/g, () => ''),
  changeOne(/<\/?[A-Z][^>]*>/g, (tag) => tag + tag),
  changeOne(/<\/?[A-Z][^>]*>/g, (tag) => tag.slice(0, -1)),
  changeOne(/<\/?[A-Z][^>]*>/g, (tag, dice) =>
    putIn(
      tag,
      dice.pick(['/', ' ', '"', '\n', '<', '=', '{a}', ' x="y"', '\n\n', ' id="b"']),
      dice,
    ),
  ),
  changeOne(/<\/?[A-Z][^>]*>\n*/g, (tag, dice) => tag.trimEnd() + dice.pick(['', ' ', '\n'])),
  changeOne(
    /\n*<\/?[A-Z][^>]*>/g,
    (tag, dice) => dice.pick(['', ' ', '\n', '\n- ', '\n> ', '\n  ']) + tag.trimStart(),
  ),
  changeOne(/(?<=<\/?)[A-Z][a-z]+/g, (name, dice) =>
    dice.pick([
      'Clause',
      'Tip',
      'Definition',
      'Example',
      'EditorNote',
      'Clase',
      'clause',
      'Foo',
      name.slice(1),
      'b',
      '',
    ]),
  ),
  changeOne(/ [a-z]+="[^"]*"/g, (attribute, dice) =>
    dice.pick([
      '',
      attribute + attribute,
      attribute.replaceAll('"', ''),
      attribute.replaceAll('"', '”'),
      attribute.replaceAll('"', "'"),
      attribute.slice(0, -1),
      attribute.replace('=', ' = '),
    ]),
  ),
  changeOne(/\[[^\]]*\]\([^)]*\)/g, (link, dice) =>
    dice.pick([
      link.replace('](', '] ('),
      link.slice(0, -1),
      link.slice(1),
      link.replace('(', '(<'),
      `[${link}](#a)`,
      link.replace('](', '\n]('),
      link.replace(')', ' "x")'),
    ]),
  ),
  changeOne(/^[-*\d].*$/gm, (item, dice) =>
    dice.pick([
      `  ${item}`,
      `\n${item}`,
      `${item}\n\nMore words.`,
      `a) ${item}`,
      item.replace(/^\S+\s/, ''),
    ]),
  ),
  nested,
  nestedLists,
]

function deepSettings(text: string, dice: Dice): string {
  const depth = dice.pick(depths)
  return putIn(
    text,
    dice.pick([
      '['.repeat(depth),
      '{'.repeat(depth),
      '- '.repeat(depth),
      '? '.repeat(depth),
      ': '.repeat(depth),
      'a: '.repeat(depth),
      '{a: '.repeat(depth),
      Array.from({ length: depth }, (_, index) => `\n${' '.repeat(index)}a:`).join(''),
      Array.from({ length: depth }, (_, index) => `\n${' '.repeat(index)}- a:`).join(''),
    ]),
    dice,
  )
}

/** Mutations of settings that know of their names, values, lists and quotation marks. */
export const settingsMutations: readonly Mutation[] = [
  changeOne(/: /g, (_, dice) =>
    dice.pick([
      ':',
      ' ',
      ' : ',
      ': : ',
      ': "',
      ': [',
      ': {',
      ': |\n',
      ': >\n  ',
      ': &a ',
      ': *a ',
      ': !',
      ': - ',
      ':\n',
    ]),
  ),
  changeOne(/^ +/gm, (spaces, dice) =>
    dice.pick(['', ' ', `${spaces} `, `${spaces}${spaces}`, '\t', spaces.slice(1)]),
  ),
  changeOne(/^ *- /gm, (hyphen, dice) =>
    dice.pick([
      hyphen.trimEnd(),
      hyphen.trimStart(),
      `${hyphen}- `,
      hyphen.replace('-', '—'),
      hyphen.replace('-', ' '),
      '',
    ]),
  ),
  changeOne(/"[^"\n]*"/g, (value, dice) =>
    dice.pick([
      value.slice(1),
      value.slice(0, -1),
      value.slice(1, -1),
      `“${value.slice(1, -1)}”`,
      `"${value}"`,
      value.replace('"', '"\\e'),
      value.replace('"', '"\\u200b'),
      `'${value}'`,
    ]),
  ),
  changeOne(/^ *[A-Za-z]+:/gm, (name, dice) =>
    dice.pick([
      name.slice(0, -1),
      `${name}\n${name}`,
      name.replace(/[a-z]/, ''),
      `"${name.trim().slice(0, -1)}":`,
      `? ${name}`,
      'id:',
      'title:',
      '__proto__:',
      'constructor:',
    ]),
  ),
  changeOne(/\d{4}(?:-\d{2}){0,2}/g, (date, dice) =>
    dice.pick([
      `${date}-01`,
      date.slice(0, 4),
      '2026-02-30',
      '0000-00-00',
      '99999',
      date.replaceAll('-', '/'),
      '1e9',
      '',
    ]),
  ),
  changeOne(/^.*$/gm, (line, dice) =>
    dice.pick([
      `${line} # ${line}`,
      `# ${line}`,
      `${line}\n---\n${line}`,
      `---\n${line}`,
      `${line}\n...`,
      `%TAG ! a\n${line}`,
    ]),
  ),
  changeOne(/[[\]{}]/g, (bracket, dice) =>
    dice.pick(['', bracket + bracket, '[', ']', '{', '}', '(', '\n']),
  ),
  (text) =>
    text
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n'),
  (text) => `\n  ${text}`,
  (text) => `- ${text}`,
  deepSettings,
]
