/**
 * Runs everything that shows whether the handbook's code is sound: the type check, the lint and the tests.
 * With file names as arguments, it runs only those test files. Its last line is always `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

interface Tally {
  passed: number
  failed: number
}

/** How many test files run at once. */
const CONCURRENCY = 2

/** The checks that run before the tests: what a reader calls each, and the npm script that it is. */
const CHECKS = [
  { title: 'Type check', script: 'types' },
  { title: 'Lint', script: 'lint' },
]

/** Runs an npm script with its output in full view and counts it as one. */
function runCheck({ title, script }: (typeof CHECKS)[number]): Tally {
  console.log(`▶ ${title}`)
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(`npm run --silent ${script}`, { shell: true, stdio: 'inherit', env })
  console.log(`${status === 0 ? '✔' : '✖'} ${title}\n`)
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs test files, each in a process of its own, prints each test and counts them. */
async function runTests(files: string[]): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  const empty: string[] = []
  const stream = run({ files, concurrency: CONCURRENCY })
  stream.on('test:pass', ({ name }) => {
    // Node counts a file without any test as one test that passed, and names it by its path.
    if (files.includes(name)) empty.push(name)
  })
  stream.on('test:summary', ({ file, counts, success }) => {
    // Only the summary of the whole run names no file. A run can fail without a failed test, in a suite's hook.
    if (file !== undefined) return
    tally.passed = counts.passed
    tally.failed = counts.tests - counts.passed - counts.skipped - counts.todo
    if (!success && tally.failed === 0) tally.failed = 1
  })
  for await (const text of stream.compose(new spec())) process.stdout.write(String(text))
  for (const file of empty) console.log(`✖ There is no test in ${file}.`)
  return { passed: tally.passed - empty.length, failed: tally.failed + empty.length }
}

/** Lists the test files to run: those that were asked for, else all of them. */
function listTestFiles(root: string, asked: string[]): string[] {
  if (asked.length > 0) return asked.map((file) => resolve(file))
  return globSync('test/**/*.test.ts', { cwd: root }).map((file) => join(root, file)).sort()
}

/** Runs the test files, where a missing file and a run without any test are failures. */
async function runTestFiles(files: string[]): Promise<Tally> {
  const missing = files.filter((file) => !existsSync(file))
  for (const file of missing) console.log(`✖ There is no test file ${file}.`)
  const tally = await runTests(files.filter((file) => existsSync(file)))
  if (tally.passed + tally.failed === 0) {
    console.log('✖ No test ran.')
    return { passed: 0, failed: Math.max(1, missing.length) }
  }
  return { passed: tally.passed, failed: tally.failed + missing.length }
}

const asked = process.argv.slice(2)
const root = dirname(import.meta.dirname)
const files = listTestFiles(root, asked)
process.chdir(root)
const tallies = asked.length > 0 ? [] : CHECKS.map(runCheck)
tallies.push(await runTestFiles(files))
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
process.exitCode = failed > 0 ? 1 : 0
console.log(`${passed} passed, ${failed} failed`)
