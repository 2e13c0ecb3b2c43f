// @ts-check
import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { rehypeFocusableCode } from './src/layouts/rehype-focusable-code.ts'
import { cacheFolder } from './src/load/load-handbook.ts'
import { readOptions } from './src/load/options.ts'
import { devServer } from './src/site/dev-server.ts'

const options = readOptions(process.env, import.meta.dirname)

export default defineConfig({
  ...(options.site !== undefined && { site: options.site }),
  base: options.base,
  outDir: options.out,
  cacheDir: `${cacheFolder(options.root, options.content)}/astro`,
  trailingSlash: 'always',
  compressHTML: true,
  // Pages are rendered when they are asked for: by a build, each once, and by `npm run dev`.
  output: 'server',
  integrations: [mdx(), devServer(options)],
  markdown: {
    processor: unified({ smartypants: false, rehypePlugins: [rehypeFocusableCode] }),
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
})
