import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'
import { foldWords } from '../evidence.ts'
import type { EventType } from '../history.ts'

/** The verbs by which printed words say what happened. */
const verbs: Readonly<Partial<Record<EventType, RegExp>>> = {
  withdrawn: /withdr|rescind|revok|cancel|repeal/i,
  superseded: /supersed|replac/i,
  amended: /amend|revis|updat|chang/i,
  reviewed: /review/i,
  adopted: /adopt|approv|authoris|ratif|agreed|resol/i,
  'in-force': /force|effect|commenc|start|implement|appl|operat|begin|from/i,
}

/** The type that printed words speak of instead of that of the event; undefined when they may speak of that. */
function otherType({ type, printed }: PolicyEvent): EventType | undefined {
  const own = verbs[type]
  if (own?.test(printed) !== false) return undefined
  const others = (Object.keys(verbs) as EventType[]).filter(
    (each) => each !== 'in-force' && verbs[each]?.test(printed) === true,
  )
  return others.length === 1 ? others[0] : undefined
}

const doubt = /\bT\.?B\.?[CA]\b|to be (?:confirmed|agreed|advised)|\bprovisional|\bsubject to\b|\?/i
const office =
  /^(?:the )?(?:(?:parish|town|community|city|deputy|acting|locum|assistant|responsible|proper|finance|vice|executive) |financial |& )*(?:clerk|officer|rfo|chair(?:man|woman|person)?|mayor|leader|treasurer|manager|councillors?)(?: (?:to|of) the (?:parish |town )?council)?$/i

/** Whether the printed words of an end name the policy itself as what took its place. */
function isOwnSuccessor({ title }: Policy, { type, printed }: PolicyEvent): boolean {
  if (type !== 'superseded') return false
  const successor = /\b(?:by|with) (?:the |our )?([^.,;]+)/.exec(foldWords(printed))?.[1]
  return successor === foldWords(title)
}

/** Whether an event of a policy is what an amendment says of its own adoption: it stands in another file. */
function isOfAmendment({ places }: Policy, path: string): boolean {
  return places[path]?.path !== undefined
}

function checkEvent(policy: Policy, event: PolicyEvent, path: string, report: Report): void {
  const { type, printed, certainty, person, date } = event
  const found = quotable(printed)
  const place = (setting: string) => policy.places[`${path}.${setting}`] ?? policy.places[path]
  // The words of an amendment speak of the resolution that adopted it.
  const other = isOfAmendment(policy, path) ? undefined : otherType(event)
  if (other !== undefined)
    report(policy.path, 'event-type-contradicted', place('type'), {
      found: type,
      expected: other,
      where: found,
    })
  if (certainty === 'stated' && date !== undefined && doubt.test(printed))
    report(policy.path, 'certainty-contradicted', place('certainty'), {
      found: certainty,
      where: found,
    })
  if (person !== undefined && office.test(person.trim()))
    report(policy.path, 'person-is-office', place('person'), { found: quotable(person) })
  if (isOwnSuccessor(policy, event))
    report(policy.path, 'superseded-by-itself', place('printed'), { found })
}

function sameness({ type, date, printed, minute, body }: PolicyEvent): string {
  return [type, date, foldWords(printed), minute, body].join('\0')
}

/** Each event says what its printed words say, and is there once. */
export function checkEventFacts(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    const seen = new Set<string>()
    for (const [index, event] of policy.events.entries()) {
      const path = `events.${String(index)}`
      checkEvent(policy, event, path, report)
      // Parts of one resolution that commence on several days are amendments of their own.
      const mayRepeat = event.type === 'signed' || isOfAmendment(policy, path)
      if (!mayRepeat && seen.has(sameness(event)))
        report(policy.path, 'event-repeated', policy.places[path], {
          found: event.type,
          where: event.date ?? 'without a date',
        })
      seen.add(sameness(event))
    }
  }
}
