import { attributes, ids } from './cases/attributes.ts'
import { encodings, hiddenCharacters } from './cases/characters.ts'
import { dates, numbers, references, topicsAndTerms } from './cases/cross-file.ts'
import { foreignLinks, malformedLinks, spacedLinks } from './cases/links.ts'
import { listSigns, markdown } from './cases/markdown.ts'
import { mergeConflicts } from './cases/merge-conflicts.ts'
import { endings, misplaced, names, strangeFiles, wrongDepth } from './cases/names.ts'
import {
  leftoverSigns,
  misspeltClosingTags,
  pastedCharacters,
  pastedLines,
  quotedValues,
  repeatedNumbers,
} from './cases/pasted.ts'
import { programCode } from './cases/program-code.ts'
import { renamedDocuments } from './cases/renamed.ts'
import { brokenTags, foreignTags, misplacedTags } from './cases/tags.ts'
import { templates } from './cases/templates.ts'
import { severalMistakes } from './cases/several-mistakes.ts'
import {
  frontMatter,
  prototypeKeys,
  shorthands,
  yamlAndMore,
  yamlSyntax,
  yamlValues,
} from './cases/yaml.ts'
import type { HostileCase } from './hostile-case.ts'

/** Every case, by what it is about. */
export const allCases: ReadonlyMap<string, readonly HostileCase[]> = new Map([
  ['program code', programCode],
  ['tags that are not of the vocabulary', foreignTags],
  ['tags that cannot be read', brokenTags],
  ['tags in the wrong place', misplacedTags],
  ['attributes', attributes],
  ['ids', ids],
  ['Markdown that is not used', markdown],
  ['printed signs of lists', listSigns],
  ['lists and tables that were pasted', pastedLines],
  ['characters of word processors', pastedCharacters],
  ['numbers that are repeated in the words', repeatedNumbers],
  ['values in curly quotation marks', quotedValues],
  ['signs that are left over', leftoverSigns],
  ['misspelt closing tags', misspeltClosingTags],
  ['links of a kind that is not allowed', foreignLinks],
  ['links of the wrong form', malformedLinks],
  ['links with a space', spacedLinks],
  ['names that mean something to JavaScript', prototypeKeys],
  ['anchors, aliases and tags of YAML', shorthands],
  ['what is not YAML', yamlSyntax],
  ['what is not YAML beside other mistakes', yamlAndMore],
  ['settings that do not fit', yamlValues],
  ['front matter', frontMatter],
  ['encodings', encodings],
  ['hidden characters', hiddenCharacters],
  ['names of files and folders', names],
  ['endings and copies', endings],
  ['files and policies at the wrong depth', wrongDepth],
  ['councils in a folder of their own', misplaced],
  ['merge conflicts', mergeConflicts],
  ['renamed documents', renamedDocuments],
  ['strange and missing files', strangeFiles],
  ['ids and references across files', references],
  ['topics and terms', topicsAndTerms],
  ['printed numbers', numbers],
  ['dates', dates],
  ['template languages', templates],
  ['several mistakes at once', severalMistakes],
])
