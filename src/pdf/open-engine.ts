import { readFileSync } from 'node:fs'
import type { Engine } from './engine.ts'
import { withEvenWordSpaces } from './even-word-spaces.ts'
import { readFonts } from '../fonts/fonts.ts'
import { openNativeEngine } from './native-engine.ts'
import { openWasmEngine } from './wasm-engine.ts'

/** The text of the template, which all papers are set by. */
export function readTemplate(): string {
  return readFileSync(new URL('./paper.typ', import.meta.url), 'utf8')
}

/** True for the errors of a package whose program for this kind of machine is missing or does not run here. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    /native binding|Cannot find module|ERR_DLOPEN_FAILED|dlopen|invalid ELF/i.test(
      `${error.message} ${'code' in error ? String(error.code) : ''}`,
    )
  )
}

/** Opens what sets papers: the program for this kind of machine, or the same engine as WebAssembly where there is none. */
export async function openEngine(
  openNative: typeof openNativeEngine = openNativeEngine,
): Promise<Engine> {
  const template = readTemplate()
  const fonts = readFonts().map(withEvenWordSpaces)
  try {
    return openNative(template, fonts)
  } catch (error) {
    if (!isMissing(error)) throw error
    return openWasmEngine(template, fonts)
  }
}
