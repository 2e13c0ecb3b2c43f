import { relative } from 'node:path'
import { cacheFolder, loadHandbook } from '../src/load/load-handbook.ts'
import { reportToAnnotations } from '../src/messages/reporters/annotations.ts'
import { reportToJson } from '../src/messages/reporters/json.ts'
import type { Reporter } from '../src/messages/reporters/reporter.ts'
import { reportToTerminal } from '../src/messages/reporters/terminal.ts'
import { runScript } from './run-script.ts'
import { reportContext } from './report-context.ts'

const reporters = new Map<string, Reporter>([['', reportToTerminal], ['--json', reportToJson], ['--annotations', reportToAnnotations]])

await runScript((options) => {
  const [argument = '', ...more] = process.argv.slice(2)
  const reporter = reporters.get(argument)
  if (!reporter || more.length > 0) {
    process.stderr.write(`Unexpected argument \`${[argument, ...more].join(' ')}\`, expected nothing, \`--json\` or \`--annotations\`.\n`)
    return 2
  }
  const loaded = loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  const context = { ...reportContext(options, loaded.texts), folder: relative(process.cwd(), options.content).replaceAll('\\', '/') }
  process.stdout.write(reporter(loaded.messages, context))
  return loaded.failed ? 1 : 0
})
