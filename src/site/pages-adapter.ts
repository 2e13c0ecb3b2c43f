import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegration, ViteUserConfig } from 'astro'

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>

/** The folders of `src` that Astro compiles. */
const compiled = ['pages', 'layouts', 'components', 'styles', 'client', 'site']

/**
 * Leaves all stages below the pages as they are: compiled pages import the very modules that the build
 * has loaded. What a view has once made of a handbook is then found by pages and data files alike.
 */
function keepStages(root: string): VitePlugin {
  const source = join(root, 'src') + sep
  return {
    name: 'clausebook-stages',
    enforce: 'pre',
    async resolveId(name, importer, options) {
      if (this.environment.name !== 'ssr' || !/^\.\.?\/.*\.ts$/.test(name)) return undefined
      const found = await this.resolve(name, importer, { ...options, skipSelf: true })
      if (!found?.id.startsWith(source)) return undefined
      const [folder = ''] = found.id.slice(source.length).split(sep)
      return compiled.includes(folder)
        ? undefined
        : { id: pathToFileURL(found.id).href, external: true }
    },
  }
}

/** Tells Astro what to compile in place of a server: the renderer that a build asks for pages. */
export function pagesAdapter(root: string): AstroIntegration {
  return {
    name: 'clausebook-renderer',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [keepStages(root)] } })
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'clausebook-renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: join(root, 'src', 'site', 'renderer.ts'),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        })
      },
    },
  }
}
