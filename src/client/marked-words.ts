const asked = new URLSearchParams(location.search).get('highlight')
if (asked !== null && asked !== '')
  void import('./mark-words.ts').then(({ markWords }) => {
    markWords(asked)
  })
