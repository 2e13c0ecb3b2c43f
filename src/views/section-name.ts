import type { Section } from '../model/types.ts'

/** What a part without a heading is called; the words are the handbook’s. */
const unnamed: Readonly<Record<Section['kind'], string>> = {
  cover: 'Opening words',
  preamble: 'Preamble',
  signatures: 'Signatures',
  section: 'Section',
  appendix: 'Appendix',
}

/** The words by which the contents name a section. */
export function nameOfSection(section: Section): string {
  return section.title ?? unnamed[section.kind]
}
