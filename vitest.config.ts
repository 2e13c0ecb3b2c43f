import { defaultExclude, defineConfig } from 'vitest/config'
import { areFivePoliciesHere, listFilesAboutFivePolicies } from './test/five-policies.ts'

/** The longest that a test may take, in milliseconds: enough to build a large handbook on a busy machine. */
const patience = 5 * 60_000

const leftOut = areFivePoliciesHere() ? [] : listFilesAboutFivePolicies()
const exclude = [...defaultExclude, 'test/**/fixtures/**', ...leftOut]

export default defineConfig({
  test: {
    exclude,
    tags: [
      {
        name: 'five-policies',
        description: 'What is known of the five policies that the handbook came with.',
      },
    ],
    setupFiles: ['test/clean-environment.ts'],
    // Two processes go from file to file: what files share is loaded twice instead of once a file.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: patience,
    hookTimeout: patience,
    silent: 'passed-only',
    reporters: [['default', { summary: false }], 'test/closing-line.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // What runs in the reader’s browser is run by the browser tests, where it cannot be counted; pages are templates.
      exclude: ['src/client/**', 'src/pages/**', 'src/layouts/**'],
      thresholds: { statements: 95, branches: 88, functions: 95, lines: 96 },
      reporter: ['text-summary', 'html', 'json-summary'],
      reportOnFailure: true,
      reportsDirectory: 'node_modules/.cache/coverage',
    },
    projects: [
      { test: { name: 'code', include: ['test/code/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: ['test/own-site.ts', 'test/browser/browser-server.ts'],
        },
      },
      {
        test: {
          name: 'content',
          include: ['test/content/*.test.ts'],
          globalSetup: ['test/own-site.ts'],
        },
      },
      { test: { name: 'site', include: ['test/{build,scripts,setup}/*.test.ts'] } },
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,build,code,content,scripts,setup}/**'],
        },
      },
    ],
  },
})
