import type { VFileMessage } from 'vfile-message'
import { collectMessages } from '../messages/message.ts'
import { everyText, type TextLayer } from '../model/time/every-text.ts'
import type { Handbook } from '../model/types.ts'
import { isInAmendments } from '../parse/paths/amendment-path.ts'
import { acknowledge } from './acknowledge.ts'
import type { Check, CheckContext } from './check.ts'
import { checkAmendments } from './rules/amendments.ts'
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
import { checkSuccessors } from './rules/successors.ts'
import { checkSynonyms } from './rules/synonyms.ts'
import { checkTermUses } from './rules/term-uses.ts'
import { checkTerms } from './rules/terms.ts'
import { checkTopics } from './rules/topics.ts'
import { checkUniqueIds } from './rules/unique-ids.ts'
import { checkTwins } from './rules/twins.ts'
import { checkWords } from './rules/words.ts'
import { soften, softenDrafts, unsettled } from './soften-drafts.ts'

/** All rules that look across files, in the order in which they run. */
const checks: readonly Check[] = [
  checkRequiredFiles,
  checkSharedFiles,
  checkAmendments,
  checkSuccessors,
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

/** What a message says and where, so that what two texts have in common is said once. */
function keyOf({ file, line, column, ruleId, reason }: VFileMessage): string {
  return [file, line, column, ruleId, reason].join('\0')
}

/** Where a message is about a text other than today’s, and its file does not show that, it says which. */
function nameText(message: VFileMessage, { others }: TextLayer): void {
  const path = message.file ?? ''
  const amendment = others.get(path.split('/').slice(0, 2).join('/'))?.amendment
  if (amendment && !isInAmendments(path))
    message.note =
      `${message.note ?? ''} This is so in the text that the amendment \`${amendment.id}\` makes of the policy.`.trim()
}

/** What the checks find in one handbook, each with the texts of one day. */
function checkLayer({ handbook }: TextLayer, context: CheckContext): VFileMessage[] {
  const { report, messages } = collectMessages()
  for (const check of checks)
    check(
      handbook,
      (path, rule, place, values) => {
        report(
          place?.path ?? path,
          rule,
          place && { line: place.line, column: place.column },
          values,
        )
      },
      context,
    )
  return messages
}

/** What the checks find in every text that was, is or may come to be in force, each finding once; no error of what is not in force. */
function checkTexts(handbook: Handbook, context: CheckContext): VFileMessage[] {
  const { settled, pending } = everyText(handbook, context.today)
  const found = new Map<string, VFileMessage>()
  const add = (layer: TextLayer, adapt: (message: VFileMessage) => VFileMessage): void => {
    for (const message of checkLayer(layer, context)) {
      const key = keyOf(message)
      if (found.has(key)) continue
      nameText(message, layer)
      found.set(key, adapt(message))
    }
  }
  for (const layer of settled) add(layer, (message) => message)
  for (const layer of pending) add(layer, soften)
  return [...found.values()]
}

/**
 * Everything that is wrong across the files of a handbook, in every text that was, is or will be in
 * force, but for warnings that a file acknowledges.
 */
export function runChecks(handbook: Handbook, context: CheckContext): VFileMessage[] {
  return acknowledge(
    handbook,
    softenDrafts(checkTexts(handbook, context), handbook, unsettled),
    context,
  )
}
