import { compareText } from '../text/compare-text.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import { handbookSchema } from '../schemas/handbook.ts'
import { toHistories } from './build-policies.ts'
import { groupBy, ofKind } from './files-of-kind.ts'
import type { Council, Handbook, Policy, PolicyHistory } from './types.ts'

/** Stands in for settings of the handbook that could not be used, so that the checks across files can still run. Never published. */
const unusable = handbookSchema.parse({
  title: 'Handbook',
  kinds: [{ id: 'policy', title: 'Policy' }],
})

function toCouncils(
  files: readonly ParsedFile[],
  histories: ReadonlyMap<string, PolicyHistory>,
): Council[] {
  const oldest = [...histories.values()].flatMap(({ texts }) => texts[0]?.policy ?? [])
  const policies = groupBy(oldest, ({ council }) => council)
  const settings = new Map(ofKind(files, 'council').map((file) => [file.council, file.file]))
  const slugs = [...new Set([...settings.keys(), ...policies.keys()])]
  const councils = slugs.map((slug): Council =>
    Object.freeze({
      ...(settings.get(slug)?.settings ?? { name: slug, short: slug, kind: 'parish' as const }),
      slug,
      path: `${slug}/council.yaml`,
      places: settings.get(slug)?.places ?? {},
      policies: Object.freeze(policies.get(slug) ?? []),
    }),
  )
  return councils.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.slug, b.slug))
}

/**
 * Builds the handbook from its parsed files, each policy in its oldest text. Where a file could not be used, a stand-in takes its place, so that the rest can be checked;
 * such a handbook comes with errors and is not to be published. `unread` are the paths of files and folders that were not read at all.
 */
export function buildHandbook(
  files: readonly ParsedFile[],
  unread: readonly string[] = [],
): Handbook {
  const settings = ofKind(files, 'handbook')[0]?.file
  const topics = ofKind(files, 'topics')[0]?.file
  const legislation = ofKind(files, 'legislation')[0]?.file
  const synonyms = ofKind(files, 'synonyms')[0]?.file
  const misnamed = ofKind(files, 'misnamed-clause-file')
  const histories = toHistories(files, (settings?.settings ?? unusable).kinds)
  return Object.freeze({
    settings: settings?.settings ?? unusable,
    settingsPlaces: settings?.places ?? {},
    topics: Object.freeze(topics?.settings?.topics ?? []),
    topicPlaces: topics?.places ?? {},
    acts: Object.freeze((legislation?.settings ?? legislation?.valid)?.acts ?? []),
    actPlaces: legislation?.places ?? {},
    notLegislation: Object.freeze(
      (legislation?.settings ?? legislation?.valid)?.notLegislation ?? [],
    ),
    synonyms: Object.freeze((synonyms?.settings ?? synonyms?.valid)?.synonyms ?? []),
    synonymPlaces: synonyms?.places ?? {},
    acknowledged: {
      topics: topics?.settings?.acknowledge,
      acts: (legislation?.settings ?? legislation?.valid)?.acknowledge,
      synonyms: (synonyms?.settings ?? synonyms?.valid)?.acknowledge,
    },
    councils: Object.freeze(toCouncils(files, histories)),
    histories,
    unread: new Set([
      ...unread,
      ...misnamed.filter(({ isRead }) => !isRead).map(({ path }) => path),
    ]),
    unusable: new Set([
      ...misnamed.map(({ path }) => path),
      ...files.flatMap((parsed) =>
        'file' in parsed && parsed.file.settings === undefined ? [parsed.file.path] : [],
      ),
    ]),
  })
}

/** All policies of a handbook, council by council. */
export function allPolicies(handbook: Handbook): Policy[] {
  return handbook.councils.flatMap(({ policies }) => policies)
}
