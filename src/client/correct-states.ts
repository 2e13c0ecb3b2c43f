import { correctElements } from './correct-elements.ts'
import { pageAge } from './page-age.ts'

const age = pageAge()
age?.tell(correctElements(age) ? 'corrected' : 'unchanged')
