/** Where the thread begins in which a large handbook is loaded: what the program keeps of its compiled code counts for each thread by itself. */
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./serve-handbook.ts')
