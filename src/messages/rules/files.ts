import { defineRules } from '../rule.ts'

/** Rules about files and folders as such. */
export const fileRules = defineRules({
  'file-encoding': {
    severity: 'error',
    title: 'A file is not saved as UTF-8',
    reason: 'Unexpected characters that are not UTF-8 (the file looks like {found}), expected a file saved as UTF-8',
    note: 'Open the file in your editor, choose “Save with encoding” (Notepad: “Save as”, then the box “Encoding”), pick `UTF-8` and save.',
    why: 'Files saved in an older Windows format show quotation marks, pound signs and Welsh letters as nonsense on other machines.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'A file is too long',
    reason: 'Unexpected {found}, expected at most {expected}',
    note: '{suggestion}',
    why: 'The longest section of a real policy has a few thousand words. A file far beyond that is a mistake, such as a document pasted in whole, and nobody can read it on a page.',
  },
  'file-link': {
    severity: 'error',
    title: 'A file or folder is a link to somewhere else',
    reason: 'Unexpected link (a shortcut or “symlink”), expected a file or folder of the handbook’s own',
    note: 'Delete the link and put a copy of the file in its place.',
    why: 'What is published must be what lies in the content folder. A link could publish any file of the computer that builds the handbook.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file or folder cannot be opened',
    reason: 'Unexpected file or folder that cannot be opened, expected one that may be read',
    note: 'Ask whoever looks after the computer to allow reading it, or delete it and put a copy in its place.',
    why: 'What cannot be opened would silently be missing from the published policy.',
  },
  'file-name': {
    severity: 'error',
    title: 'A file or folder has a name that cannot be used',
    reason: 'Unexpected name `{found}`, expected {expected}',
    note: '{suggestion}',
    why: 'Names become web addresses and set the order of the sections, so they follow one pattern: lower-case letters, digits and hyphens; clause files begin with two digits and end in `.mdx`, files of settings end in `.yaml`. What is named otherwise would be missing from the published policy.',
  },
  'file-unexpected': {
    severity: 'warning',
    title: 'A file is not part of the handbook',
    reason: 'Unexpected file `{found}`, expected {expected}',
    note: 'Nothing of it is published. Move it out of the content folder, or rename it if it was meant as a clause file.',
    why: 'A misnamed clause file would silently be missing from the published policy.',
  },
  'file-missing': {
    severity: 'error',
    title: 'A file is missing',
    reason: 'Expected a file `{found}` in this folder, found none',
    note: 'Create it: {suggestion}',
    why: 'The handbook, every council and every policy have one file that describes them, and a policy has at least one clause file.',
  },
  'character-unprintable': {
    severity: 'error',
    title: 'A character that papers cannot show',
    reason: 'Unexpected character {found}, expected only characters that the fonts of the papers (PDF) have',
    note: 'Write in words what it stands for, and say in an `<EditorNote>` what the document prints. Letters of European languages, Greek, Cyrillic, Hebrew and Arabic, signs and most emoji can be shown.',
    why: 'On the paper there would be an empty box in its place, so the paper would not say what the policy says.',
    bad: { path: 'hill/social-media/01-risks.mdx', text: '---\ntitle: Risks\n---\n\nThe sign 語 warns of risks.\n' },
    good: { path: 'hill/social-media/01-risks.mdx', text: '---\ntitle: Risks\n---\n\nThe sign ☹ warns of risks.\n' },
  },
  'character-hidden': {
    severity: 'error',
    title: 'An invisible character',
    reason: 'Unexpected invisible character {found}, expected only characters that can be seen',
    note: 'Delete it: put the cursor behind it and press Backspace, or type the line again. They often come along when text is copied from a PDF or a web page.',
    why: 'Invisible characters can make a text read otherwise than it is stored (some reverse the order of letters), and they break searching and comparing.',
  },
})
