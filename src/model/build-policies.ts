import { compareText } from '../text/compare-text.ts'
import type { AmendmentSettings } from '../schemas/amendment.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import { amendmentFile, amendmentsFolder } from '../parse/paths/amendment-path.ts'
import type { HandbookSettings } from '../schemas/handbook.ts'
import type { PolicySettings } from '../schemas/policy.ts'
import type { SectionSettings } from '../schemas/section.ts'
import { groupBy, type Of, ofKind } from './files-of-kind.ts'
import { assemblePolicy } from './time/assemble-policy.ts'
import { toHistory } from './time/history.ts'
import type { Amendment, Policy, PolicyHistory, Section } from './types.ts'

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

/** The files of one folder with a text, by what they are. */
interface TextFiles {
  clauseFiles: readonly Of<'clause-file'>[]
  misnamed: readonly Of<'misnamed-clause-file'>[]
}

/** The files of one policy, by what they are. */
interface PolicyFiles extends TextFiles {
  settings: Of<'policy'> | undefined
  pictures: readonly Of<'picture'>[]
  proof: Policy['proof']
  amendments: ReadonlyMap<string, AmendmentFiles>
}

interface AmendmentFiles extends TextFiles {
  settings: Of<'amendment'> | undefined
}

/** The sections of a folder in the order of their file names, and the ids that lead to nothing there. */
function toText(
  { clauseFiles, misnamed }: TextFiles,
  cite: string | undefined,
): Pick<Amendment, 'sections' | 'strayIds'> {
  const sections = clauseFiles
    .toSorted((a, b) => compareText(a.file.path, b.file.path))
    .map((each) => toSection(each, cite))
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
  cite: string | undefined,
): Amendment {
  return Object.freeze({
    ...unusable.amendment,
    ...(settings?.file.settings ?? settings?.file.valid),
    id,
    path: settings?.file.path ?? `${policyId}/${amendmentsFolder}/${id}/${amendmentFile}`,
    places: settings?.file.places ?? {},
    ...toText(files, cite),
  })
}

/** How provisions of a policy are cited: as it says itself, or as its kind does. */
function citeOf(
  { cite, kind }: Pick<PolicySettings, 'cite' | 'kind'>,
  kinds: HandbookSettings['kinds'],
): string | undefined {
  return cite ?? kinds.find(({ id }) => id === kind)?.cite
}

function toPolicy(
  council: string,
  slug: string,
  { settings, proof, pictures, ...files }: Omit<PolicyFiles, 'amendments'>,
  kinds: HandbookSettings['kinds'],
): Policy {
  const id = `${council}/${slug}`
  const known = settings?.file.settings ?? { ...unusable.policy(slug), ...settings?.file.valid }
  const cite = citeOf(known, kinds)
  return assemblePolicy({
    ...known,
    id,
    slug,
    council,
    path: settings?.file.path ?? `${id}/policy.yaml`,
    places: settings?.file.places ?? {},
    pictures: new Map(pictures.map(({ name, picture }) => [name, picture])),
    proof,
    ...toText(files, cite),
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
    pictures: ofKind(own, 'picture'),
    ...toTextFiles(own),
    amendments: new Map(
      Object.entries(amendments).map(([id, group]) => [
        id,
        { settings: ofKind(group, 'amendment')[0], ...toTextFiles(group) },
      ]),
    ),
  }
}

/** Makes the histories of all policies of their parsed files, by their ids and in the order of these. */
export function toHistories(
  files: readonly ParsedFile[],
  kinds: HandbookSettings['kinds'],
): Map<string, PolicyHistory> {
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
        const oldest = toPolicy(council, slug, own, kinds)
        const cite = citeOf(oldest, kinds)
        const changes = [...amendments].map((each) => toAmendment(id, each, cite))
        return [
          id,
          toHistory(
            oldest,
            changes.toSorted((a, b) => compareText(a.id, b.id)),
          ),
        ]
      }),
  )
}
