/** The first units of a text, without half a character at the end. */
function begin(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** A text of at most so many units, the sign that something is left out among them. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${begin(text, most - 1)}…` : text
}

/** The first words of a text, as many as so many units hold. Only a very long word is cut. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  return `${begin(text, end > most / 2 ? end : most)} …`
}
