import { join } from 'node:path'
import { measureReferences } from './references/measure-references.ts'

/** A share in per cent, such as `96.5 %`. */
function inPercent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

const [folder = join(import.meta.dirname, 'references', 'marked')] = process.argv.slice(2)
const { marks, right, links, nowhere, missed, wrong } = measureReferences(folder)
for (const line of missed) console.log(`missed  ${line}`)
for (const line of wrong) console.log(`wrong   ${line}`)
console.log(
  `${String(marks)} references are marked, ${String(links)} links were made, ${String(right)} of them as marked.`,
)
console.log(`Precision ${inPercent(right, links)}, recall ${inPercent(right, marks)}.`)
console.log(`Of ${String(nowhere.marks)} that lead nowhere, ${String(nowhere.found)} were found.`)
