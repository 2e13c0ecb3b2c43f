/**
 * What a page may load: its own styles, scripts, fonts and pictures, and nothing from anywhere else. Nothing inline runs.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** The same for the search page, where Pagefind runs a WebAssembly program of the site’s own. */
export const searchContentSecurityPolicy = contentSecurityPolicy.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
)
