import { oncePer } from '../../model/once-per.ts'
import type { PolicyText } from '../../model/types.ts'
import { findChanges, type TextChange } from './find-changes.ts'

/** What an amendment changes in the text before it. Of the oldest text: nothing. Found once for as long as the text is held. */
export const changesOf: (text: PolicyText) => readonly TextChange[] = oncePer(
  ({ amendment, before, policy }: PolicyText) =>
    before === undefined ? [] : findChanges(before, policy, amendment?.replaces),
)
