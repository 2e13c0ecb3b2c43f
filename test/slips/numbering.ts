import { type Slip, swap } from './slip.ts'

const grants = 'thornmere/grants'
const whoCanApply = `${grants}/02-who-can-apply.mdx`
const howToApply = `${grants}/04-how-to-apply.mdx`

/** A slip in one printed number of a file, told where the wrong number stands. */
function numberSlip(
  kind: string,
  name: string,
  path: string,
  [from, to]: readonly [string, string],
  rule = 'number-sequence',
): Slip {
  return {
    kind,
    name,
    path,
    rule,
    line: new RegExp(`number: ?"${to}"|number="${RegExp.escape(to)}"`),
    edit: (text) => swap(text, `number="${from}"`, `number="${to}"`),
  }
}

/** Slips in printed numbers. */
export const numberingSlips: readonly Slip[] = [
  numberSlip('a digit too many', '2.33 for 2.3', whoCanApply, ['2.3', '2.33']),
  numberSlip('a digit too many', '44.2 for 4.2', howToApply, ['4.2', '44.2']),
  numberSlip('a digit too few', '2 for 2.2', whoCanApply, ['2.2', '2']),
  numberSlip('a letter for a digit', 'l.2 for 1.2', `${grants}/01-purpose.mdx`, ['1.2', 'l.2']),
  numberSlip('a letter for a digit', '4.S for 4.5', howToApply, ['4.5', '4.S']),
  numberSlip('the number of another section', '3.2 for 2.2', whoCanApply, ['2.2', '3.2']),
  {
    kind: 'two numbers exchanged',
    name: '4.2 and 4.3',
    path: howToApply,
    rule: 'number-sequence',
    line: /number="4\.3"/,
    edit: (text) =>
      swap(
        swap(swap(text, 'number="4.2"', 'number="4.x"'), 'number="4.3"', 'number="4.2"'),
        'number="4.x"',
        'number="4.3"',
      ),
  },
  {
    kind: 'a number left out',
    name: '4.2 with its clause',
    path: howToApply,
    rule: 'number-sequence',
    line: /number="4\.3"/,
    edit: (text) => text.replace(/<Clause id="closing-days"[^]*?<\/Clause>\n\n/, ''),
  },
  {
    kind: 'a number left out',
    name: '(b) with its limb',
    path: whoCanApply,
    rule: 'number-sequence',
    line: /number="\(c\)"/,
    edit: (text) => text.replace(/<Clause id="political-parties"[^]*?<\/Clause>\n\n/, ''),
  },
  {
    kind: 'the number of a section',
    name: '22. for 2.',
    path: whoCanApply,
    rule: 'number-sequence',
    line: /^number/,
    edit: (text) => swap(text, 'number: "2."', 'number: "22."'),
  },
  numberSlip(
    'a number copied and not changed',
    '4.2 twice',
    howToApply,
    ['4.3', '4.2'],
    'number-repeated',
  ),
]
