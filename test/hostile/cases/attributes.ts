import { audienceAdvice } from '../../../src/schemas/primitives.ts'
import { bodyOf } from '../handbook-folder.ts'
import { attributesOfClause, error, type HostileCase } from '../hostile-case.ts'

const form =
  'lower-case letters, digits and single hyphens, beginning with a letter, at most 80 characters'

function clause(attributes: string, text = 'There are risks.') {
  return bodyOf(`<Clause ${attributes}>\n\n${text}\n\n</Clause>`)
}

function unknown(at: string, name: string, note: string) {
  return error(
    at,
    'attribute-unknown',
    `Unexpected attribute \`${name}\` on \`<Clause>\`, expected one of ${attributesOfClause}`,
    note,
  )
}

function value(found: string, name: string, expected: string, note: string, at = '5:1') {
  return error(
    at,
    'attribute-value',
    `Unexpected ${found} for \`${name}\`, expected ${expected}`,
    note,
  )
}

function badId(found: string, suggestion: string) {
  return value(`\`${found}\``, 'id', form, `Write \`id="${suggestion}"\`, for example.`)
}

/** Attributes that are unknown, missing, repeated, empty or hold what they cannot hold. */
export const attributes: readonly HostileCase[] = [
  {
    name: 'a misspelt attribute gets the right name as a suggestion',
    files: clause('id="a-b" nummer="1.1"'),
    expected: [unknown('5:18', 'nummer', 'Did you mean `number`?')],
  },
  {
    name: 'an event handler is refused',
    files: clause('id="a-b" onclick="alert(1)"'),
    expected: [unknown('5:18', 'onclick', 'Delete it.')],
  },
  {
    name: 'a class is refused',
    files: clause('id="a-b" class="x"'),
    expected: [unknown('5:18', 'class', 'Delete it.')],
  },
  {
    name: 'an attribute named like a prototype is refused',
    files: clause('id="a-b" __proto__="x"'),
    expected: [unknown('5:18', '__proto__', 'Delete it.')],
  },
  {
    name: 'an attribute on a tag that has none is refused',
    files: bodyOf('<Tip title="x">\n\nText.\n\n</Tip>'),
    expected: [
      error(
        '5:6',
        'attribute-unknown',
        'Unexpected attribute `title` on `<Tip>`, expected no attributes',
        'Delete it: `<Tip>` has no attributes.',
      ),
    ],
  },
  {
    name: 'a clause without an id is refused',
    files: clause('number="1.1"'),
    expected: [
      error(
        '5:1',
        'attribute-missing',
        'Expected an attribute `id` on `<Clause>`, found none',
        'Give the clause a short name of its own that says what it is about, such as `id="friend-requests"`. Do not use its number.',
      ),
    ],
  },
  {
    name: 'a definition without a term is refused',
    files: bodyOf('<Definition>\n\nText.\n\n</Definition>'),
    expected: [
      error(
        '5:1',
        'attribute-missing',
        'Expected an attribute `term` on `<Definition>`, found none',
        'Write the word that is defined, as the text prints it, such as `term="Blog"`.',
      ),
    ],
  },
  {
    name: 'a second id is refused',
    files: clause('id="a-b" id="c-d"'),
    expected: [
      error(
        '5:18',
        'attribute-repeated',
        'Unexpected second `id` on `<Clause>`, expected each attribute once',
      ),
    ],
  },
  {
    name: 'an id without a value is refused',
    files: clause('id'),
    expected: [
      value(
        'attribute without a value',
        'id',
        'a value',
        'Write `id="…"` with the value in straight double quotes.',
        '5:9',
      ),
    ],
  },
  {
    name: 'a number without a value is refused',
    files: clause('id="a-b" number'),
    expected: [
      value(
        'attribute without a value',
        'number',
        'a value',
        'Write `number="…"` with the value in straight double quotes.',
        '5:18',
      ),
    ],
  },
  {
    name: 'an empty id is called an empty value',
    files: clause('id=""'),
    expected: [value('empty value', 'id', form, 'Write `id="friend-requests"`, for example.')],
  },
  {
    name: 'an empty number is refused',
    files: clause('id="a-b" number=""'),
    expected: [
      value(
        'empty value',
        'number',
        'the words as printed',
        'Write the words, or leave `number` out.',
      ),
    ],
  },
  {
    name: 'an empty marker is called an empty value',
    files: clause('id="a-b" marker=""'),
    expected: [
      value(
        'empty value',
        'marker',
        '`bullet`',
        'Write `marker="bullet"` for a clause that is printed as a bulleted item; for a printed number or letter write `number="…"`.',
      ),
    ],
  },
  {
    name: 'an empty term gets no advice to leave it out',
    files: bodyOf('<Definition term="">\n\nText.\n\n</Definition>'),
    expected: [
      value(
        'empty value',
        'term',
        'the words as printed',
        'Write the word that is defined, as the text prints it, such as `term="Blog"`.',
      ),
    ],
  },
  {
    name: 'links that are neither off nor as printed are refused',
    files: bodyOf('<Definition term="Text" links="no">\n\nText.\n\n</Definition>\n\nMore text.'),
    expected: [
      value(
        '`no`',
        'links',
        '`off` or `as-printed`',
        'Write `links="off"` when no words are to be linked to the definition, `links="as-printed"` when only words with the same capitals are the term. Otherwise leave it out.',
      ),
    ],
  },
  {
    name: 'an empty exclusion is refused',
    files: bodyOf('<Definition term="Text" except="">\n\nText.\n\n</Definition>\n\nMore text.'),
    expected: [
      value(
        'empty value',
        'except',
        'the words as printed',
        'Write the words, or leave `except` out.',
      ),
    ],
  },
  {
    name: 'an unknown marker is refused',
    files: clause('id="a-b" marker="number"'),
    expected: [
      value(
        '`number`',
        'marker',
        '`bullet`',
        'Write `marker="bullet"` for a clause that is printed as a bulleted item; for a printed number or letter write `number="…"`.',
      ),
    ],
  },
  {
    name: 'a misspelt audience gets the right word as a suggestion',
    files: clause('id="a-b" audience="employee"'),
    expected: [
      value(
        '`employee`',
        'audience',
        'one of `employees`, `members`, `managers`, `volunteers` or `contractors`',
        'Did you mean `employees`?',
      ),
    ],
  },
  {
    name: 'an audience of everyone is said by leaving it out',
    files: clause('id="a-b" audience="everyone"'),
    expected: [
      value(
        '`everyone`',
        'audience',
        'one of `employees`, `members`, `managers`, `volunteers` or `contractors`',
        audienceAdvice,
      ),
    ],
  },
  {
    name: 'a topic in capitals is refused',
    files: clause('id="a-b" topics="Risks"'),
    expected: [
      error(
        '5:1',
        'topic-unknown',
        'Unexpected topic `Risks` in `topics`, expected an id from `topics.yaml`',
        'Write its id in place of its title: `risks`.',
      ),
    ],
  },
  { name: 'a value in single quotes is read', files: clause("id='a-b'"), expected: [] },
  {
    name: 'a tag over several lines is read',
    files: bodyOf('<Clause\n  id="a-b"\n>\n\nText.\n\n</Clause>'),
    expected: [],
  },
]

