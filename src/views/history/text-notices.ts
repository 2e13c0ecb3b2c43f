import { findPolicy } from '../../model/find.ts'
import { successors, toPolicyId } from '../../model/successors.ts'
import { historyOf, textOn } from '../../model/time/text-on.ts'
import type { Amendment, Handbook, Policy, PolicyText } from '../../model/types.ts'
import { lastDated } from '../../model/time/commencement.ts'
import { addDays, dateInWords, whenInWords } from '../dates.ts'
import type { PageContext } from '../page-context.ts'
import { toPolicyStatus } from '../policy/policy-status.ts'
import { hasChanges, proposalsOf } from './version-list.ts'
import { minuteInWords } from './version-words.ts'

/** A sentence of the handbook about which text a page shows, right on some days. */
export interface TextNotice {
  /** The first day on which it is right, and the first on which it is not any more. */
  from: string | undefined
  until: string | undefined
  /** Whether it is not right on the day of the build. */
  isHidden: boolean
  /** True where the words of the page are not those that hold. */
  isWarning: boolean
  pieces: readonly (string | { href: string; words: string })[]
}

type Notice = Omit<TextNotice, 'isHidden'>

function show(notices: readonly Notice[], today: string): TextNotice[] {
  return notices.map((notice) => ({
    ...notice,
    isHidden:
      (notice.from !== undefined && today < notice.from) ||
      (notice.until !== undefined && today >= notice.until),
  }))
}

/** “Amended on 8 December 2026, minute 26/117; the changes apply from 1 January 2027: ” */
function announce(amendment: Amendment, from: string): string {
  const adopted = lastDated(amendment, 'adopted')
  const resolved =
    adopted === undefined
      ? 'Amended'
      : `Amended ${whenInWords(adopted.date)}${minuteInWords(adopted.minute)}`
  return ` ${resolved}; the changes apply from ${dateInWords(from)}: `
}

/** “Version of 14 July 2020, in force.” */
function nameCurrent({ from, policy }: PolicyText, today: string): string {
  const { state, label } = toPolicyStatus(policy, today)
  const which = from === undefined ? 'Oldest text known' : `Version of ${dateInWords(from)}`
  return `${which}, ${state === 'in-force' ? 'in force' : label.toLowerCase()}.`
}

function proposalPieces(
  handbook: Handbook,
  policy: Policy,
  { urls }: PageContext,
): Notice['pieces'] {
  return proposalsOf(historyOf(handbook, policy)).flatMap(({ amendment }) => [
    ' Proposed: ',
    { href: urls.changes(policy.id, amendment.id), words: amendment.title },
    '.',
  ])
}

/** The texts that take the place of one later on, with the days on which they do. */
function laterTexts(
  handbook: Handbook,
  policy: Policy,
  text: PolicyText,
): (PolicyText & { from: string; amendment: Amendment })[] {
  const { texts } = historyOf(handbook, policy)
  return texts.slice(texts.indexOf(text) + 1).flatMap((each) => {
    const { from, amendment } = each
    return from === undefined || !amendment ? [] : [{ ...each, from, amendment }]
  })
}

/**
 * What the page of a policy says of where its text stands, right on every day whenever it was built:
 * the version with what lies ahead, or, once that day has come, that these words were replaced. None
 * where nothing is known but the one text.
 */
function toStanding(handbook: Handbook, policy: Policy, context: PageContext): TextNotice[] {
  const { today, urls } = context
  const history = historyOf(handbook, policy)
  const proposals = proposalPieces(handbook, policy, context)
  if (!hasChanges(history)) return []
  const text = textOn(history, today)
  const later = laterTexts(handbook, policy, text)
  const [next] = later
  const ahead = next
    ? [
        announce(next.amendment, next.from),
        { href: urls.changes(policy.id, next.amendment.id), words: 'read them' },
        '.',
      ]
    : []
  const replaced = later.map(({ from }, index): Notice => ({
    from,
    until: later[index + 1]?.from,
    isWarning: true,
    pieces: [
      `These words were replaced on ${dateInWords(from)}. `,
      {
        href: urls.policyOn(policy.id, from),
        words: `Read the text in force since ${dateInWords(from)}`,
      },
      '.',
    ],
  }))
  const standing: Notice = {
    from: undefined,
    until: next?.from,
    isWarning: false,
    pieces: [
      nameCurrent(text, today),
      ...ahead,
      ...proposals,
      ' ',
      { href: urls.changes(policy.id), words: 'All changes and earlier texts' },
      '.',
    ],
  }
  return show([standing, ...replaced], today)
}

/** What the page of the text of a day says of it: that it is not the text in force, or that it is, on whichever day it is read. */
export function toDatedNotices(
  handbook: Handbook,
  policy: Policy,
  text: PolicyText & { from: string },
  { today, urls }: PageContext,
): TextNotice[] {
  const { from } = text
  const next = laterTexts(handbook, policy, text).find((each) => each.from > from)
  const toPolicy = { href: urls.policy(policy.id), words: 'Read the text in force' }
  const start = dateInWords(from)
  const notices: Notice[] = [
    {
      from: undefined,
      until: from,
      isWarning: true,
      pieces: [`These words are not in force yet. They apply from ${start}. `, toPolicy, '.'],
    },
    {
      from,
      until: next?.from,
      isWarning: false,
      pieces: [
        `These words are in force since ${start}. `,
        { ...toPolicy, words: 'The page of the policy' },
        '.',
      ],
    },
  ]
  if (next)
    notices.push({
      from: next.from,
      until: undefined,
      isWarning: true,
      pieces: [
        `These words are no longer in force. They applied from ${start} to ${dateInWords(addDays(next.from, -1))}. `,
        toPolicy,
        ', or ',
        {
          href: urls.policyOn(policy.id, next.from),
          words: `the one that followed on ${dateInWords(next.from)}`,
        },
        '.',
      ],
    })
  return show(notices, today)
}

/** That another policy has taken the place of this one, or that this one has taken that of others. */
function toSuccession(
  handbook: Handbook,
  policy: Policy,
  { today, urls }: PageContext,
): TextNotice[] {
  const successor = successors(handbook).get(policy.id)
  const replaced = (policy.supersedes ?? []).flatMap(
    (name) => findPolicy(handbook, toPolicyId(policy, name)) ?? [],
  )
  const always = { from: undefined, until: undefined }
  const linkTo = ({ id, title }: Policy) => ({ href: urls.policy(id), words: title })
  return show(
    [
      ...(successor
        ? [
            {
              ...always,
              isWarning: true,
              pieces: ['Its place has been taken by ', linkTo(successor), '.'],
            },
          ]
        : []),
      ...replaced.map((other) => ({
        ...always,
        isWarning: false,
        pieces: ['This policy has taken the place of ', linkTo(other), '.'],
      })),
    ],
    today,
  )
}

/** What the page of a policy says of its text and of those before and behind it; see {@link toStanding}. */
export function toTextNotices(
  handbook: Handbook,
  policy: Policy,
  context: PageContext,
): TextNotice[] {
  return [...toSuccession(handbook, policy, context), ...toStanding(handbook, policy, context)]
}
