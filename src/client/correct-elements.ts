import { type DueDate, type ReviewContext, reviewOn } from '../views/review/review.ts'
import { type Adoption, statusOn } from '../views/policy/policy-status.ts'

/** Sets the words and the class of an element that says a state; gives back whether they were others before. */
function set(
  element: HTMLElement,
  { state, label, sentence }: { state: string; label: string; sentence: string },
): boolean {
  const labelled = element.querySelector('[data-label]')
  if (!labelled || labelled.textContent === label) return false
  labelled.textContent = label
  const words = element.querySelector('[data-sentence]')
  if (words) words.textContent = sentence
  const styled = element.matches('.notice') ? element : labelled
  if (styled.className !== '') styled.className = `${styled.classList[0] ?? ''} ${state}`
  return true
}

/** Corrects every state on the page that carries what it follows from; gives back whether any has changed. */
export function correctElements(context: ReviewContext): boolean {
  const reviews = [...document.querySelectorAll<HTMLElement>('[data-review]')].map((element) =>
    set(element, reviewOn(JSON.parse(element.dataset['review'] ?? '') as DueDate, context)),
  )
  const standings = [...document.querySelectorAll<HTMLElement>('[data-standing]')].map((element) =>
    set(
      element,
      statusOn(JSON.parse(element.dataset['standing'] ?? '') as Adoption, context.today),
    ),
  )
  return [...reviews, ...standings].includes(true)
}
