import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'
import { dataPath, type Engine, templatePath, TypesetError } from './engine.ts'

const name = '@myriaddreamin/typst-ts-web-compiler'

/** How much the engine says of a mistake: file, place and reason. */
const ALL_DIAGNOSTICS = 3

interface CompileOutcome {
  result?: Uint8Array
  diagnostics?: readonly unknown[]
}

function compile(compiler: TypstCompiler, json: string): Uint8Array {
  compiler.map_shadow(dataPath, Buffer.from(json))
  const { result, diagnostics = [] } = compiler.compile(
    templatePath,
    undefined,
    'pdf',
    ALL_DIAGNOSTICS,
  ) as CompileOutcome
  if (result && diagnostics.length === 0) return result
  throw new TypesetError(
    diagnostics
      .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
      .join('; ') || 'The engine gave no paper',
  )
}

/** The same engine for every kind of machine, as WebAssembly: slower, and without the mark of PDF/UA-1, which this build of it cannot set. */
export async function openWasmEngine(template: string, fonts: readonly Buffer[]): Promise<Engine> {
  const require = createRequire(import.meta.url)
  const wasm = await import('@myriaddreamin/typst-ts-web-compiler')
  await wasm.default({ module_or_path: readFileSync(require.resolve(`${name}/wasm`)) })
  const { version } = JSON.parse(
    readFileSync(
      new URL('../package.json', pathToFileURL(require.resolve(`${name}/wasm`))),
      'utf8',
    ),
  ) as { version: string }
  const builder = new wasm.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  compiler.add_source(templatePath, template)
  return {
    notice:
      'This kind of machine has no program of its own for setting papers, so the slower one in WebAssembly was used. Its papers are tagged in the same way, but do not carry the mark of PDF/UA-1.',
    version: `${version}-wasm`,
    toPdf: async (json) => Promise.resolve(compile(compiler, json)),
  }
}
