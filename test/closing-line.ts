import type { Reporter, TestModule, Vitest } from 'vitest/node'

/** Ends a run with `N passed, N failed`. What could not run at all counts as failed: a hook, a file, a run without a test. */
export default class ClosingLine implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const passed = states.filter((state) => state === 'passed').length
    const missing = (this.#vitest?.filenamePattern ?? []).filter((asked) => !modules.some(({ moduleId }) => moduleId.includes(asked)))
    for (const asked of missing) console.log(`✖ There is no test file ${asked}.`)
    const broken = modules.filter((module) => module.errors().length > 0 || hasBrokenSuite(module)).length
    const failed = states.filter((state) => state === 'failed').length + broken + unhandled.length + missing.length
    if (passed + failed === 0) console.log('✖ No test ran.')
    console.log(`${String(passed)} passed, ${String(passed === 0 ? Math.max(1, failed) : failed)} failed`)
    if (failed > 0 || passed === 0) process.exitCode = 1
  }
}

/** Tells whether a hook of a group failed; its tests are then neither passed nor failed. */
function hasBrokenSuite(module: TestModule): boolean {
  return [...module.children.allSuites()].some((suite) => suite.errors().length > 0)
}
