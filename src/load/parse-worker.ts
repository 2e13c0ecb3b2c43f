import { workerData } from 'node:worker_threads'
import type { ParseShare } from './parse-ahead.ts'
import { parseFolder } from './parse-folder.ts'

const { parsedFolder, folders } = workerData as ParseShare
for (const [name, files] of folders) parseFolder(name, files, parsedFolder)
