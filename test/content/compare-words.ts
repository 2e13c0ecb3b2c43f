/** How many words are shown before and behind a difference. */
const around = 8

function excerpt(words: readonly string[], index: number): string {
  const before = words.slice(Math.max(0, index - around), index).join(' ')
  const word = words[index] ?? '(the end)'
  return `${before} »${word}« ${words.slice(index + 1, index + 1 + around).join(' ')}`.trim()
}

/**
 * Compares two texts word for word. Gives back undefined when they are equal, else a description of the first difference with the words around it on
 * both sides.
 */
export function firstDifference(
  expected: readonly string[],
  actual: readonly string[],
): string | undefined {
  const length = Math.max(expected.length, actual.length)
  for (let index = 0; index < length; index += 1) {
    if (expected[index] === actual[index]) continue
    return `Word ${String(index + 1)} differs (${String(expected.length)} words expected, ${String(actual.length)} found).\n  expected: ${excerpt(expected, index)}\n  found:    ${excerpt(actual, index)}`
  }
  return undefined
}
