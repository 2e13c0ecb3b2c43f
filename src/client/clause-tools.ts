/**
 * Adds what needs a script to the tools of each section and clause: a button that copies the citation together with the address, and a link that puts the clause on the reader’s own paper.
 * What is on that paper already comes along in the address; nothing is kept elsewhere.
 */
const teller = document.createElement('p')
teller.className = 'visually-hidden'
teller.setAttribute('role', 'status')
document.body.append(teller)

/** A button that says whether the citation was allowed to be copied. */
function makeCopyButton(citation: string, id: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy citation'
  const tell = (outcome: string): void => {
    button.textContent = outcome
    teller.textContent = `${outcome}: ${citation}`
    setTimeout(() => {
      button.textContent = 'Copy citation'
    }, 3000)
  }
  button.addEventListener('click', () => {
    // Without what was searched for: whoever follows a citation has not asked for it.
    const address = `${location.origin}${location.pathname}#${id}`
    void navigator.clipboard.writeText(`${citation}, ${address}`).then(
      () => {
        tell('Copied')
      },
      () => {
        tell('Not copied')
      },
    )
  })
  return button
}

const { paper = '' } = document.querySelector<HTMLElement>('.sections')?.dataset ?? {}
const { policy = '' } = document.querySelector<HTMLElement>('[data-policy]')?.dataset ?? {}
const chosen = new URLSearchParams(location.search).get('paper')

/** The link names what is printed alone; the page prints it once the address has it. */
function printWhenNamed(link: Element | null): void {
  link?.addEventListener('click', () => {
    setTimeout(print)
  })
}

for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
  const citation = tools.querySelector('.citation')?.textContent ?? ''
  const id = tools.closest('[data-clause]')?.id ?? ''
  if ('clipboard' in navigator) tools.append(makeCopyButton(citation, id))
  printWhenNamed(tools.querySelector('.alone'))
  const add = document.createElement('a')
  add.href = `${paper}?clauses=${chosen ? `${chosen},` : ''}${policy}:${id}`
  add.textContent = 'Add to my paper'
  add.ariaLabel = `Add to my paper: ${citation}`
  tools.append(add)
}
