import type { Section } from '../model/types.ts'

/** What a part without a heading is called; the words are the handbook’s. */
const unnamed: Readonly<Record<Section['kind'], string>> = {
  cover: 'Opening words',
  preamble: 'Preamble',
  signatures: 'Signatures',
  section: 'Section',
  appendix: 'Appendix',
  schedule: 'Schedule',
  annex: 'Annex',
  form: 'Form',
  text: 'Text',
}

/** The words by which the contents name a section. */
export function nameOfSection({ title, kind }: Pick<Section, 'title' | 'kind'>): string {
  return title ?? unnamed[kind]
}
