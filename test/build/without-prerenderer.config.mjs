// @ts-check
import config from '../../astro.config.mjs'
import { prerendererName } from '../../src/integrations/handbook-prerenderer.ts'

/** The project as Astro builds it all by itself: without our way of rendering many policies. */
export default { ...config, integrations: config.integrations?.filter((each) => !each || !('name' in each) || each.name !== prerendererName) }
