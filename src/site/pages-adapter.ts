import { join } from 'node:path'
import type { AstroIntegration } from 'astro'

/** Tells Astro what to compile in place of a server: the renderer that a build asks for pages. */
export function pagesAdapter(root: string): AstroIntegration {
  return {
    name: 'clausebook-renderer',
    hooks: {
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
