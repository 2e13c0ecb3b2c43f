import type { Reporter, TestModule, Vitest } from 'vitest/node'

/** Ends a run with `N passed, N failed`. What could not run counts as failed: a hook, a file, a file that is not there. */
export default class ClosingLine implements Reporter {
  /** The test files that were asked for by name, each of which has to run. */
  #asked: readonly string[] = []

  onInit({ config }: Vitest): void {
    if (!config.watch)
      this.#asked = process.argv.filter((argument) => argument.endsWith('.test.ts'))
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const missing = this.#asked.filter(
      (asked) => !modules.some(({ moduleId }) => moduleId.endsWith(asked.replace(/^\.\//, ''))),
    )
    for (const file of missing) console.log(`✖ There is no test file ${file}.`)
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const passed = states.filter((state) => state === 'passed').length
    const broken = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((each) => each.errors().length > 0)
    const failed =
      states.filter((state) => state === 'failed').length +
      broken.length +
      unhandled.length +
      missing.length
    const nothingRan = passed + failed === 0
    console.log(`${String(passed)} passed, ${String(nothingRan ? 1 : failed)} failed`)
    if (failed > 0 || nothingRan) process.exitCode = 1
  }
}
