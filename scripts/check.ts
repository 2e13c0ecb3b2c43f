import { relative } from 'node:path'
import { cacheFolder, loadHandbook } from '../src/load/load-handbook.ts'
import { toRuleText } from '../src/views/rule-help.ts'
import { checkHelp, readCheckArguments } from './check-arguments.ts'
import { isHelp } from './command-help.ts'
import { runScript } from './run-script.ts'
import { reportContext } from './report-context.ts'

await runScript((options) => {
  const words = process.argv.slice(2)
  if (isHelp(words)) {
    process.stdout.write(checkHelp)
    return 0
  }
  const asked = readCheckArguments(words)
  if ('explain' in asked) {
    process.stdout.write(toRuleText(asked.explain))
    return 0
  }
  const loaded = loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  const context = { ...reportContext(options, loaded.texts), folder: relative(process.cwd(), options.content).replaceAll('\\', '/') }
  process.stdout.write(asked.report(loaded.messages, context))
  return loaded.failed ? 1 : 0
})
