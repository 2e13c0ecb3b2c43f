import type { Urls } from '../urls.ts'

/** The day and the addresses that a page is made for. */
export interface PageContext {
  today: string
  urls: Urls
  /** Addresses with the public host, where it is known. */
  absoluteUrls: Urls
}
