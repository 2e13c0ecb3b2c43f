import { type ParseResult, parseFile } from '../../src/parse/parse-file.ts'

// Reads the file whose path and text are its arguments where almost nothing of the stack is left,
// and prints what came of it. A program of its own: how much of the stack the same code takes
// depends upon how often it has run.
const [path = '', text = ''] = process.argv.slice(2)

function atTheEndOfTheStack(read: () => ParseResult): ParseResult {
  try {
    return atTheEndOfTheStack(read)
  } catch {
    return read()
  }
}

const { messages, isUnread } = atTheEndOfTheStack(() => parseFile(path, text))
process.stdout.write(
  JSON.stringify([messages.map(({ ruleId }) => ruleId), messages[0]?.file, isUnread]),
)
