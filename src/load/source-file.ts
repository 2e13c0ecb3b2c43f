import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A content file as it lies on the disk. */
export interface SourceFile {
  /** Relative to the content folder, with `/` between the names. */
  path: string
  /** Its words; of a picture, its bytes in base 64. */
  text: string
  /** Changes whenever the path or the bytes do. */
  digest: string
}

/** The digest of a file of the content folder. */
export function digestOf(path: string, bytes: Uint8Array): string {
  return hash('sha1', Buffer.concat([Buffer.from(path), bytes]))
}

/** Reads a picture. */
export function readPicture(root: string, path: string): SourceFile {
  const bytes = readFileSync(join(root, path))
  return { path, text: bytes.toString('base64'), digest: digestOf(path, bytes) }
}
