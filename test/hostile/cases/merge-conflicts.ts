import { badFile, bodyOf, policyFile, policySettings } from '../handbook-folder.ts'
import { error, type ExpectedMessage, type HostileCase, inFile } from '../hostile-case.ts'

const note =
  'Keep one of the two versions, and delete the other and the three marked lines, which begin with `<<<<<<<`, `=======` and `>>>>>>>`.'

function conflict(at: string, mark = '<<<<<<<'): ExpectedMessage {
  return error(
    at,
    'merge-conflict',
    `Unexpected mark \`${mark}\` at the start of a line: two versions of these lines were not joined, expected one of them`,
    note,
  )
}

function versions(one: string, other: string): string {
  return `<<<<<<< HEAD\n${one}\n=======\n${other}\n>>>>>>> changes`
}

/** The marks of lines that two people have changed. */
export const mergeConflicts: readonly HostileCase[] = [
  {
    name: 'a conflict in a clause file is one mistake',
    files: bodyOf(versions('There are risks.', 'There are dangers.')),
    expected: [conflict('5:1')],
  },
  {
    name: 'mistakes inside a conflict are not reported on top',
    files: bodyOf(versions('{x}', '<b>y</b>')),
    expected: [conflict('5:1')],
  },
  {
    name: 'mistakes behind a conflict are reported in their lines',
    files: bodyOf(`${versions('One.', 'Two.')}\n\n{x}`),
    expected: [
      conflict('5:1'),
      error(
        '11:1',
        'mdx-code',
        'Unexpected code in braces `{x}`, expected text and the tags of the handbook only',
      ),
    ],
  },
  {
    name: 'two conflicts are two mistakes',
    files: bodyOf(`${versions('One.', 'Two.')}\n\n${versions('Three.', 'Four.')}`),
    expected: [conflict('5:1'), conflict('11:1')],
  },
  {
    name: 'a conflict with the version before both is one mistake',
    files: bodyOf('<<<<<<< HEAD\nOne.\n||||||| base\nNone.\n=======\nTwo.\n>>>>>>> changes'),
    expected: [conflict('5:1')],
  },
  {
    name: 'a conflict with Windows line ends is one mistake',
    files: bodyOf(versions('One.', 'Two.').replaceAll('\n', '\r\n')),
    expected: [conflict('5:1')],
  },
  {
    name: 'a conflict in front matter is one mistake',
    files: { [badFile]: `---\n${versions('title: Bad', 'title: Worse')}\n---\n\nText.\n` },
    expected: [conflict('2:1')],
  },
  {
    name: 'a conflict in the settings of a policy is one mistake',
    files: {
      [policyFile]: policySettings.replace(
        'status: current',
        versions('status: current', 'status: draft'),
      ),
    },
    expected: [inFile(policyFile, conflict('3:1'))],
  },
  {
    name: 'the last mark alone is a mistake',
    files: bodyOf('One.\n\n>>>>>>> changes'),
    expected: [conflict('7:1', '>>>>>>>')],
  },
]
