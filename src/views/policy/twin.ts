import { findTwin } from '../../model/find.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { type LanguageCode, languageNames } from '../../schemas/primitives.ts'

/** The same policy in another language, as a page leads to it. */
export interface Twin {
  policy: Policy
  /** The code of its language, and what that is called. */
  lang: string
  language: string
}

/** The twin of a policy; undefined when it has none. */
export function toTwin(handbook: Handbook, policy: Policy): Twin | undefined {
  const twin = findTwin(handbook, policy)
  const lang = twin?.lang ?? (handbook.settings.language.slice(0, 2) as LanguageCode)
  return twin && { policy: twin, lang, language: languageNames[lang] }
}
