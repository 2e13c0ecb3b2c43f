import type { Handbook } from '../model/types.ts'
import type { SiteContext } from './site-context.ts'

declare global {
  namespace App {
    /** What every page finds in `Astro.locals`. */
    interface Locals {
      handbook: Handbook
      context: SiteContext
    }
  }
}