/** Ids that are no ids. */
export const ids: readonly HostileCase[] = [
  {
    name: 'an id that climbs out of a folder is refused',
    files: clause('id="../../etc/passwd"'),
    expected: [badId('../../etc/passwd', 'etc-passwd')],
  },
  {
    name: 'an id named like a prototype is refused',
    files: clause('id="__proto__"'),
    expected: [badId('__proto__', 'proto')],
  },
  {
    name: 'an id named constructor is an id like any other',
    files: clause('id="constructor"', 'See [it](#constructor).'),
    expected: [],
  },
  {
    name: 'a reference to a constructor that no clause is leads nowhere',
    files: bodyOf('See [it](#constructor).'),
    expected: [
      error(
        '5:5',
        'reference-unknown',
        'Unexpected reference to `#constructor`, expected the id of a clause or section of this policy',
      ),
    ],
  },
  {
    name: 'an id named like a method of every object is refused for its capital',
    files: clause('id="toString"'),
    expected: [badId('toString', 'tostring')],
  },
  {
    name: 'an id in capitals is refused',
    files: clause('id="Passwords"'),
    expected: [badId('Passwords', 'passwords')],
  },
  {
    name: 'an id of digits is refused',
    files: clause('id="51"'),
    expected: [badId('51', 'friend-requests')],
  },
  {
    name: 'an id that begins with a digit is refused',
    files: clause('id="5-business-use"'),
    expected: [badId('5-business-use', 'business-use')],
  },
  {
    name: 'an id of 80 characters is allowed',
    files: clause(`id="${'a'.repeat(80)}"`),
    expected: [],
  },
  {
    name: 'an id of 200 characters is refused and cut in the message',
    files: clause(`id="${'a'.repeat(200)}"`),
    expected: [badId(`${'a'.repeat(79)}…`, 'a'.repeat(60))],
  },
  {
    name: 'an id that is an emoji is refused',
    files: clause('id="😀"'),
    expected: [badId('😀', 'friend-requests')],
  },
  {
    name: 'an id with a space in it is refused',
    files: clause('id="the risks"'),
    expected: [badId('the risks', 'the-risks')],
  },
  {
    name: 'an id with spaces around it is shown with them',
    files: clause('id=" a-b "'),
    expected: [badId(' a-b ', 'a-b')],
  },
  {
    name: 'an id with two hyphens in a row is refused',
    files: clause('id="a--b"'),
    expected: [badId('a--b', 'a-b')],
  },
  {
    name: 'an id with a letter of another script is refused',
    files: clause('id="rіsks"'),
    expected: [badId('rіsks', 'r-sks')],
  },
  {
    name: 'an id that is a tag is refused',
    files: clause('id="<script>"'),
    expected: [badId('<script>', 'script')],
  },
]
