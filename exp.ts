import { generateHandbook } from './scripts/bench/generate-handbook.ts'
import * as g from './scripts/bench/generate-handbook.ts'
console.log(Object.keys(g))
