import { defineRules } from '../rule.ts'

/** Rules about files and folders as such. */
export const fileRules = defineRules({
  'file-encoding': {
    severity: 'error',
    title: 'A file is not saved as UTF-8',
    reason:
      'Unexpected characters that are not UTF-8 (the file looks like {found}), expected a file saved as UTF-8',
    note: 'Open the file in your editor, choose “Save with encoding” (Notepad: “Save as”, then the box “Encoding”), pick `UTF-8` and save.',
    why: 'Files saved in an older Windows format show quotation marks, pound signs and Welsh letters as nonsense on other machines.',
  },
  'file-not-text': {
    severity: 'error',
    title: 'A file has the name of a text and is something else',
    reason: 'Unexpected {found} under the name of a text file, expected plain text',
    note: '{suggestion}',
    why:
      'A file that is renamed stays what it was. Nothing of a Word document, a PDF or a picture can be ' +
      'read as a clause file or as settings, however it is called.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'A file is too long',
    reason: 'Unexpected {found}, expected at most {expected}',
    note: '{suggestion}',
    why:
      'The longest section of a real policy has a few thousand words. A file far beyond that is a ' +
      'mistake, such as a document pasted in whole, and nobody can read it on a page.',
  },
  'file-not-understood': {
    severity: 'error',
    title: 'The handbook’s program fails over a file',
    reason:
      'Unexpected text over which the handbook’s own program fails (it says `{found}`), expected text that it can read',
    note:
      'The fault is the program’s. Undo your last change to this file, or take out half of its ' +
      'lines until the message goes away: then you know which line it is. Send that line to ' +
      'whoever looks after the program.',
    why: 'No text should do that. When one does, nothing is published, and you are told which file it is, so that all others can go on.',
  },
  'file-link': {
    severity: 'error',
    title: 'A file or folder is a link to somewhere else',
    reason:
      'Unexpected link (a shortcut or “symlink”), expected a file or folder of the handbook’s own',
    note: 'Delete the link and put a copy of the file in its place.',
    why:
      'What is published must be what lies in the content folder. A link could publish any file ' +
      'of the computer that builds the handbook.',
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
    why:
      'Names become web addresses and set the order of the sections, so they follow one pattern: ' +
      'lower-case letters, digits and hyphens; clause files begin with two digits and end in ' +
      '`.mdx`, files of settings end in `.yaml`. What is named otherwise would be missing from ' +
      'the published policy.',
  },
  'file-unexpected': {
    severity: 'warning',
    title: 'A file is not part of the handbook',
    reason: 'Unexpected file `{found}`, expected {expected}',
    note: 'Nothing of it is published. Move it out of the content folder, or rename it if it was meant as a clause file.',
    why: 'A misnamed clause file would silently be missing from the published policy.',
  },
  'file-misplaced': {
    severity: 'error',
    title: 'A file or folder of the handbook lies in the wrong folder',
    reason: 'Unexpected {found} {where}, expected {expected}',
    note: '{suggestion}',
    why:
      'Where a file lies says what it belongs to: the first folder of a path is the council and ' +
      'the second the policy. What lies a folder too high or too low is not published.',
    bad: {
      path: 'hill/social-media/old/01-risks.mdx',
      text: '---\ntitle: Risks\n---\n\nThere are risks.\n',
    },
    good: {
      path: 'hill/social-media/01-risks.mdx',
      text: '---\ntitle: Risks\n---\n\nThere are risks.\n',
    },
  },
  'file-copied': {
    severity: 'error',
    title: 'A clause file is a copy of another one',
    reason: 'Unexpected ids of `{found}` in this file, expected each id in one file of a policy',
    note: 'If it is a copy, delete it. If it is a section of its own, give each clause and definition in it another id.',
    why:
      'The id is the address of a clause. Of two files with the same ids one is mostly a copy ' +
      'that was made to try something out, and both would be published.',
  },
  'merge-conflict': {
    severity: 'error',
    title: 'Two versions of some lines were not joined',
    reason:
      'Unexpected mark `{found}` at the start of a line: two versions of these lines were not joined, expected one of them',
    note:
      'Keep one of the two versions, and delete the other and the three marked lines, which begin ' +
      'with `<<<<<<<`, `=======` and `>>>>>>>`.',
    why:
      'Git puts such marks into a file that two people have changed in the same place. Both ' +
      'versions would be published, one below the other.',
    bad: {
      path: 'hill/social-media/01-risks.mdx',
      text: '---\ntitle: Risks\n---\n\n<<<<<<< HEAD\nThere are risks.\n=======\nThere are dangers.\n>>>>>>> changes\n',
    },
    good: {
      path: 'hill/social-media/01-risks.mdx',
      text: '---\ntitle: Risks\n---\n\nThere are risks.\n',
    },
  },
  'folder-misplaced': {
    severity: 'error',
    title: 'Councils lie in a folder of their own',
    reason:
      'Unexpected folder `{found}` around {where}, expected the folder of each council directly in the content folder',
    note: 'Council folders stand directly in the content folder. Move those in `{found}` one step up, and delete `{found}`.',
    why: 'The first folder of a path is the council and the second the policy. One step further down nothing is found.',
  },
  'file-missing': {
    severity: 'error',
    title: 'A file is missing',
    reason: 'Expected a file `{found}` in this folder, found none',
    note: 'Create it: {suggestion}',
    why:
      'The handbook, every council and every policy have one file that describes them, and a ' +
      'policy has at least one clause file. Topics and Acts that are named in clauses stand in ' +
      'lists of their own.',
  },
  'settings-empty': {
    severity: 'error',
    title: 'A file of settings is empty',
    reason: 'Unexpected empty file, expected settings written as `name: value`, one a line',
    note: 'Do not leave it empty: {suggestion}',
    why: 'A handbook, a council and a policy are described by the settings in their files. Remarks, which begin with `#`, are no settings.',
    bad: { path: 'hill/council.yaml', text: '# To be filled in\n' },
    good: {
      path: 'hill/council.yaml',
      text: 'name: Hill Parish Council\nshort: Hill\nkind: parish\n',
    },
  },
  'council-missing': {
    severity: 'error',
    title: 'There is no council in the content folder',
    reason: 'Expected the folder of at least one council in the content folder, found none',
    note:
      'If HANDBOOK_CONTENT is set, look whether it names the right folder. Otherwise make a ' +
      'folder for the council with a file `council.yaml` in it, such as `hillford/council.yaml`. ' +
      'Three lines are enough in it: `name: Hillford Parish Council`, `short: Hillford` and ' +
      '`kind: parish`.',
    why: 'A handbook without a council has no policy. It would be published in place of the one that is there already.',
  },
  'character-unprintable': {
    severity: 'error',
    title: 'A character that papers cannot show',
    reason:
      'Unexpected character {found}, expected only characters that the fonts of the papers (PDF) have',
    note:
      'Write in words what it stands for, and say in an `<EditorNote>` what the document prints. ' +
      'Letters of European languages, Greek, Cyrillic, Hebrew and Arabic, signs and most emoji ' +
      'can be shown.',
    why: 'On the paper there would be an empty box in its place, so the paper would not say what the policy says.',
    bad: {
      path: 'hill/social-media/01-risks.mdx',
      text: '---\ntitle: Risks\n---\n\nThe sign 語 warns of risks.\n',
    },
    good: {
      path: 'hill/social-media/01-risks.mdx',
      text: '---\ntitle: Risks\n---\n\nThe sign ☹ warns of risks.\n',
    },
  },
  'character-hidden': {
    severity: 'error',
    title: 'An invisible character',
    reason: 'Unexpected invisible character {found}, expected only characters that can be seen',
    note:
      'Delete it: put the cursor behind it and press Backspace, or type the line again. They ' +
      'often come along when text is copied from a PDF or a web page.',
    why:
      'Invisible characters can make a text read otherwise than it is stored (some reverse the ' +
      'order of letters), and they break searching and comparing.',
  },
})
