/** A tag of the vocabulary. */
export interface Tag {
  /** The attributes that it may have, in the order in which messages name them. */
  attributes: readonly string[]
  required: readonly string[]
  /** The tags that may stand inside it. */
  holds: readonly string[]
  /** The type of its node in the tree. */
  type: 'clause' | 'termDefinition' | 'tip' | 'example' | 'editorNote'
}

/** Every tag that a clause file may use. There are no others. */
export const vocabulary: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ['Clause', {
    type: 'clause',
    attributes: ['id', 'number', 'title', 'marker', 'topics', 'mentions', 'excludes', 'audience'],
    required: ['id'],
    holds: ['Clause', 'Definition', 'Tip', 'Example', 'EditorNote'],
  }],
  ['Definition', { type: 'termDefinition', attributes: ['term', 'variants', 'except', 'links', 'id', 'topics'], required: ['term'], holds: [] }],
  ['Tip', { type: 'tip', attributes: [], required: [], holds: [] }],
  ['Example', { type: 'example', attributes: [], required: [], holds: [] }],
  ['EditorNote', { type: 'editorNote', attributes: [], required: [], holds: [] }],
])

/** The names of all tags, as messages list them. */
export const tagNames: readonly string[] = [...vocabulary.keys()]
