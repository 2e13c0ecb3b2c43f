import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { policyId } from './generate-handbook.ts'

/** The size of a file in bytes, as it is and as servers send it. */
export interface PageSize {
  raw: number
  gzip: number
}

/** How large the pages of a built handbook are, and how many files there are. */
export interface SiteSizes {
  policies: number
  files: number
  home: PageSize
  council: PageSize
  policy: PageSize
}

/** The size of one file. */
export function sizeOf(path: string): PageSize {
  const bytes = readFileSync(path)
  return { raw: bytes.length, gzip: gzipSync(bytes).length }
}

/** Measures the home page, and the pages of the first council and of its first policy, which are there in a handbook of any size. */
export function measureSite(out: string, policies: number): SiteSizes {
  const id = policyId(0)
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length
  return {
    policies,
    files,
    home: sizeOf(join(out, 'index.html')),
    council: sizeOf(join(out, id.split('/')[0] ?? '', 'index.html')),
    policy: sizeOf(join(out, id, 'index.html')),
  }
}
