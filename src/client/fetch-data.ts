const kept = new Map<string, Promise<unknown>>()

async function load<Read>(
  address: string,
  read: (response: Response) => Promise<Read>,
): Promise<Read> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be read (${String(response.status)})`)
  return read(response)
}

/** Fetches something that this site publishes, once a page. A failure is not kept, so that the next wish for it tries again. */
export function fetchOnce<Read>(
  address: string,
  read: (response: Response) => Promise<Read>,
): Promise<Read> {
  const known = kept.get(address)
  if (known) return known as Promise<Read>
  const loading = load(address, read)
  kept.set(address, loading)
  loading.catch(() => {
    kept.delete(address)
  })
  return loading
}

/** Fetches data that this site publishes. */
export function fetchData<Data>(address: string): Promise<Data> {
  return fetchOnce(address, (response) => response.json() as Promise<Data>)
}
