import { dayInLondon } from './day-in-london.ts'
import { showNotices } from './show-notices.ts'

const built = document.querySelector<HTMLElement>('[data-as-of]')?.dataset['asOf'] ?? ''
const today = dayInLondon()
if (today > built) showNotices(today)
