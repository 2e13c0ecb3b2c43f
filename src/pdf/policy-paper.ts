import { findCouncil, findPolicy } from '../model/find.ts'
import type { Council, Handbook, Policy } from '../model/types.ts'
import { type Paper, type PaperForm, USUAL_SIZE } from './paper.ts'
import { type PaperMaking, toPolicyPart } from './policy-part.ts'

/** How a paper is set when nothing else is asked for. */
export const plainForm: PaperForm = { size: USUAL_SIZE, isLandscape: false, hasLineNumbers: false }

/** Large print, as it is asked for by readers with low sight. */
export const largePrint: PaperForm = { ...plainForm, size: 16 }

/** Language and region as PDF keeps them apart, such as `en` and `GB`. */
export function toLanguage(handbook: Handbook): { language: string; region: string } {
  const [language = 'en', region = 'GB'] = handbook.settings.language.split('-')
  return { language, region }
}

/** What a paper is called, among files and at the head of the reader’s window: large print says that it is. */
export function titleIn({ size }: PaperForm, title: string): string {
  return size > USUAL_SIZE ? `${title}, large print` : title
}

/** True when clauses of policies have printed numbers. */
export function hasNumbers(policies: readonly Policy[]): boolean {
  return policies.some(({ clauses }) => clauses.some(({ number }) => number !== undefined))
}

/** The paper of one policy. */
export function toPolicyPaper(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  making: PaperMaking,
  form: PaperForm = plainForm,
): Paper {
  return {
    ...toLanguage(handbook),
    title: titleIn(form, `${policy.title}, ${council.name}`),
    author: council.name,
    description: `${policy.title} of ${council.name}${hasNumbers([policy]) ? ', with the printed numbers of its clauses' : ''}`,
    form,
    parts: [toPolicyPart(handbook, council, policy, making, 'alone')],
  }
}

/** The paper of the policy with an id. Throws for an id that the handbook does not have. */
export function findPolicyPaper(
  handbook: Handbook,
  id: string,
  making: PaperMaking,
  form?: PaperForm,
): Paper {
  const policy = findPolicy(handbook, id)
  const council = policy && findCouncil(handbook, policy.council)
  if (!policy || !council) throw new Error(`There is no policy ${id} in the handbook`)
  return toPolicyPaper(handbook, council, policy, making, form)
}
