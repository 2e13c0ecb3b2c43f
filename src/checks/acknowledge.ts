import type { VFileMessage } from 'vfile-message'
import {
  type Acknowledging,
  nameOf,
  readAcknowledged,
  writeAcknowledgement,
} from '../messages/acknowledged.ts'
import { severityOf, toMessage } from '../messages/message.ts'
import { namesInClauseFile, namesInSettings } from '../messages/names-of-places.ts'
import { rules } from '../messages/rules.ts'
import { didYouMean } from '../text/nearest.ts'
import { allPolicies } from '../model/build-handbook.ts'
import { amendmentsOf, everySection } from '../model/time/every-text.ts'
import { historyOf } from '../model/time/text-on.ts'
import type { Handbook } from '../model/types.ts'
import { type Acknowledgement, ruleOf } from '../schemas/acknowledgement.ts'
import type { CheckContext } from './check.ts'
import { isUnusable } from './known-gaps.ts'

/** The rules that compare a policy with those of other councils: a mistake of any of them can keep a message back. */
const acrossPolicies: readonly string[] = ['term-defined-elsewhere']

const acknowledgeable = Object.entries(rules).flatMap(([id, { severity }]) =>
  severity === 'error' ? [] : [id],
)

function canBeAcknowledged(name: string): boolean {
  return acknowledgeable.includes(name)
}

function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}

/**
 * The files with mistakes that keep messages of rules back: those that hold for all councils, and those of the policy itself or, for a
 * rule that looks across policies, of any other. What such a rule would say once they are mended nobody knows.
 */
function makeMayBeMissing(files: ReadonlySet<string>): (name: string, path: string) => boolean {
  const isShared = [...files].some((path) => !path.includes('/') && /\.ya?ml$/.test(path))
  const folders = new Set([...files].map(folderOf))
  const isBehind = (name: string, path: string) =>
    acrossPolicies.includes(name) ? files.size > 0 : folders.has(folderOf(path))
  return (name, path) => canBeAcknowledged(name) && (isShared || isBehind(name, path))
}

/** Without the messages that the front matter of their file could acknowledge, were it not unusable itself. */
function dropUnjudged(handbook: Handbook, messages: readonly VFileMessage[]): VFileMessage[] {
  return messages.filter(
    (message) =>
      severityOf(message) === 'error' ||
      !/\.mdx?$/i.test(message.file ?? '') ||
      !isUnusable(handbook, message.file ?? ''),
  )
}

type Entries = readonly Acknowledgement[] | undefined

function ofSettings(
  path: string,
  settings: object,
  acknowledge: Entries,
  places: Acknowledging['places'],
): Acknowledging {
  return {
    path,
    acknowledge: acknowledge ?? [],
    places,
    namesAt: (place) => namesInSettings(settings, places, place),
  }
}

/** All files that can acknowledge something. */
function acknowledgingFiles(handbook: Handbook): Acknowledging[] {
  const { topics, acts, synonyms, acknowledged } = handbook
  const histories = allPolicies(handbook).map((policy) => historyOf(handbook, policy))
  return [
    ofSettings(
      'handbook.yaml',
      handbook.settings,
      handbook.settings.acknowledge,
      handbook.settingsPlaces,
    ),
    ofSettings('topics.yaml', { topics }, acknowledged.topics, handbook.topicPlaces),
    ofSettings('legislation.yaml', { acts }, acknowledged.acts, handbook.actPlaces),
    ofSettings('synonyms.yaml', { synonyms }, acknowledged.synonyms, handbook.synonymPlaces),
    ...handbook.councils.map((council) =>
      ofSettings(council.path, council, council.acknowledge, council.places),
    ),
    ...allPolicies(handbook).map((policy) =>
      ofSettings(policy.path, policy, policy.acknowledge, policy.places),
    ),
    ...histories
      .flatMap(amendmentsOf)
      .map((amendment) =>
        ofSettings(amendment.path, amendment, amendment.acknowledge, amendment.places),
      ),
    ...histories
      .flatMap((history) => [...everySection(history)])
      .map((section): Acknowledging => ({
        path: section.path,
        acknowledge: section.acknowledge,
        places: section.places,
        namesAt: (place) => namesInClauseFile(section, place),
      })),
  ]
}

/** What to do with an acknowledgement that nothing calls for: correct its name, name the place at which the warning stands now, or delete it. */
function adviseOnUnused(entry: Acknowledgement, now: string | undefined): string {
  if (!Object.hasOwn(rules, ruleOf(entry)))
    return didYouMean(ruleOf(entry), acknowledgeable, 'Delete it from `acknowledge:`.')
  if (typeof entry === 'string' || now === undefined) return 'Delete it from `acknowledge:`.'
  return `If you mean the one at \`${now}\`, write \`${writeAcknowledgement(entry.rule, now, entry.why)}\`; otherwise delete it.`
}

/**
 * Leaves out the warnings and notices that a file acknowledges, and adds one for each acknowledgement that nothing calls for.
 * `filesWithErrors` are files and folders in which reading and parsing found errors: the messages about other files may be fewer
 * because of them, and because of a policy whose kind is misspelt: it is compared with none.
 */
export function acknowledge(
  handbook: Handbook,
  all: readonly VFileMessage[],
  { filesWithErrors = new Set() }: Pick<CheckContext, 'filesWithErrors'>,
): VFileMessage[] {
  const messages = dropUnjudged(handbook, all)
  const byFile = Map.groupBy(messages, ({ file }) => file ?? '')
  const ofUnknownKind = messages.flatMap(({ ruleId, file }) =>
    ruleId === 'kind-unknown' ? (file ?? []) : [],
  )
  const mayBeMissing = makeMayBeMissing(new Set([...filesWithErrors, ...ofUnknownKind]))
  const kept = new Set(messages)
  const added: VFileMessage[] = []
  for (const file of acknowledgingFiles(handbook)) {
    if (file.acknowledge.length === 0) continue
    const own = byFile.get(file.path) ?? []
    const { covered, notices, unused } = readAcknowledged(file, own)
    for (const message of covered) kept.delete(message)
    added.push(...notices)
    for (const { entry, place } of unused) {
      const rule = ruleOf(entry)
      if (mayBeMissing(rule, file.path)) continue
      const now = own.find(
        (message) =>
          message.ruleId === rule && kept.has(message) && severityOf(message) !== 'error',
      )
      const found = typeof entry === 'string' ? `\`${rule}\`` : `\`${rule}\` at \`${entry.at}\``
      added.push(
        toMessage(file.path, 'acknowledge-unused', place, {
          found,
          suggestion: adviseOnUnused(entry, now && nameOf(now, file)[0]),
        }),
      )
    }
  }
  return [...kept, ...added]
}
