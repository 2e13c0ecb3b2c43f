import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'
import type { Builder } from './builder.ts'
import { leftoversOf } from './leftovers.ts'

/** The tags of the clause files as components, with the least that they can be. */
const components = {
  Clause:
    '<div class="clause" id={Astro.props.id}>{Astro.props.number && <span class="number">{Astro.props.number}</span>}<slot /></div>',
  Definition: '<div class="definition" id={Astro.props.id}><slot /></div>',
  Tip: '<div class="tip"><slot /></div>',
  Example: '<div class="example"><slot /></div>',
  EditorNote: '<div class="editor-note"><slot /></div>',
}

const config = `import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'

export default defineConfig({
  integrations: [mdx()],
  devToolbar: { enabled: false },
  cacheDir: './.cache/astro',
  vite: { cacheDir: './.cache/vite' },
})
`

function collection(content: string): string {
  return `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

export const collections = {
  clauses: defineCollection({
    loader: glob({ pattern: '*/*/*.mdx', base: ${JSON.stringify(content)} }),
    schema: z.object({ number: z.string().optional(), title: z.string().optional() }),
  }),
}
`
}

const page = `---
import { getCollection, render } from 'astro:content'
${Object.keys(components)
  .map((name) => `import ${name} from '../../../components/${name}.astro'`)
  .join('\n')}

export async function getStaticPaths() {
  const policies = Map.groupBy(await getCollection('clauses'), ({ id }) => id.split('/').slice(0, 2).join('/'))
  return [...policies].map(([id, entries]) => {
    const [council, policy] = id.split('/')
    return { params: { council, policy }, props: { id, entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } }
  })
}

const { id, entries } = Astro.props
const sections = await Promise.all(entries.map(async (entry) => ({ ...entry.data, Content: (await render(entry)).Content })))
const components = { ${Object.keys(components).join(', ')} }
---

<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8" /><title>{id}</title></head>
  <body>
    <h1>{id}</h1>
    {sections.map(({ number, title, Content }) => <section><h2>{number} {title}</h2><Content components={components} /></section>)}
  </body>
</html>
`

function writeProject(project: string, content: string): void {
  const files = {
    'package.json': '{ "name": "stock", "private": true, "type": "module" }\n',
    'astro.config.mjs': config,
    'src/content.config.ts': collection(content),
    'src/pages/[council]/[policy]/index.astro': page,
    ...Object.fromEntries(
      Object.entries(components).map(([name, text]) => [
        `src/components/${name}.astro`,
        `${text}\n`,
      ]),
    ),
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
}

/**
 * The same text as an Astro content collection with the stock `@astrojs/mdx` and the glob loader, one page a policy, in a small project that
 * is written into the folder `project`.
 */
export function stockBuilder(content: string, project: string): Builder {
  writeProject(project, content)
  return {
    name: 'stock',
    out: join(project, 'dist'),
    command: {
      arguments: [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
      cwd: project,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
    leftovers: leftoversOf(['dist', '.astro', '.cache'].map((folder) => join(project, folder))),
  }
}
