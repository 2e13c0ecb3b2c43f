import { allTags, type PdfStructure, type Tag } from './pdf-structure.ts'

/** Where tags may stand that have a meaning only inside others. */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TR: ['THead', 'TBody', 'TFoot', 'Table'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  Caption: ['Table', 'Figure', 'L'],
  TOCI: ['TOC'],
}

function misplaced(tags: readonly Tag[], parent = 'Document'): string[] {
  return tags.flatMap((tag) => [
    ...(parents[tag.name]?.includes(parent) === false ? [`${tag.name} in ${parent}`] : []),
    ...misplaced(tag.children, tag.name),
  ])
}

function faultsOfTables(tags: readonly Tag[]): string[] {
  return tags
    .filter(({ name }) => name === 'Table')
    .flatMap((table) => {
      const inside = allTags(table.children)
      const hasHead = inside.some(({ name }) => name === 'TH')
      const isCaptionFirst = table.children.findIndex(({ name }) => name === 'Caption') <= 0
      return [
        ...(hasHead ? [] : ['table without heads']),
        ...(isCaptionFirst ? [] : ['late caption']),
      ]
    })
}

/** Everything in which a paper falls short of what software for reading aloud needs; empty for a sound one. */
export function findStructuralFaults(structure: PdfStructure): string[] {
  const tags = allTags(structure.tags)
  const levels = tags.flatMap(({ name }) => (/^H[1-6]$/.test(name) ? [Number(name.slice(1))] : []))
  const isGap = (level: number, index: number): boolean => level > (levels[index - 1] ?? 0) + 1
  const items = tags.filter(({ name }) => name === 'LI')
  return [
    ...misplaced(structure.tags),
    ...faultsOfTables(tags),
    ...levels.filter(isGap).map((level) => `H${String(level)} too deep`),
    ...items
      .map(({ children }) => children.map(({ name }) => name).join(' '))
      .filter((names) => names !== 'Lbl LBody')
      .map((names) => `item of ${names}`),
    ...tags.filter(({ name, alt }) => name === 'Figure' && !alt).map(() => 'figure without words'),
    ...structure.links
      .filter(({ isDescribed, target }) => !isDescribed || target === 'none')
      .map(() => 'link without description or target'),
    ...structure.fonts.filter(({ isEmbedded }) => !isEmbedded).map(({ name }) => `font ${name}`),
    ...structure.untagged.map((command) => `untagged ${command}`),
    ...(structure.standard === '1' ? [] : ['no mark of PDF/UA']),
    ...(structure.showsTitle && structure.isMarked && structure.title ? [] : ['no title']),
  ]
}
