import { defineConfig } from 'vitest/config'

/** Minutes that a test may take: enough for one that builds a large handbook on a busy machine. */
const patience = 5

/** What every project of tests has in common. */
const shared = { setupFiles: ['test/clean-environment.ts'] }

export default defineConfig({
  test: {
    // Every file runs in one of two processes that go on to the next: what files share is loaded twice, not once a file.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: patience * 60_000,
    hookTimeout: patience * 60_000,
    reporters: [['default', { summary: false }], 'test/closing-line.ts'],
    projects: [
      { test: { ...shared, name: 'code', include: ['test/code/*.test.ts'] } },
      { test: { ...shared, name: 'browser', include: ['test/browser/*.test.ts'], globalSetup: ['test/own-site.ts', 'test/browser/browser-server.ts'] } },
      { test: { ...shared, name: 'content', include: ['test/content/*.test.ts'], globalSetup: ['test/own-site.ts'] } },
      { test: { ...shared, name: 'site', include: ['test/{build,scripts,setup}/*.test.ts'] } },
      {
        test: {
          ...shared, name: 'unit', include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,build,code,content,scripts,setup}/**', 'test/**/fixtures/**'],
        },
      },
    ],
  },
})
