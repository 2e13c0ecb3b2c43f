import type { Handbook } from '../../src/model/types.ts'
import type { Asked } from '../command.ts'
import { toEvent } from './event.ts'
import { findAmendmentOf, findPolicyOf } from './find.ts'
import { writeEvent } from './policy-event.ts'
import type { eventOptions, Plan } from './run-edit.ts'

/** What an event is written of: its file, and what it is called in a sentence. */
interface Subject {
  path: string
  title: string
}

/** An event that a meeting gives rise to. */
interface EventPlan {
  type: string
  /** The status from then on; left out where it stays. */
  status?: string
  /** What happened, behind “was”, where that is not the type. */
  did?: string
  /** What it is of, by the words that the command was given. */
  find: (handbook: Handbook, names: readonly string[]) => Subject
}

/** The policy that a command was given. */
export function policyNamed(handbook: Handbook, [policy]: readonly string[]): Subject {
  return findPolicyOf(handbook, policy)
}

/** The amendment that a command was given behind its policy. */
export function amendmentNamed(
  handbook: Handbook,
  [policy, amendment]: readonly string[],
): Subject {
  const { path, title } = findAmendmentOf(handbook, findPolicyOf(handbook, policy), amendment)
  return { path, title: `“${title}”` }
}

/** Plans to write down what a meeting did: an event in the file of its subject, and the status where that changes. */
export function planEvent(
  { type, status, did = type, find }: EventPlan,
  { values, names }: Pick<Asked<typeof eventOptions>, 'values' | 'names'>,
  today: string,
): Plan {
  const event = toEvent(type, values, today)
  return (handbook, texts) => {
    const { path, title } = find(handbook, names)
    return {
      edits: { files: new Map([[path, writeEvent(texts.get(path) ?? '', event, status)]]) },
      shown: [path],
      done: `Written down: ${title} was ${did} on ${event.date}.`,
    }
  }
}
