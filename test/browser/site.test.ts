/**
 * Builds the handbook as it is published and opens it in a real browser. Everything shares one build and one browser, so each group of
 * tests is a file of its own that this one lists.
 */
import { after, describe } from 'node:test'
import { testAccessibility } from './accessibility.ts'
import { testAgedPages } from './aged-pages.ts'
import { testAppearance } from './appearance.ts'
import { testBudgets } from './budgets.ts'
import { testCompareMany } from './compare-many.ts'
import { testCompare } from './compare.ts'
import { testDefinitions } from './definitions.ts'
import { testKeyboard } from './keyboard.ts'
import { testLayout } from './layout.ts'
import { testLinks } from './links.ts'
import { testMarkup } from './markup.ts'
import { testNavigation } from './navigation.ts'
import { testPrintPages } from './print-pages.ts'
import { testPrint } from './print.ts'
import { testPrivacy } from './privacy.ts'
import { testReviews } from './reviews.ts'
import { testSearch } from './search.ts'
import { testSearchQueries } from './search-queries.ts'
import { openSite } from './site.ts'

const site = await openSite()
after(() => site.close())

describe('The built site', { concurrency: 2 }, () => {
  testAccessibility(site)
  testLayout(site)
  testNavigation(site)
  testKeyboard(site)
  testDefinitions(site)
  testAppearance(site)
  testPrint(site)
  testPrintPages(site)
  testPrivacy(site)
  testMarkup(site)
  testLinks(site)
  testBudgets(site)
  testReviews(site)
  testAgedPages(site)
  testSearch(site)
  testSearchQueries(site)
  testCompare(site)
  testCompareMany(site)
})
