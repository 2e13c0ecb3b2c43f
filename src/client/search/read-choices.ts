import type { NamedCouncil } from '../../search/citation-query.ts'
import type { TopicName } from '../../search/rank-clauses.ts'

/** What a search learns from the filters of its page, so that it need not be downloaded. */
export interface SearchChoices {
  councils: readonly NamedCouncil[]
  topics: readonly TopicName[]
}

function optionsOf(form: HTMLFormElement, name: string): HTMLOptionElement[] {
  return [...form.querySelectorAll<HTMLOptionElement>(`[name=${name}] option`)].filter(
    ({ value }) => value !== '',
  )
}

/** Reads from the filters what councils and topics there are; a narrower topic stands there with a dash before it. */
export function readChoices(form: HTMLFormElement): SearchChoices {
  return {
    councils: optionsOf(form, 'council').map(({ value, text, dataset }) => ({
      id: value,
      name: text,
      short: dataset['short'] ?? '',
    })),
    topics: optionsOf(form, 'topic').map(({ value, text, dataset }) => ({
      id: value,
      title: text.replace(/^– /, ''),
      parent: dataset['within'],
    })),
  }
}
