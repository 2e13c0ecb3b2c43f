/** Makes papers for a meeting without building the site; `npm run pdf -- --help` says of what. */
import { keepMemorySmall } from './keep-memory-small.ts'

keepMemorySmall()
await import('./pdf/make-papers.ts')
