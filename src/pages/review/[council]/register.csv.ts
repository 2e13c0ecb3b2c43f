import type { APIRoute } from 'astro'
import { councilPaths } from '../../../council-paths.ts'
import { reviewResponse } from '../../../review-response.ts'

export const getStaticPaths = councilPaths

export const GET: APIRoute = ({ params }) => reviewResponse('register.csv', params['council'])
