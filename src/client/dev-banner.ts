/**
 * In `npm run dev` only: says above the page what is wrong with the content, while the page still
 * shows it as it was. The server tells it of every change, and when it asks.
 */
const style = `position: sticky; top: 0; z-index: 10; box-sizing: border-box; max-height: 45vh; overflow: auto;
  margin: 0; padding: 0.75rem 1rem; border-bottom: 4px solid #b3001b; background: #fff3f3; color: #1a1a1a; font: 1rem/1.4 sans-serif`

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

function show({ report }: { report?: string }): void {
  document.getElementById('_mistakes')?.remove()
  if (report === undefined) return
  const banner = element('div', '')
  banner.id = '_mistakes'
  banner.setAttribute('role', 'alert')
  banner.setAttribute('style', style)
  const words = element('pre', report)
  words.setAttribute(
    'style',
    'white-space: pre-wrap; margin: 0.5rem 0 0; background: none; color: inherit',
  )
  banner.append(
    element(
      'strong',
      'The content has mistakes. This page stays as it was until they are put right.',
    ),
    words,
  )
  document.body.prepend(banner)
}

import.meta.hot?.on('handbook:mistakes', show)
import.meta.hot?.send('handbook:ask')
