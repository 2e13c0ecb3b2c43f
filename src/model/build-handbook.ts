import { compareText } from '../text/compare-text.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import { type HandbookSettings, handbookSchema } from '../schemas/handbook.ts'
import type { PolicySettings } from '../schemas/policy.ts'
import type { SectionSettings } from '../schemas/section.ts'
import { indexClauses } from './index-clauses.ts'
import type { Council, Handbook, Policy, Section, Target } from './types.ts'

type Of<Kind extends ParsedFile['kind']> = Extract<ParsedFile, { kind: Kind }>

function ofKind<Kind extends ParsedFile['kind']>(
  files: readonly ParsedFile[],
  kind: Kind,
): Of<Kind>[] {
  return files.filter((file): file is Of<Kind> => file.kind === kind)
}

/** Stands in for settings that could not be used, so that the checks across files can still run. Never published. */
const unusable = {
  section: {
    title: undefined,
    audience: [],
    kind: 'section',
    acknowledge: [],
  } satisfies Partial<SectionSettings> as SectionSettings,
  policy: (title: string): PolicySettings => ({
    title,
    kind: '',
    status: 'draft',
    masthead: [{ title }],
    events: [],
    source: { document: title },
  }),
  handbook: handbookSchema.parse({ title: 'Handbook', kinds: [{ id: 'policy', title: 'Policy' }] }),
}

function toSection({ slug, file }: Of<'clause-file'>, cite: string | undefined): Section {
  return Object.freeze({
    ...(file.settings ?? unusable.section),
    id: slug,
    path: file.path,
    places: file.places,
    cite,
    content: file.content,
  })
}

function toTargets({
  sections,
  clauses,
  definitions,
}: Pick<Policy, 'sections' | 'clauses' | 'definitions'>): Map<string, Target> {
  const all: [string, Target][] = [
    ...sections.map((section): [string, Target] => [section.id, { kind: 'section', section }]),
    ...clauses.map((clause): [string, Target] => [clause.id, { kind: 'clause', clause }]),
    ...definitions.map((definition): [string, Target] => [
      definition.node.id,
      { kind: 'definition', definition },
    ]),
  ]
  return new Map(all.toReversed())
}

/** The files of one policy, by what they are. */
interface PolicyFiles {
  settings: Of<'policy'> | undefined
  clauseFiles: readonly Of<'clause-file'>[]
  misnamed: readonly Of<'misnamed-clause-file'>[]
  pictures: readonly Of<'picture'>[]
  proof: Policy['proof']
}

function toPolicy(
  council: string,
  slug: string,
  { settings, clauseFiles, misnamed, proof, pictures }: PolicyFiles,
  kinds: HandbookSettings['kinds'],
): Policy {
  const known = settings?.file.settings ?? { ...unusable.policy(slug), ...settings?.file.valid }
  const cite = known.cite ?? kinds.find(({ id }) => id === known.kind)?.cite
  const sections = clauseFiles
    .toSorted((a, b) => compareText(a.file.path, b.file.path))
    .map((each) => toSection(each, cite))
  const indexes = sections.map(indexClauses)
  const clauses = indexes.flatMap((index) => index.clauses)
  const definitions = indexes.flatMap((index) => index.definitions)
  const id = `${council}/${slug}`
  return Object.freeze({
    ...known,
    id,
    slug,
    council,
    path: settings?.file.path ?? `${id}/policy.yaml`,
    places: settings?.file.places ?? {},
    sections: Object.freeze(sections),
    clauses: Object.freeze(clauses),
    definitions: Object.freeze(definitions),
    pictures: new Map(pictures.map(({ name, picture }) => [name, picture])),
    targets: toTargets({ sections, clauses, definitions }),
    proof,
    strayIds: new Set([
      ...clauseFiles.flatMap(({ file }) => file.strayIds),
      ...misnamed.flatMap(({ ids }) => ids),
    ]),
  })
}

function toProof(
  text: Of<'source-text'> | undefined,
  settings: Of<'proof'> | undefined,
): Policy['proof'] {
  if (!text && !settings) return undefined
  return Object.freeze({
    text: text?.text,
    settings: settings?.file.settings,
    places: settings?.file.places ?? {},
  })
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function toPolicies(files: readonly ParsedFile[], kinds: HandbookSettings['kinds']): Policy[] {
  const idOf = ({ council, policy }: { council: string; policy: string }) => `${council}/${policy}`
  const settings = groupBy(ofKind(files, 'policy'), idOf)
  const clauseFiles = groupBy(ofKind(files, 'clause-file'), idOf)
  const misnamed = groupBy(ofKind(files, 'misnamed-clause-file'), idOf)
  const texts = groupBy(ofKind(files, 'source-text'), idOf)
  const proofs = groupBy(ofKind(files, 'proof'), idOf)
  const pictures = groupBy(ofKind(files, 'picture'), idOf)
  const ids = [
    ...new Set([...settings.keys(), ...clauseFiles.keys(), ...misnamed.keys()]),
  ].toSorted(compareText)
  return ids.map((id) => {
    const [council = '', slug = ''] = id.split('/')
    const own = {
      settings: settings.get(id)?.[0],
      clauseFiles: clauseFiles.get(id) ?? [],
      misnamed: misnamed.get(id) ?? [],
      pictures: pictures.get(id) ?? [],
      proof: toProof(texts.get(id)?.[0], proofs.get(id)?.[0]),
    }
    return toPolicy(council, slug, own, kinds)
  })
}

function toCouncils(files: readonly ParsedFile[], kinds: HandbookSettings['kinds']): Council[] {
  const policies = groupBy(toPolicies(files, kinds), ({ council }) => council)
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
 * Builds the handbook from its parsed files. Where a file could not be used, a stand-in takes its place, so that the rest can be checked;
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
  return Object.freeze({
    settings: settings?.settings ?? unusable.handbook,
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
    councils: Object.freeze(toCouncils(files, (settings?.settings ?? unusable.handbook).kinds)),
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
