import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import { bodyOf, type Files, root, today, withHandbookFolder } from './handbook-folder.ts'

interface Run {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the checker as a process of its own, with nothing in its surroundings but what is given. */
function runCheck(env: Readonly<Record<string, string>>, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'check.ts'), ...args],
    {
      encoding: 'utf8',
      timeout: 20_000,
      env: { PATH: process.env['PATH'], HANDBOOK_TODAY: today, ...env },
    },
  )
  return { status, stdout, stderr }
}

/** Runs the checker on the good handbook with these files in it. */
function checkFiles(
  files: Files,
  env: Readonly<Record<string, string>> = {},
  ...args: string[]
): Run {
  return withHandbookFolder(files, (folder) => {
    try {
      return runCheck({ HANDBOOK_CONTENT: folder, ...env }, ...args)
    } finally {
      rmSync(cacheFolder(root, folder), { recursive: true, force: true })
    }
  })
}

const jump = bodyOf('<Clause id="a-b" number="1.2">\n\nText.\n\n</Clause>')

describe('the exit code of the checker', () => {
  test('is 0 for a good handbook', () => {
    assert.deepEqual(checkFiles({}), { status: 0, stdout: 'No mistakes found.\n', stderr: '' })
  })

  test('is 1 for an error', () => {
    const { status, stdout, stderr } = checkFiles(bodyOf('{x}'))
    assert.deepEqual([status, stderr], [1, ''])
    assert.match(
      stdout,
      /\n1 error in 1 file\.\nThe error is in:\n {2}hill\/social-media\/03-bad\.mdx, line 5\n$/,
    )
  })

  test('is 0 for nothing but warnings', () => {
    const { status, stdout, stderr } = checkFiles(jump)
    assert.deepEqual([status, stderr], [0, ''])
    assert.match(stdout, /\n1 warning in 1 file\.\n$/)
  })

  test('is the same on a second run, from the cache', () => {
    withHandbookFolder(jump, (folder) => {
      try {
        assert.deepEqual(
          runCheck({ HANDBOOK_CONTENT: folder }),
          runCheck({ HANDBOOK_CONTENT: folder }),
        )
      } finally {
        rmSync(cacheFolder(root, folder), { recursive: true, force: true })
      }
    })
  })

  test('is 2 with one sentence for a content folder that is not there', () => {
    const folder = join(root, 'no-such-folder')
    const stderr = `Unexpected content folder \`${folder}\`: there is no such folder. Set HANDBOOK_CONTENT to the folder that holds handbook.yaml.\n`
    assert.deepEqual(runCheck({ HANDBOOK_CONTENT: folder }), { status: 2, stdout: '', stderr })
  })

  test('is 2 with one sentence for a content folder that is a file', () => {
    const { status, stdout, stderr } = runCheck({ HANDBOOK_CONTENT: join(root, 'package.json') })
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(
      stderr,
      /^Unexpected content folder `[^`]*package\.json`: it is not a folder\. .*\n$/,
    )
  })

  for (const [what, inner, above] of [
    ['council', 'hill', 'the folder above it'],
    ['policy', 'hill/social-media', 'the folder above that of its council'],
  ] as const) {
    test(`is 2 with what to set for a content folder that is that of a ${what}`, () => {
      withHandbookFolder({}, (handbook) => {
        const folder = join(handbook, inner)
        assert.deepEqual(runCheck({ HANDBOOK_CONTENT: folder }), {
          status: 2,
          stdout: '',
          stderr: `Unexpected content folder \`${folder}\`: this is the folder of a ${what}. Set HANDBOOK_CONTENT to ${above}, which holds handbook.yaml.\n`,
        })
      })
    })
  }

  test('is 2 with one sentence for HANDBOOK_PAPERS=maybe', () => {
    assert.deepEqual(checkFiles({}, { HANDBOOK_PAPERS: 'maybe' }), {
      status: 2,
      stdout: '',
      stderr: 'Unexpected HANDBOOK_PAPERS `maybe`, expected `yes` or `no`.\n',
    })
  })

  for (const day of ['2024-02-30', '2024-13-01', '14/07/2020', '2020-07', 'tomorrow']) {
    test(`is 2 with one sentence for HANDBOOK_TODAY=${day}`, () => {
      assert.deepEqual(checkFiles({}, { HANDBOOK_TODAY: day }), {
        status: 2,
        stdout: '',
        stderr: `Unexpected HANDBOOK_TODAY \`${day}\`, expected a date such as \`2026-11-20\`.\n`,
      })
    })
  }

  const sites = [
    'policies.example.org',
    'ftp://example.org',
    'https://example.org/handbook',
    'javascript:alert(1)',
    'https://exa"mple.org',
    "https://exa'mple.org",
    'https://example.org?',
    'https://example.org#',
    'https:example.org',
    'https:\\\\example.org',
    'https://example.org/?a',
    'https://exam ple.org',
    'https://exa`mple.org',
    'https://$(a).org',
    'https://example..org',
    ' https://example.org',
  ]
  for (const site of sites) {
    test(`is 2 with one sentence for SITE=${site}`, () => {
      assert.deepEqual(checkFiles({}, { SITE: site }), {
        status: 2,
        stdout: '',
        stderr: `Unexpected SITE \`${site}\`, expected an address without a path, such as \`https://policies.example.org\`. A path goes into BASE.\n`,
      })
    })
  }

  test('is 2 with one sentence for a password in SITE, which is not repeated', () => {
    const stderr =
      'Unexpected user name or password in SITE, expected an address without them, such as `https://policies.example.org`: it is shown to every reader.\n'
    assert.deepEqual(checkFiles({}, { SITE: 'https://user:password@example.org' }), {
      status: 2,
      stdout: '',
      stderr,
    })
  })

  for (const base of [
    '/a b/',
    '../x',
    '/a/../b/',
    '/<script>/',
    '/a?b/',
    '/a"b/',
    "/a'b/",
    '/a//b/',
    '/a%22b/',
    '/a&b/',
  ]) {
    test(`is 2 with one sentence for BASE=${base}`, () => {
      assert.deepEqual(checkFiles({}, { BASE: base }), {
        status: 2,
        stdout: '',
        stderr: `Unexpected BASE \`${base}\`, expected a path of letters, digits and hyphens, such as \`/handbook/\`.\n`,
      })
    })
  }

  test('is 2 with one sentence for an unknown argument', () => {
    assert.deepEqual(checkFiles({}, {}, '--fix'), {
      status: 2,
      stdout: '',
      stderr:
        'Unexpected option `--fix`, expected `--errors`, `--rule`, `--notices`, `--explain`, `--json`, `--annotations` or `--help`.\n',
    })
  })

  test('is 1 for an error in the JSON report too, which can be parsed', () => {
    const { status, stdout } = checkFiles(bodyOf('{x}'), {}, '--json')
    assert.equal(status, 1)
    assert.deepEqual(
      (JSON.parse(stdout) as { ruleId: string }[]).map(({ ruleId }) => ruleId),
      ['mdx-code'],
    )
  })
})
