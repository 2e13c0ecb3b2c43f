import { compareText } from '../text/compare-text.ts'
import type { AmendmentSettings } from '../schemas/amendment.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import { amendmentFile, amendmentsFolder } from '../parse/paths/amendment-path.ts'
import { handbookSchema } from '../schemas/handbook.ts'
import type { PolicySettings } from '../schemas/policy.ts'
import type { SectionSettings } from '../schemas/section.ts'
import { assemblePolicy } from './time/assemble-policy.ts'
import { toHistory } from './time/history.ts'
import type { Amendment, Council, Handbook, Policy, PolicyHistory, Section } from './types.ts'

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
  // Until its status can be read, an amendment counts for nothing.
  amendment: {
    title: '',
    status: 'draft',
    events: [],
    removes: [],
  } satisfies AmendmentSettings,
  handbook: handbookSchema.parse({ title: 'Handbook', kinds: [{ id: 'policy', title: 'Policy' }] }),
}

function toSection({ slug, file }: Of<'clause-file'>): Section {
  return Object.freeze({
    ...(file.settings ?? unusable.section),
    id: slug,
    path: file.path,
    places: file.places,
    content: file.content,
  })
}

/** The files of one folder with a text, by what they are. */
interface TextFiles {
  clauseFiles: readonly Of<'clause-file'>[]
  misnamed: readonly Of<'misnamed-clause-file'>[]
}

/** The files of one policy, by what they are. */
interface PolicyFiles extends TextFiles {
  settings: Of<'policy'> | undefined
  proof: Policy['proof']
  amendments: ReadonlyMap<string, AmendmentFiles>
}

interface AmendmentFiles extends TextFiles {
  settings: Of<'amendment'> | undefined
}

/** The sections of a folder in the order of their file names, and the ids that lead to nothing there. */
function toText({ clauseFiles, misnamed }: TextFiles): Pick<Amendment, 'sections' | 'strayIds'> {
  const sections = clauseFiles
    .toSorted((a, b) => compareText(a.file.path, b.file.path))
    .map(toSection)
  return {
    sections: Object.freeze(sections),
    strayIds: new Set([
      ...clauseFiles.flatMap(({ file }) => file.strayIds),
      ...misnamed.flatMap(({ ids }) => ids),
    ]),
  }
}

function toAmendment(
  policyId: string,
  [id, { settings, ...files }]: [string, AmendmentFiles],
): Amendment {
  return Object.freeze({
    ...unusable.amendment,
    ...(settings?.file.settings ?? settings?.file.valid),
    id,
    path: settings?.file.path ?? `${policyId}/${amendmentsFolder}/${id}/${amendmentFile}`,
    places: settings?.file.places ?? {},
    ...toText(files),
  })
}

function toPolicy(
  council: string,
  slug: string,
  { settings, proof, ...files }: Omit<PolicyFiles, 'amendments'>,
): Policy {
  const id = `${council}/${slug}`
  return assemblePolicy({
    ...(settings?.file.settings ?? { ...unusable.policy(slug), ...settings?.file.valid }),
    id,
    slug,
    council,
    path: settings?.file.path ?? `${id}/policy.yaml`,
    places: settings?.file.places ?? {},
    proof,
    ...toText(files),
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

/** A file of a policy or of one of its amendments. */
type PolicyFile = Extract<ParsedFile, { policy: string }>

function isPolicyFile(file: ParsedFile): file is PolicyFile {
  return 'policy' in file
}

function toTextFiles(files: readonly PolicyFile[]): TextFiles {
  return {
    clauseFiles: ofKind(files, 'clause-file'),
    misnamed: ofKind(files, 'misnamed-clause-file'),
  }
}

/** Puts the files of a policy in order: its own, and those of each amendment. */
function toPolicyFiles(files: readonly PolicyFile[]): PolicyFiles {
  const { '': own = [], ...amendments } = Object.fromEntries(
    groupBy(files, (file) => ('amendment' in file ? (file.amendment ?? '') : '')),
  )
  return {
    settings: ofKind(own, 'policy')[0],
    proof: toProof(ofKind(own, 'source-text')[0], ofKind(own, 'proof')[0]),
    ...toTextFiles(own),
    amendments: new Map(
      Object.entries(amendments).map(([id, group]) => [
        id,
        { settings: ofKind(group, 'amendment')[0], ...toTextFiles(group) },
      ]),
    ),
  }
}

/** The histories of all policies by their ids, in the order of these. */
function toHistories(files: readonly ParsedFile[]): Map<string, PolicyHistory> {
  const groups = groupBy(
    files.filter(isPolicyFile),
    ({ council, policy }) => `${council}/${policy}`,
  )
  return new Map(
    [...groups]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([id, group]): [string, PolicyHistory] => {
        const [council = '', slug = ''] = id.split('/')
        const { amendments, ...own } = toPolicyFiles(group)
        return [
          id,
          toHistory(
            toPolicy(council, slug, own),
            [...amendments]
              .map((each) => toAmendment(id, each))
              .toSorted((a, b) => compareText(a.id, b.id)),
          ),
        ]
      }),
  )
}

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
  const histories = toHistories(files)
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
