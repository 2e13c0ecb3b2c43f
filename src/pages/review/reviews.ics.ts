import type { APIRoute } from 'astro'
import { reviewResponse } from '../../review-response.ts'

export const GET: APIRoute = () => reviewResponse('reviews.ics')
