import { type Dice, putIn, spanOf } from './dice.ts'
import { signs } from './signs.ts'

/** A way to spoil a text; `other` is a second text of the same kind to take pieces from. */
export type Mutation = (text: string, dice: Dice, other: string) => string

/** What a text is never made longer than: a little more than the longest file that is read. */
const longest = 160_000

function cap(text: string): string {
  return text.slice(0, longest)
}

/** The pieces of a text at which a token begins: runs of letters, runs of space, single signs. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^]/gu) ?? []
}

function withTokens(change: (tokens: string[], at: number, dice: Dice) => void): Mutation {
  return (text, dice) => {
    const tokens = tokensOf(text)
    if (tokens.length > 0) change(tokens, dice.below(tokens.length), dice)
    return tokens.join('')
  }
}

function withLines(
  change: (lines: string[], at: number, dice: Dice, other: readonly string[]) => void,
): Mutation {
  return (text, dice, other) => {
    const lines = text.split('\n')
    change(lines, dice.below(lines.length), dice, other.split('\n'))
    return lines.join('\n')
  }
}

/** So many that it hurts, mostly; seldom so many that it hurts a great deal. */
function howOften(dice: Dice): number {
  return dice.oneIn(8) ? 2 ** (6 + dice.below(11)) : 2 + dice.below(40)
}

/** Mutations of letters and signs. */
export const tokenMutations: readonly Mutation[] = [
  (text, dice) => putIn(text, dice.pick(signs), dice),
  (text, dice) => putIn(putIn(text, dice.pick(signs), dice), dice.pick(signs), dice),
  (text, dice) => {
    const [start, end] = spanOf(text, dice, 12)
    return text.slice(0, start) + text.slice(end)
  },
  (text, dice) => {
    const [start, end] = spanOf(text, dice, 400)
    return text.slice(0, start) + text.slice(end)
  },
  (text, dice) => {
    const [start, end] = spanOf(text, dice, 60)
    return putIn(text, text.slice(start, end), dice)
  },
  (text, dice, other) => {
    const [start, end] = spanOf(other, dice, 300)
    return putIn(text, other.slice(start, end), dice)
  },
  withTokens((tokens, at) => {
    tokens.splice(at, 1)
  }),
  withTokens((tokens, at) => {
    tokens.splice(at, 0, tokens[at] ?? '')
  }),
  withTokens((tokens, at, dice) => {
    tokens[at] = dice.pick(signs)
  }),
  withTokens((tokens, at, dice) => {
    const to = dice.below(tokens.length)
    ;[tokens[at], tokens[to]] = [tokens[to] ?? '', tokens[at] ?? '']
  }),
  withTokens((tokens, at) => {
    tokens[at] = (tokens[at] ?? '').toUpperCase()
  }),
]

/** Mutations of whole lines, as an editor makes them. */
export const lineMutations: readonly Mutation[] = [
  withLines((lines, at) => {
    lines.splice(at, 1)
  }),
  withLines((lines, at) => {
    lines.splice(at, 0, lines[at] ?? '')
  }),
  withLines((lines, at) => {
    lines.splice(at, 0, '')
  }),
  withLines((lines, at) => {
    lines.splice(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`)
  }),
  withLines((lines, at, dice) => {
    lines[at] =
      dice.pick([' ', '  ', '\t', '      ', '- ', '> ', '* ', '1. ', '# ', '    ']) +
      (lines[at] ?? '')
  }),
  withLines((lines, at) => {
    lines[at] = (lines[at] ?? '').trimStart()
  }),
  withLines((lines, at, dice) => {
    lines[at] =
      (lines[at] ?? '') + dice.pick([' ', '  ', '\\', '\t', ':', ' #', '"', '---', '\u00A0'])
  }),
  withLines((lines, at, dice) => {
    const to = dice.below(lines.length)
    ;[lines[at], lines[to]] = [lines[to] ?? '', lines[at] ?? '']
  }),
  withLines((lines, at, dice, other) => {
    lines.splice(at, 0, ...other.slice(dice.below(other.length)).slice(0, 1 + dice.below(6)))
  }),
  withLines((lines, at, dice) => {
    lines.splice(at, 1 + dice.below(5))
  }),
  withLines((lines, at, dice) => {
    lines.length = 1 + dice.below(lines.length)
    lines[at] ??= ''
  }),
  withLines((lines, at, dice) => {
    const held = dice.below(4)
    for (let line = at; line < Math.min(lines.length, at + 1 + held); line += 1)
      lines[line] = `  ${lines[line] ?? ''}`
  }),
]

/** Mutations of a file as a whole: line ends, marks of an encoding, a cut. */
export const fileMutations: readonly Mutation[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text, dice) => text.replace(/\n/g, () => dice.pick(['\n', '\r\n', '\r', '\n\r'])),
  (text) => `\uFEFF${text}`,
  (text) => text.trimEnd(),
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  (text, dice) => text.slice(dice.below(text.length + 1)),
  (text, _dice, other) => `${text}\n${other}`,
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll('\n\n', '\n'),
  () => '',
  (text) => text.split('\n').slice(0, 1).join(''),
  (text) => text.replaceAll('"', '”'),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '\t'),
]

/** Mutations that repeat something many times. */
export const repeatMutations: readonly Mutation[] = [
  (text, dice) => cap(putIn(text, dice.pick(signs).repeat(howOften(dice)), dice)),
  (text, dice) =>
    cap(putIn(text, (dice.pick(signs) + dice.pick(signs)).repeat(howOften(dice)), dice)),
  (text, dice) =>
    cap(
      putIn(
        text,
        (dice.pick(signs) + dice.pick([' ', '\n', 'a', '\n\n', 'word '])).repeat(howOften(dice)),
        dice,
      ),
    ),
  (text, dice) => {
    const [start, end] = spanOf(text, dice, 40)
    return cap(putIn(text, text.slice(start, end).repeat(howOften(dice)), dice))
  },
  withLines((lines, at, dice) => {
    lines.splice(
      at,
      0,
      ...Array.from({ length: howOften(dice) }, () => (lines[at] ?? '').slice(0, 80)).slice(
        0,
        3100,
      ),
    )
  }),
  (text, dice) => {
    const piece = dice.pick(signs)
    return cap(text.replace(/\n/g, () => `\n${piece.repeat(dice.below(4))}`))
  },
]
