import type { Council, Handbook } from '../model/types.ts'
import { toContents } from './contents.ts'
import { toCheck } from './paper-check.ts'
import type { Paper, PaperForm, PaperPart } from './paper.ts'
import { hasNumbers, plainForm, titleIn, toLanguage } from './policy-paper.ts'
import { type PaperMaking, toPolicyPart } from './policy-part.ts'

/** The first pages: whose handbook it is, and the contents of all of it. */
function toFirstPart(
  handbook: Handbook,
  council: Council,
  { site }: PaperMaking,
  chapters: readonly PaperPart[],
): PaperPart {
  const count = council.policies.length
  const sentence =
    count === 1
      ? `The one policy of ${council.name} in the ${handbook.settings.title}. What is known of its adoption and review stands on its first page.`
      : `The ${String(count)} policies of ${council.name} in the ${handbook.settings.title}. What is known of the adoption and the review of each stands on its first page.`
  return {
    head: { start: `${council.name}: policy handbook`, end: '' },
    mark: undefined,
    foot: handbook.settings.title,
    labelWidth: 0,
    children: [
      { type: 'masthead', words: handbook.settings.title },
      { type: 'title', words: `Policies of ${council.name}` },
      {
        type: 'standing',
        mark: undefined,
        sentences: [sentence],
        check: {
          ...toCheck(site?.council(council.slug)),
          question: 'Are these still the current texts?',
        },
      },
      toContents(chapters),
    ],
  }
}

/** All policies of a council as one paper, with one contents. */
export function toCouncilPaper(
  handbook: Handbook,
  council: Council,
  making: PaperMaking,
  form: PaperForm = plainForm,
): Paper {
  const chapters = council.policies.map((policy) =>
    toPolicyPart(handbook, council, policy, making, 'chapter'),
  )
  return {
    ...toLanguage(handbook),
    title: titleIn(form, `Policies of ${council.name}`),
    author: council.name,
    description: `All policies of ${council.name} in the ${handbook.settings.title}${hasNumbers(council.policies) ? ', with the printed numbers of their clauses' : ''}`,
    form,
    parts: [toFirstPart(handbook, council, making, chapters), ...chapters],
  }
}
