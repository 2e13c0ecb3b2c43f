import { defineRules } from '../rule.ts'

const section = 'hill/social-media/01-risks.mdx'

/** Rules about YAML: `.yaml` files and the front matter of clause files. */
export const yamlRules = defineRules({
  'front-matter-missing': {
    severity: 'error',
    title: 'A clause file has no front matter',
    reason: 'Expected a first line `---`, found {found}',
    note: 'Begin the file with three lines: `---`, then `title: …` with the heading as printed, then `---` again.',
    why: 'The lines between the two `---` say what the section is called and what its number is.',
    bad: { path: section, text: '<Clause id="the-risks">\n\nThere are risks.\n\n</Clause>\n' },
    good: {
      path: section,
      text: '---\ntitle: Risks\n---\n\n<Clause id="the-risks">\n\nThere are risks.\n\n</Clause>\n',
    },
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'The front matter has no end',
    reason: 'Expected a line `---` that ends the front matter, found {found}',
    note: 'Put a line with nothing but `---` under the last line of the front matter.',
    why: 'Without the second `---` the whole file would be read as settings.',
    bad: { path: section, text: '---\ntitle: Risks\n\nThere are risks.\n' },
    good: { path: section, text: '---\ntitle: Risks\n---\n\nThere are risks.\n' },
  },
  'yaml-syntax': {
    severity: 'error',
    title: 'A setting cannot be read',
    reason: 'Unexpected {found}',
    note: '{suggestion}',
    why: 'Settings are written in YAML, in which colons, quotes, `#` and the number of spaces at the start of a line have a meaning. Each setting is written as `name: value` on a line of its own, with a space behind the colon. A value goes in straight double quotes when it contains `: ` or ` #`, or begins with `"`, `[`, `{`, `*`, `&`, `!`, `-` or `@`.',
    bad: { path: section, text: '---\ntitle: "Risks\n---\n\nThere are risks.\n' },
    good: { path: section, text: '---\ntitle: "Risks"\n---\n\nThere are risks.\n' },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    title: 'A setting is there twice',
    reason: 'Unexpected second `{found}:`, expected each setting once',
    note: 'Delete one of the two lines.',
    why: 'Of two values only one could count, and nobody could tell which.',
    bad: { path: section, text: '---\ntitle: Risks\ntitle: Dangers\n---\n\nThere are risks.\n' },
    good: { path: section, text: '---\ntitle: Risks\n---\n\nThere are risks.\n' },
  },
  'yaml-alias': {
    severity: 'error',
    title: 'A setting uses an anchor, an alias or a tag',
    reason: 'Unexpected {found}, expected plain text',
    note: 'If the text itself begins with `&`, `*` or `!`, put it in straight double quotes.',
    why: 'YAML has shorthands that copy values from elsewhere. Nobody needs them here, and they can be abused to make a small file grow without limit.',
    bad: {
      path: section,
      text: '---\ntitle: &name Risks\nsubtitle: *name\n---\n\nThere are risks.\n',
    },
    good: { path: section, text: '---\ntitle: Risks\nsubtitle: Risks\n---\n\nThere are risks.\n' },
  },
  'yaml-unknown-key': {
    severity: 'error',
    title: 'A setting is not known',
    reason: 'Unexpected setting `{found}`, expected one of {expected}',
    note: '{suggestion}',
    why: 'A misspelt setting would otherwise be ignored without a word.',
    bad: { path: section, text: '---\ntitel: Risks\n---\n\nThere are risks.\n' },
    good: { path: section, text: '---\ntitle: Risks\n---\n\nThere are risks.\n' },
  },
  'yaml-missing-key': {
    severity: 'error',
    title: 'A setting is missing',
    reason: 'Expected a setting {found}, found none',
    note: '{suggestion}',
    why: 'Without it the page could not be made.',
    bad: { path: section, text: '---\nnumber: "1."\n---\n\nThere are risks.\n' },
    good: { path: section, text: '---\nnumber: "1."\ntitle: Risks\n---\n\nThere are risks.\n' },
  },
  'yaml-value': {
    severity: 'error',
    title: 'A setting has a value that cannot be used',
    reason: 'Unexpected {found}, expected {expected}',
    note: '{suggestion}',
    why: 'Dates, names and lists are used in web addresses, calculations and calendars, so each has a fixed form.',
    bad: { path: section, text: '---\ntitle: Risks\nkind: chapter\n---\n\nThere are risks.\n' },
    good: { path: section, text: '---\ntitle: Risks\nkind: appendix\n---\n\nThere are risks.\n' },
  },
  'yaml-too-many': {
    severity: 'error',
    title: 'Settings have too many mistakes',
    reason: 'Unexpected number of mistakes in the settings, expected fewer in one file',
    note: 'Put right what is said above this place, then check again: what stands behind it has not been looked at.',
    why: 'So many mistakes come from text that is no settings at all, and each of them takes time to explain.',
  },
  'yaml-too-deep': {
    severity: 'error',
    title: 'Settings are nested too deeply',
    reason: 'Unexpected settings nested more than {expected} deep',
    note: 'Settings never need more than four levels. Look for a row of stray brackets or colons, such as `[[[[` or `: : : :`.',
    why: 'No setting of the handbook is that deep, and reading it could bring the program down.',
  },
})
