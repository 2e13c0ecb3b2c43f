/** What a tag was meant to be that could not be read as it stood. */
export interface RepairedTag {
  /** Its name in the vocabulary. */
  name: string
  /** The attributes that could be made out; undefined when they are read from the tag itself. */
  attributes: ReadonlyMap<string, string> | undefined
  /** True when these are all that the tag holds: they are checked like those of a sound one. */
  isWhole: boolean
}

declare module 'vfile' {
  interface DataMap {
    /** The text as its author wrote it, where the file holds a repaired one of the same length. */
    original?: string
    /** Opening tags that were repaired, by their offset. */
    repairedTags?: ReadonlyMap<number, RepairedTag>
  }
}
