import { makeUrls } from '../urls.ts'
import { overdueInWords, overdueOfCouncil, overdueShown } from '../views/counts.ts'
import { correctElements } from './correct-elements.ts'
import { loadRegister, type RegisterEntry } from './load-register.ts'
import { make } from './make-element.ts'
import { pageAge, type PageAge } from './page-age.ts'

function toItem({ entry, id, review }: RegisterEntry, base: string): HTMLLIElement {
  return make(
    'li',
    {},
    make('a', { href: makeUrls(base).policy(id) }, `${entry.council}: ${entry.title}`),
    ' ',
    make('span', { class: 'detail' }, review.sentence),
  )
}

/** Puts the reviews that are overdue on the reader’s day into the list and the counts. */
async function correctOverdue(section: HTMLElement, age: PageAge): Promise<void> {
  const { register = '', base = '' } = section.dataset
  const overdue = (await loadRegister(register, age)).filter(
    ({ review }) => review.state === 'overdue',
  )
  section.hidden = overdue.length === 0
  section.querySelector('h2')?.replaceChildren(overdueInWords(overdue.length))
  section
    .querySelector('ul')
    ?.replaceChildren(...overdue.slice(0, overdueShown).map((each) => toItem(each, base)))
  const numbers = Map.groupBy(overdue, ({ council }) => council)
  for (const council of document.querySelectorAll<HTMLElement>('[data-council]')) {
    council
      .querySelector('[data-overdue]')
      ?.replaceChildren(
        overdueOfCouncil(numbers.get(council.dataset['council'] ?? '')?.length ?? 0),
      )
  }
}

const age = pageAge()
if (age) {
  const changed = correctElements(age)
  const section = document.querySelector<HTMLElement>('.overdue-list')
  if (!section || !age.hasTurned) age.tell(changed ? 'corrected' : 'unchanged')
  else
    correctOverdue(section, age).then(
      () => {
        age.tell('corrected')
      },
      () => {
        age.tell('failed')
      },
    )
}
