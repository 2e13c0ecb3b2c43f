import { type DueDate, type ReviewContext, reviewLead, reviewOn } from '../views/review/review.ts'
import { type Adoption, statusLead, statusOn } from '../views/policy/policy-status.ts'

/** Sets the words and the class of an element that says a state; gives back whether they were others before. */
function set(
  element: HTMLElement,
  { state, label, sentence }: { state: string; label: string; sentence: string },
  lead: string,
): boolean {
  const labelled = element.querySelector('[data-label]')
  if (!labelled || labelled.textContent === label) return false
  labelled.textContent = label
  const first = element.querySelector('[data-lead]')
  if (first) first.textContent = lead
  const words = element.querySelector('[data-sentence]')
  if (words) words.textContent = sentence
  const styled = element.matches('.notice') ? element : labelled
  if (styled.className !== '') styled.className = `${styled.classList[0] ?? ''} ${state}`
  return true
}

/** Corrects every state on the page that carries what it follows from; gives back whether any has changed. */
export function correctElements(context: ReviewContext): boolean {
  const reviews = [...document.querySelectorAll<HTMLElement>('[data-review]')].map((element) => {
    const date = JSON.parse(element.dataset['review'] ?? '') as DueDate
    const found = reviewOn(date, context)
    return set(element, found, reviewLead({ ...found, due: date.due }))
  })
  const standings = [...document.querySelectorAll<HTMLElement>('[data-standing]')].map(
    (element) => {
      const adoption = JSON.parse(element.dataset['standing'] ?? '') as Adoption
      const found = statusOn(adoption, context.today)
      return set(element, found, statusLead(found))
    },
  )
  return [...reviews, ...standings].includes(true)
}
