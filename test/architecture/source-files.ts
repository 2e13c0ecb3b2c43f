import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'

/** The folder of this project. */
export const root = join(import.meta.dirname, '..', '..')

/** A file of the code; `path` is relative to the project, with `/` between the names. */
export interface SourceFile {
  path: string
  text: string
}

/** An import of another file or of a package, types included. */
export interface Import {
  from: string
  /** The path of the file, or the name as written for a package. */
  to: string
}

/** The files that match a pattern, sorted. */
export function readSources(...patterns: string[]): SourceFile[] {
  const paths = globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The script of a file: the part between the two `---` of an Astro component, the lines of import of an MDX page, or all of it. */
function scriptOf({ path, text }: SourceFile): string {
  if (path.endsWith('.astro')) {
    const inner = [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(
      (match) => match[1] ?? '',
    )
    return [/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '', ...inner].join('\n')
  }
  return path.endsWith('.mdx')
    ? text
        .split('\n')
        .filter((line) => line.startsWith('import '))
        .join('\n')
    : text
}

/** The syntax tree of a file’s script. */
export function parseScript(file: SourceFile): ts.SourceFile {
  return ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true)
}

/** All imports of a file: static ones, those of types, re-exports and calls of `import()`. */
export function importsOf(file: SourceFile): Import[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      names.push(node.moduleSpecifier.text)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments
      names.push(name && ts.isStringLiteral(name) ? name.text : '(computed)')
    }
    ts.forEachChild(node, visit)
  }
  visit(parseScript(file))
  return names.map((name) => ({
    from: file.path,
    to: name.startsWith('.') ? posix.normalize(posix.join(dirname(file.path), name)) : name,
  }))
}

/** True for an import of a file of the project that is there. */
export function isOurs({ to }: Import): boolean {
  return /^(?:src|scripts|test)\//.test(to) && existsSync(join(root, to))
}

/** The cycles among files that import one another, each as a path that ends where it began; one for each file that closes a cycle. */
export function findCycles(imports: readonly Import[]): string[] {
  const next = Map.groupBy(imports, ({ from }) => from)
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start !== -1) cycles.push([...path.slice(start), file].join(' → '))
    if (start !== -1 || done.has(file)) return
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return cycles
}
