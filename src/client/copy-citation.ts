/** Puts a button beside each citation that copies it together with the address of the clause, and says whether that was allowed. Without a clipboard there is none. */
function addCopyButtons(): void {
  const status = document.createElement('p')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  document.body.append(status)
  for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
    const citation = tools.querySelector('.citation')?.textContent ?? ''
    const id = tools.closest('[data-clause]')?.id ?? ''
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Copy citation'
    const tell = (outcome: string): void => {
      button.textContent = outcome
      status.textContent = `${outcome}: ${citation}`
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
    tools.append(button)
  }
}

if ('clipboard' in navigator) addCopyButtons()
