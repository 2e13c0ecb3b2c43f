import { join } from 'node:path'

/** The folder of this project. */
export const root = join(import.meta.dirname, '..')
