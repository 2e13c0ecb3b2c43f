import type { VFileMessage } from 'vfile-message'
import { collectMessages } from '../messages/message.ts'
import type { Handbook } from '../model/types.ts'
import { acknowledge } from './acknowledge.ts'
import type { Check, CheckContext } from './check.ts'
import { checkBrackets } from './rules/brackets.ts'
import { checkCalendar } from './rules/calendar.ts'
import { checkCitedProvisions } from './rules/cited-provisions.ts'
import { checkCommencement } from './rules/commencement.ts'
import { checkControlTable } from './rules/control-table.ts'
import { checkCouncilFacts } from './rules/council-facts.ts'
import { checkDates } from './rules/dates.ts'
import { checkDoubtfulDates } from './rules/doubtful-dates.ts'
import { checkEventFacts } from './rules/event-facts.ts'
import { checkEvidence } from './rules/evidence.ts'
import { checkForeignCouncils } from './rules/foreign-councils.ts'
import { checkLegislation } from './rules/legislation.ts'
import { checkLinkNumbers } from './rules/link-numbers.ts'
import { checkMinutes } from './rules/minutes.ts'
import { checkNumbers } from './rules/numbers.ts'
import { checkNamedProvisions } from './rules/named-provisions.ts'
import { checkPolicyTitles } from './rules/policy-titles.ts'
import { checkPictures } from './rules/pictures.ts'
import { checkPrintable } from './rules/printable.ts'
import { checkPrintedDates } from './rules/printed-dates.ts'
import { checkProof } from './rules/proof.ts'
import { checkReferences } from './rules/references.ts'
import { checkRepeatedText } from './rules/repeated-text.ts'
import { checkRequiredFiles } from './rules/required-files.ts'
import { checkReviewRule } from './rules/review-rule.ts'
import { checkShape } from './rules/shape.ts'
import { checkSharedFiles } from './rules/shared-files.ts'
import { checkStatusEvents } from './rules/status-events.ts'
import { checkStatus } from './rules/status.ts'
import { checkSynonyms } from './rules/synonyms.ts'
import { checkTermUses } from './rules/term-uses.ts'
import { checkTerms } from './rules/terms.ts'
import { checkTopics } from './rules/topics.ts'
import { checkUniqueIds } from './rules/unique-ids.ts'
import { checkTwins } from './rules/twins.ts'
import { checkWords } from './rules/words.ts'

/** All rules that look across files, in the order in which they run. */
const checks: readonly Check[] = [
  checkRequiredFiles,
  checkSharedFiles,
  checkUniqueIds,
  checkReferences,
  checkTopics,
  checkTerms,
  checkTermUses,
  checkLegislation,
  checkNumbers,
  checkDates,
  checkCommencement,
  checkStatus,
  checkSynonyms,
  checkPictures,
  checkTwins,
  checkPrintable,
  checkPrintedDates,
  checkEvidence,
  checkCalendar,
  checkDoubtfulDates,
  checkReviewRule,
  checkControlTable,
  checkStatusEvents,
  checkMinutes,
  checkEventFacts,
  checkCouncilFacts,
  checkPolicyTitles,
  checkWords,
  checkBrackets,
  checkShape,
  checkCitedProvisions,
  checkNamedProvisions,
  checkLinkNumbers,
  checkRepeatedText,
  checkForeignCouncils,
  checkProof,
]

/** Everything that is wrong across the files of a handbook, but for warnings that a file acknowledges. */
export function runChecks(handbook: Handbook, context: CheckContext): VFileMessage[] {
  const { report, messages } = collectMessages()
  for (const check of checks) check(handbook, report, context)
  return acknowledge(handbook, messages, context)
}
