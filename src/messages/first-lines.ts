import { capitalise } from '../text/capitalise.ts'

/** What to do with the lines of a missing file. */
export const firstLinesAdvice =
  'write the lines below into it, and change what is not right for your council.'

/** The words of a folder’s name: `social-media` → `Social media`. */
function wordsOf(slug: string): string {
  return capitalise(slug.replaceAll('-', ' '))
}

/** The lines with which a missing file can begin, for whoever has none to copy: enough to pass the checks. Empty for any other file. `path` is relative to the content folder. */
export function firstLinesOf(path: string): readonly string[] {
  const [council = '', policy = '', file = ''] = path.split('/')
  if (path === 'handbook.yaml')
    return [
      'title: Policies of our council',
      'kinds:',
      '  - id: social-media',
      '    title: Social media',
    ]
  if (policy === 'council.yaml') {
    const name = council.split('-').map(capitalise).join(' ')
    return [`name: ${name} Parish Council`, `short: ${name}`, 'kind: parish']
  }
  if (file === 'policy.yaml') {
    const title = wordsOf(policy)
    return [
      `title: ${title}`,
      `kind: ${policy}`,
      'status: draft',
      'masthead:',
      `  - title: ${title}`,
      'source:',
      `  document: ${title}`,
    ]
  }
  if (path.endsWith('/amendment.yaml')) return ['title: What changes', 'status: draft']
  if (path.endsWith('.mdx'))
    return [
      '---',
      'title: Introduction',
      '---',
      '',
      '<Clause id="purpose">',
      '',
      'The words of the first clause.',
      '',
      '</Clause>',
    ]
  return []
}
