import { makeUrls } from '../../../src/urls.ts'
import type { PageContext } from '../../../src/views/page-context.ts'

/** The context of the pages that these tests make. */
export const context: PageContext = {
  today: '2026-01-15',
  urls: makeUrls('/base/'),
  absoluteUrls: makeUrls('/base/', 'https://example.org'),
}
