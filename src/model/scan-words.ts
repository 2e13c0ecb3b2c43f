/** A word of a text by its place; `end` is behind its last sign. */
export type WordVisitor = (start: number, end: number, isAscii: boolean) => void

/** What a sign is to a word: nothing, a letter or number, or a mark on one. */
type SignKind = 0 | 1 | 2

const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
)
const otherKinds = new Map<number, SignKind>()

function kindOfOther(code: number): SignKind {
  const known = otherKinds.get(code)
  if (known !== undefined) return known
  const sign = String.fromCodePoint(code)
  const kind = /[\p{L}\p{N}]/u.test(sign) ? 1 : /\p{M}/u.test(sign) ? 2 : 0
  otherKinds.set(code, kind)
  return kind
}

/**
 * Calls `visit` for each word of a text in order: letters, numbers and the marks on them, as `[\p{L}\p{N}\p{M}]+` finds them. Written out because the whole handbook
 * passes through it several times in every build; most of it is ASCII, of which `isAscii` says whether all of the word is.
 */
export function scanWords(text: string, visit: WordVisitor): void {
  let start = -1
  let isAscii = true
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const whole = code < 128 ? code : (text.codePointAt(at) ?? code)
    if ((code < 128 ? asciiKinds[code] : kindOfOther(whole)) !== 0) {
      if (start === -1) [start, isAscii] = [at, true]
      if (code >= 128) isAscii = false
    } else if (start !== -1) {
      visit(start, at, isAscii)
      start = -1
    }
    at += whole > 0xffff ? 2 : 1
  }
  if (start !== -1) visit(start, text.length, isAscii)
}
