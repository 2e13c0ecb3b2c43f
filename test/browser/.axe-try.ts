import axe from 'axe-core'
import { openSite } from './site.ts'
const t0=performance.now()
const site = await openSite()
console.log('open', performance.now()-t0, site.pages.map(p=>p.name+':'+p.kind).join(' '))
const {tab, context}=await site.newTab()
await context.addInitScript({content: axe.source})
const found={}
for (const [w,scheme] of [[360,'light'],[1280,'light'],[360,'dark'],[1280,'dark']]) {
 await tab.emulateMedia({colorScheme:scheme}); await tab.setViewportSize({width:w,height:900})
 for (const p of site.pages) {
  const t=performance.now()
  await tab.goto(p.url)
  const t1=performance.now()
  const r=await tab.evaluate(async()=>{const r=await globalThis.axe.run(document,{resultTypes:['violations'],runOnly:undefined,rules:{}}); return r.violations.map(v=>[v.id, v.nodes.length, v.nodes[0].target.join(' '), v.nodes[0].failureSummary])})
  console.log(w,scheme,p.name,Math.round(t1-t),Math.round(performance.now()-t1), JSON.stringify(r))
 }}
await site.close()
