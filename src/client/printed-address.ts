/** Adds to the address that is printed at the end of a page what the reader has chosen on it: the question, the filters, the two texts. */
const shown = document.querySelector('.this-page span')
const address = shown?.textContent ?? ''

if (shown)
  addEventListener('beforeprint', () => {
    shown.textContent = `${address}${location.search}`
  })
