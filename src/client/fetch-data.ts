const kept = new Map<string, Promise<unknown>>()

async function load(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be read (${String(response.status)})`)
  return response.json()
}

/** Fetches data that this site publishes, once a page. A failure is not kept, so that the next wish for it tries again. */
export function fetchData<Data>(address: string): Promise<Data> {
  const known = kept.get(address)
  if (known) return known as Promise<Data>
  const loading = load(address)
  kept.set(address, loading)
  loading.catch(() => {
    kept.delete(address)
  })
  return loading as Promise<Data>
}
