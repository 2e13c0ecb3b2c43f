import { CST, Lexer } from 'yaml'

/** A piece of a YAML text as the lexer cuts it: a sign, a space, a comment, a value. */
export interface YamlToken {
  type: CST.TokenType | 'plain-scalar'
  source: string
  offset: number
}

const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

/** Cuts a YAML text into its pieces, which together are the text. */
export function toYamlTokens(text: string): YamlToken[] {
  const tokens: YamlToken[] = []
  let offset = 0
  let isScalar = false
  for (const source of new Lexer().lex(text)) {
    if (marks.has(source)) {
      isScalar = source === CST.SCALAR
      continue
    }
    const quoted = /^["']/.exec(source)?.[0]
    const type = isScalar && quoted === undefined ? 'plain-scalar' : CST.tokenType(source)
    if (type !== null) tokens.push({ type, source, offset })
    offset += source.length
    isScalar = false
  }
  return tokens
}

/** The brackets and braces that are open at an offset, the innermost last. */
export function openBrackets(tokens: readonly YamlToken[], offset: number): YamlToken[] {
  const open: YamlToken[] = []
  for (const token of tokens) {
    if (token.offset >= offset) break
    if (token.type === 'flow-seq-start' || token.type === 'flow-map-start') open.push(token)
    else if (token.type === 'flow-seq-end' || token.type === 'flow-map-end') open.pop()
  }
  return open
}

const widestIndent = 40
/** Each colon on a line may begin a setting inside the one before it. */
const mostColons = 40

/** The first piece that is nested more than `deepest` levels deep; reading it could bring the program down. */
export function findTooDeep(tokens: readonly YamlToken[], deepest: number): YamlToken | undefined {
  let brackets = 0
  let onLine = 0
  let colons = 0
  for (const [index, token] of tokens.entries()) {
    const { type, source } = token
    // In brackets only a comma ends what a colon has begun.
    if (type === 'comma' || (type === 'newline' && brackets === 0)) colons = 0
    if (type === 'newline') onLine = 0
    else if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1
    else if (type === 'flow-seq-end' || type === 'flow-map-end')
      brackets = Math.max(0, brackets - 1)
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') onLine += 1
    else if (type === 'map-value-ind') colons += 1
    const isWide =
      type === 'space' && source.length >= widestIndent && tokens[index - 1]?.type === 'newline'
    if (brackets > deepest || onLine > deepest || colons > mostColons || isWide) return token
  }
  return undefined
}
