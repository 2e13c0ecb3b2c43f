import { correctElements } from './correct-elements.ts'
import { pageAge } from './page-age.ts'
import { showNotices } from './show-notices.ts'

const age = pageAge()
if (age) {
  const isOther = showNotices(age.today)
  age.tell(correctElements(age) || isOther ? 'corrected' : 'unchanged')
}
