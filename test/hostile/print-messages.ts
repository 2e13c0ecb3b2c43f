import { loadHandbook } from '../../src/load/load-handbook.ts'
import { root, today } from './handbook-folder.ts'
import { toExpected } from './hostile-case.ts'

// Prints what is wrong in the content folder that is named as its argument. A program of its own, so that a test can end it.
const [content = ''] = process.argv.slice(2)
const { messages } = loadHandbook({ root, content, today })
process.stdout.write(JSON.stringify(messages.map((message) => toExpected(message, false))))
