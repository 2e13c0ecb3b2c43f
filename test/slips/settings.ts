import { type Slip, swap } from './slip.ts'

const policy = 'thornmere/grants/policy.yaml'
const council = 'thornmere/council.yaml'

/** A slip in the settings of a policy that is told in a line. */
function settingSlip(
  kind: string,
  name: string,
  rule: string,
  line: number | RegExp,
  [from, to]: readonly [string, string],
  path = policy,
): Slip {
  return { kind, name, path, rule, line, edit: (text) => swap(text, from, to) }
}

/** Slips in how settings are written, and other slips beside them. */
export const settingsSlips: readonly Slip[] = [
  settingSlip('a quotation mark forgotten', 'around the version', 'yaml-syntax', /^version/, [
    'version: "1.2"',
    'version: "1.2',
  ]),
  settingSlip('a colon in a value', 'in the title', 'yaml-syntax', /^title/, [
    'title: Community',
    'title: Grants: Community',
  ]),
  settingSlip('a colon forgotten', 'behind status', 'yaml-syntax', /^status/, [
    'status: current',
    'status current',
  ]),
  settingSlip('a bracket forgotten', 'in the control table', 'yaml-syntax', /Created/, [
    '16 April 2024"]',
    '16 April 2024"',
  ]),
  settingSlip('a setting misspelt', 'statsu', 'yaml-unknown-key', /^statsu/, [
    'status:',
    'statsu:',
  ]),
  settingSlip('a setting left out', 'the kind', 'yaml-missing-key', 1, ['kind: grants\n', '']),
  settingSlip('a word that is none of the list', 'Current', 'yaml-value', /^status/, [
    'status: current',
    'status: Current',
  ]),
  {
    kind: 'a slip behind a broken setting',
    name: 'a status beside a broken title',
    path: policy,
    rule: 'yaml-value',
    line: /^status/,
    edit: (text) =>
      swap(
        swap(text, 'title: Community Grants Policy\nkind', 'title: "Community Grants Policy\nkind'),
        'status: current',
        'status: in force',
      ),
  },
  {
    kind: 'a slip behind a broken setting',
    name: 'a date beside a broken caption',
    path: policy,
    rule: 'yaml-value',
    line: /2024-05-32/,
    edit: (text) =>
      swap(
        swap(text, 'caption: "Document control"', 'caption: "Document control'),
        'date: 2024-05-14',
        'date: 2024-05-32',
      ),
  },
  {
    kind: 'a slip behind a broken setting',
    name: 'code in a text below a broken title',
    path: 'thornmere/grants/03-amounts.mdx',
    rule: 'mdx-code',
    line: /\{x\}/,
    edit: (text) =>
      swap(
        swap(text, 'title: AMOUNTS', 'title: "AMOUNTS'),
        'There are three kinds of grant:',
        'There are three {x} kinds of grant:',
      ),
  },
  settingSlip(
    'a kind of council that is none',
    'hamlet',
    'yaml-value',
    /^kind/,
    ['kind: parish', 'kind: hamlet'],
    council,
  ),
  {
    kind: 'a file deleted',
    name: 'the settings of the policy',
    path: policy,
    rule: 'file-missing',
    line: 0,
    edit: () => ({ [policy]: null }),
  },
  {
    kind: 'a file deleted',
    name: 'the settings of the council',
    path: council,
    rule: 'file-missing',
    line: 0,
    edit: () => ({ [council]: null }),
  },
]
