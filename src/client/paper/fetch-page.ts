import { fetchOnce } from '../fetch-data.ts'

/** Fetches another page of this site. None of its scripts runs. */
export function fetchPage(address: string): Promise<Document> {
  return fetchOnce(address, async (response) =>
    new DOMParser().parseFromString(await response.text(), 'text/html'),
  )
}
