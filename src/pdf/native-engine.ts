import { createRequire } from 'node:module'
import type * as Native from '@myriaddreamin/typst-ts-node-compiler'
import { dataPath, type Engine, templatePath, TypesetError, workspace } from './engine.ts'

/** Papers say of themselves that they keep to PDF/UA-1; the export refuses one that does not. */
const standard = 'ua-1'

const name = '@myriaddreamin/typst-ts-node-compiler'

function hasCode(error: unknown): error is { code: string } {
  return (
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
  )
}

/** Sets a paper and looks at what the engine warns of: the export passes over that, even where it leaves all words out. */
function checkTemplate(compiler: Native.NodeCompiler): void {
  const warnings = compiler.compile({ mainFilePath: templatePath }).takeWarnings()
  if (!warnings) return
  const words = (compiler.fetchDiagnostics(warnings) as { message: string }[]).map(
    ({ message }) => message,
  )
  if (words.length > 0) throw new TypesetError(words.join('; '))
}

/** The engine as a program of this kind of machine. Throws what `require` throws where there is none. */
export function openNativeEngine(template: string, fonts: readonly Buffer[]): Engine {
  const require = createRequire(import.meta.url)
  const { NodeCompiler } = require(name) as typeof Native
  const { version } = require(`${name}/package.json`) as { version: string }
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] })
  compiler.addSource(templatePath, template)
  let isChecked = false
  const set = (json: string): Uint8Array => {
    compiler.mapShadow(dataPath, Buffer.from(json))
    try {
      if (!isChecked) checkTemplate(compiler)
      isChecked = true
      return compiler.pdf({ mainFilePath: templatePath }, { pdfStandard: standard })
    } catch (cause) {
      throw cause instanceof TypesetError
        ? cause
        : new TypesetError(hasCode(cause) ? cause.code : String(cause), { cause })
    } finally {
      // What was set is not needed again: kept, it would grow by megabytes with each paper.
      compiler.evictCache(0)
    }
  }
  return {
    notice: undefined,
    version: `${version}-${standard}`,
    toPdf: async (json) => Promise.resolve(set(json)),
  }
}
