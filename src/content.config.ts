import { defineCollection } from 'astro:content'
import { z } from 'zod'
import { handbookLoader } from './handbook-loader.ts'

/** The handbook as Astro knows it: one entry, which changes whenever a content file does. The text itself stays out of Astro’s store. */
const handbook = defineCollection({ loader: handbookLoader(), schema: z.strictObject({ digest: z.string() }) })

export const collections = { handbook }
