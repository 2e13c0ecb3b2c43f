import { defineCollection } from 'astro:content'
import { z } from 'zod'
import { handbookLoader } from './handbook-loader.ts'
import { slug } from './schemas/primitives.ts'

/** The policies of the handbook: what the loader tells Astro of each. The text itself stays out of Astro’s store. */
const policies = defineCollection({
  loader: handbookLoader(),
  schema: z.strictObject({ council: slug, policy: slug, title: z.string(), handbook: z.string() }),
})

export const collections = { policies }
