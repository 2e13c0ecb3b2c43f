import { badFile, clauseFile, goodHandbook, policySettings } from '../handbook-folder.ts'
import { error, type HostileCase, inFile, warning } from '../hostile-case.ts'

const policy = 'hill/social-media'
const text = clauseFile('Text.')
const fileForm =
  'two digits for the order, a hyphen, then lower-case letters, digits and hyphens, and `.mdx`'
const folderForm =
  'a folder name of lower-case letters, digits and hyphens that begins with a letter'

function badName(path: string, found: string, suggestion: string, expected = fileForm) {
  return inFile(
    path,
    error(
      '',
      'file-name',
      `Unexpected name \`${found}\`, expected ${expected}`,
      `Rename it, for example to \`${suggestion}\`.`,
    ),
  )
}

function missing(path: string, note?: string) {
  return inFile(
    path,
    error(
      '',
      'file-missing',
      `Expected a file \`${path.split('/').at(-1) ?? ''}\` in this folder, found none`,
      note,
    ),
  )
}

function unexpected(path: string, found: string, expected: string) {
  return inFile(
    path,
    warning('', 'file-unexpected', `Unexpected file \`${found}\`, expected ${expected}`),
  )
}

function misnamed(name: string, suggestion: string): Pick<HostileCase, 'files' | 'expected'> {
  return {
    files: { [`${policy}/${name}`]: text },
    expected: [badName(`${policy}/${name}`, name, suggestion)],
  }
}

/** Names of files and folders that cannot be used. */
export const names: readonly HostileCase[] = [
  {
    name: 'a clause file with a space in its name is refused',
    ...misnamed('Bad Name.mdx', '01-bad-name.mdx'),
  },
  { name: 'a clause file with one digit is refused', ...misnamed('1-x.mdx', '01-x.mdx') },
  {
    name: 'a clause file with a capital in its name is refused',
    ...misnamed('01-X.mdx', '01-x.mdx'),
  },
  { name: 'a clause file with the wrong ending is refused', ...misnamed('03-x.md', '03-x.mdx') },
  {
    name: 'a clause file with its ending in capitals is refused',
    ...misnamed('03-x.MDX', '03-x.mdx'),
  },
  {
    name: 'a clause file with underscores in its name is refused',
    ...misnamed('03_the_risks.mdx', '03-the-risks.mdx'),
  },
  { name: 'a clause file without digits is refused', ...misnamed('risks.mdx', '01-risks.mdx') },
  {
    name: 'a clause file to whose name Notepad has added its ending is refused',
    files: { [`${policy}/9 Monitoring.mdx.txt`]: text },
    expected: [
      badName(
        `${policy}/9 Monitoring.mdx.txt`,
        '9 Monitoring.mdx.txt',
        '09-monitoring.mdx',
        `${fileForm} at the end, without the \`.txt\` that Notepad adds`,
      ),
    ],
  },
  {
    name: 'a clause file with nothing but digits is refused',
    ...misnamed('03.mdx', '03-introduction.mdx'),
  },
  {
    name: 'a clause file named by an emoji is refused',
    ...misnamed('03-😀.mdx', '03-introduction.mdx'),
  },
  {
    name: 'a line end in the name of a file does not reach the message',
    files: { [`${policy}/03-x\n::error::y.mdx`]: text },
    expected: [badName(`${policy}/03-x ::error::y.mdx`, '03-x ::error::y.mdx', '03-x-error-y.mdx')],
  },
  {
    name: 'a right-to-left override in the name of a file does not reach the message',
    files: { [`${policy}/03-\u202Excod.mdx`]: text },
    expected: [badName(`${policy}/03- xcod.mdx`, '03- xcod.mdx', '03-xcod.mdx')],
  },
  {
    name: 'a folder of a council named like a prototype is one mistake',
    files: { '__proto__/social-media/01-x.mdx': text },
    expected: [badName('__proto__', '__proto__', 'proto', folderForm)],
  },
  {
    name: 'a folder of a policy named like a prototype is one mistake',
    files: { 'hill/__proto__/01-x.mdx': text, 'hill/__proto__/02-y.mdx': text },
    expected: [badName('hill/__proto__', '__proto__', 'proto', folderForm)],
  },
  {
    name: 'a folder of a council with a space and a capital in its name is one mistake',
    files: {
      'Hill Two/council.yaml': String(goodHandbook['hill/council.yaml']),
      'Hill Two/social-media/policy.yaml': policySettings,
      'Hill Two/social-media/01-x.mdx': text,
    },
    expected: [badName('Hill Two', 'Hill Two', 'hill-two', folderForm)],
  },
  {
    name: 'a council named constructor is a council like any other',
    files: {
      'constructor/council.yaml': String(goodHandbook['hill/council.yaml']).replaceAll(
        'Hill',
        'Dale',
      ),
    },
    expected: [],
  },
  {
    name: 'a reference to a clause of a misnamed file is not reported on top',
    files: {
      [`${policy}/4-x.mdx`]: clauseFile('<Clause id="a-b">\n\nText.\n\n</Clause>'),
      [badFile]: clauseFile('See [it](#a-b).'),
    },
    expected: [badName(`${policy}/4-x.mdx`, '4-x.mdx', '04-x.mdx')],
  },
  {
    name: 'two clause files of the same name but for their digits are refused',
    files: { [`${policy}/03-risks.mdx`]: text },
    expected: [
      inFile(
        `${policy}/03-risks.mdx`,
        error(
          '',
          'id-repeated',
          'Unexpected second `risks`, expected each id once in a policy (the first is in `hill/social-media/02-risks.mdx`)',
          'Give this one another name, such as `03-risks-2.mdx`.',
        ),
      ),
    ],
  },
]

function withEnding(name: string, note: string): Pick<HostileCase, 'files' | 'expected'> {
  return {
    files: { [`${policy}/${name}`]: text },
    expected: [
      inFile(
        `${policy}/${name}`,
        error('', 'file-name', `Unexpected name \`${name}\`, expected ${fileForm}`, note),
      ),
    ],
  }
}

function settingsNamed(path: string, meant: string): Pick<HostileCase, 'files' | 'expected'> {
  return {
    files: { [path]: text },
    expected: [
      inFile(
        path,
        error(
          '',
          'file-name',
          `Unexpected name \`${path.split('/').at(-1) ?? ''}\`, expected \`${meant}\``,
          `Rename it \`${meant}\`.`,
        ),
      ),
    ],
  }
}

const ifCopy = 'If it is a copy, move it out of the content folder.'

/** Clause files and files of settings with a foreign ending, and copies. */
export const endings: readonly HostileCase[] = [
  {
    name: 'a clause file that ends in .txt is refused',
    ...withEnding('05-business-use.txt', 'Rename it to `05-business-use.mdx`.'),
  },
  {
    name: 'a clause file that ends in .docx is refused',
    ...withEnding(
      '05-business-use.docx',
      'Save its words as plain text (UTF-8), name that file `05-business-use.mdx`, and move this one out of the content folder.',
    ),
  },
  {
    name: 'a clause file without an ending is refused',
    ...withEnding('05-business-use', 'Rename it to `05-business-use.mdx`.'),
  },
  {
    name: 'a clause file with two foreign endings is refused',
    ...withEnding('05-Business use.mdx.bak', 'Rename it to `05-business-use.mdx`.'),
  },
  {
    name: 'a reference into a clause file with a foreign ending is not reported on top',
    files: {
      [`${policy}/05-x.txt`]: text,
      [badFile]: clauseFile('See [it](#a-b) and [spam](term:spam).'),
    },
    expected: withEnding('05-x.txt', 'Rename it to `05-x.mdx`.').expected,
  },
  {
    name: 'the number behind a section with a foreign ending is not called odd',
    files: {
      [`${policy}/03-x.txt`]: text,
      [`${policy}/04-y.mdx`]: '---\nnumber: "4."\ntitle: Y\n---\n\nText.\n',
    },
    expected: withEnding('03-x.txt', 'Rename it to `03-x.mdx`.').expected,
  },
  {
    name: 'settings of a policy that end in .yml beside the right ones are a warning',
    files: { [`${policy}/policy.yml`]: text },
    expected: [
      inFile(
        `${policy}/policy.yml`,
        warning(
          '',
          'file-unexpected',
          'Unexpected file `policy.yml`, expected `policy.yaml` and clause files named like `01-introduction.mdx` here',
        ),
      ),
    ],
  },
  {
    name: 'settings of a policy that end in .yml are one mistake',
    ...settingsNamed('hill/new/policy.yml', 'policy.yaml'),
    files: { 'hill/new/policy.yml': policySettings, 'hill/new/01-x.mdx': text },
  },
  {
    name: 'settings of a policy with a capital are one mistake',
    ...settingsNamed('hill/new/Policy.yaml', 'policy.yaml'),
    files: { 'hill/new/Policy.yaml': policySettings, 'hill/new/01-x.mdx': text },
  },
  {
    name: 'settings of a council that end in .yml are one mistake',
    ...settingsNamed('dale/council.yml', 'council.yaml'),
    files: {
      'dale/council.yml': text,
      'dale/social-media/policy.yaml': policySettings,
      'dale/social-media/01-x.mdx': text,
    },
  },
  {
    name: 'a copy of a clause file by Windows is to be moved away',
    files: { [`${policy}/02-risks - Copy.mdx`]: text },
    expected: [
      inFile(
        `${policy}/02-risks - Copy.mdx`,
        error(
          '',
          'file-name',
          `Unexpected name \`02-risks - Copy.mdx\`, expected ${fileForm}`,
          `${ifCopy} Otherwise rename it, for example to \`02-risks-copy.mdx\`.`,
        ),
      ),
    ],
  },
  {
    name: 'a copy of a clause file by a browser is to be moved away',
    files: { [`${policy}/02-risks (1).mdx`]: text },
    expected: [
      inFile(
        `${policy}/02-risks (1).mdx`,
        error(
          '',
          'file-name',
          `Unexpected name \`02-risks (1).mdx\`, expected ${fileForm}`,
          `${ifCopy} Otherwise rename it, for example to \`02-risks-1.mdx\`.`,
        ),
      ),
    ],
  },
  {
    name: 'a copy of a clause file with a foreign ending is to be moved away',
    ...withEnding('02-risks - Copy.docx', ifCopy),
  },
  {
    name: 'a copy of a policy is to be moved away, and is one mistake',
    files: {
      'hill/social-media - Copy/policy.yaml': policySettings,
      'hill/social-media - Copy/01-x.mdx': text,
    },
    expected: [
      inFile(
        'hill/social-media - Copy',
        error(
          '',
          'file-name',
          `Unexpected name \`social-media - Copy\`, expected ${folderForm}`,
          `${ifCopy} Otherwise rename it, for example to \`social-media-copy\`.`,
        ),
      ),
    ],
  },
]

function inFolder(folder: string): HostileCase['files'] {
  return Object.fromEntries(
    ['dale', 'marsh'].flatMap((council) => [
      [`${folder}/${council}/council.yaml`, text],
      [`${folder}/${council}/social-media/policy.yaml`, policySettings],
      [`${folder}/${council}/social-media/01-x.mdx`, '{x}'],
    ]),
  )
}

function atWrongDepth(
  path: string,
  found: string,
  where: string,
  note: string,
  expected = 'it in the folder of its policy',
) {
  return inFile(
    path,
    error('', 'file-misplaced', `Unexpected ${found} ${where}, expected ${expected}`, note),
  )
}

const ofPolicy = 'the folder of each policy directly in that of its council'
const noLongerNeeded = 'What is no longer needed goes out of the content folder.'

/** Files and policies a folder too high or too low. */
export const wrongDepth: readonly HostileCase[] = [
  {
    name: 'the files of a policy directly in the folder of a council are two mistakes',
    files: { 'hill/policy.yaml': policySettings, 'hill/01-x.mdx': text },
    expected: [
      atWrongDepth(
        'hill/01-x.mdx',
        'file `01-x.mdx`',
        'directly in the folder of a council',
        'Move it into the folder of its policy: `hill/<policy>/01-x.mdx`.',
      ),
      atWrongDepth(
        'hill/policy.yaml',
        'file `policy.yaml`',
        'directly in the folder of a council',
        'Move it into the folder of its policy: `hill/<policy>/policy.yaml`.',
      ),
    ],
  },
  {
    name: 'a clause file directly in the content folder is refused',
    files: { '01-x.mdx': text },
    expected: [
      atWrongDepth(
        '01-x.mdx',
        'file `01-x.mdx`',
        'directly in the content folder',
        'Move it into the folder of its policy: `<council>/<policy>/01-x.mdx`.',
      ),
    ],
  },
  {
    name: 'a policy inside a policy is one mistake',
    files: {
      [`${policy}/grants/policy.yaml`]: policySettings,
      [`${policy}/grants/01-x.mdx`]: '{x}',
      [badFile]: clauseFile('See [it](policy:hill/grants).'),
    },
    expected: [
      atWrongDepth(
        `${policy}/grants`,
        'folder `grants` with files of a policy',
        `inside \`${policy}\``,
        'Move the whole folder one step up: `hill/grants`. If it is a copy or an older version of `social-media`, move it out of the content folder.',
        ofPolicy,
      ),
    ],
  },
  {
    name: 'policies in a folder of their own are a mistake each and no more',
    files: Object.fromEntries(
      ['gifts', 'grants'].flatMap((each) => [
        [`hill/policies/${each}/policy.yaml`, policySettings],
        [`hill/policies/${each}/01-x.mdx`, text],
      ]),
    ),
    expected: ['gifts', 'grants'].map((each) =>
      atWrongDepth(
        `hill/policies/${each}`,
        `folder \`${each}\` with files of a policy`,
        'inside `hill/policies`',
        `Move the whole folder one step up: \`hill/${each}\`. If it is a copy or an older version of \`policies\`, move it out of the content folder.`,
        ofPolicy,
      ),
    ),
  },
  {
    name: 'clause files in a folder inside the folder of a policy are one mistake',
    files: { [`${policy}/Old ones/01-x.mdx`]: text, [`${policy}/Old ones/02-y.mdx`]: text },
    expected: [
      atWrongDepth(
        `${policy}/Old ones`,
        'folder `Old ones` with files of a policy',
        `inside \`${policy}\``,
        `If the files belong to \`social-media\`, move them one step up, into \`${policy}\`. If they are a policy of their own, move the whole folder to \`hill/old-ones\`. ${noLongerNeeded}`,
        ofPolicy,
      ),
    ],
  },
  {
    name: 'a policy beside the folders of councils is one mistake',
    files: { 'complaints/policy.yaml': policySettings, 'complaints/01-x.mdx': text },
    expected: [
      atWrongDepth(
        'complaints',
        'folder `complaints` of a policy',
        'directly in the content folder',
        'Move the whole folder into that of its council: `<council>/complaints`.',
        'it in the folder of its council',
      ),
    ],
  },
  {
    name: 'a file far too deep is not passed over',
    files: { [`${policy}/a/b/01-x.mdx`]: text },
    expected: [
      atWrongDepth(
        `${policy}/a/b/01-x.mdx`,
        'file `01-x.mdx`',
        'in a folder inside that of a policy',
        `Move it into the folder of its policy: \`${policy}/01-x.mdx\` if it belongs to \`social-media\`, otherwise \`hill/<policy>/01-x.mdx\`. ${noLongerNeeded}`,
      ),
    ],
  },
  {
    name: 'the settings of a council in the folder of a policy are not called missing',
    files: {
      'dale/social-media/council.yaml': text,
      'dale/social-media/policy.yaml': policySettings,
      'dale/social-media/01-x.mdx': text,
    },
    expected: [
      atWrongDepth(
        'dale/social-media/council.yaml',
        'file `council.yaml`',
        'in the folder of a policy',
        'Move it into the folder of its council: `dale/council.yaml`.',
        'it in the folder of its council',
      ),
    ],
  },
  {
    name: 'a list for all councils in the folder of one is refused',
    files: { 'hill/synonyms.yaml': text },
    expected: [
      atWrongDepth(
        'hill/synonyms.yaml',
        'file `synonyms.yaml`',
        'directly in the folder of a council',
        'Move it into the content folder itself, beside the folders of the councils.',
        'it directly in the content folder',
      ),
    ],
  },
]

/** Folders of councils that are not in the content folder itself. */
export const misplaced: readonly HostileCase[] = [
  {
    name: 'two councils in a folder of their own are one mistake',
    files: inFolder('councils'),
    expected: [
      inFile(
        'councils',
        error(
          '',
          'folder-misplaced',
          'Unexpected folder `councils` around 2 councils, expected the folder of each council directly in the content folder',
          'Council folders stand directly in the content folder. Move those in `councils` one step up, and delete `councils`.',
        ),
      ),
    ],
  },
]

/** Files that are missing and files that are not part of the handbook. */
export const strangeFiles: readonly HostileCase[] = [
  {
    name: 'hidden files and those of editors and systems are passed over',
    files: {
      '.git/x.mdx': 'x',
      [`${policy}/.03-x.mdx`]: 'x',
      [`${policy}/03-x.mdx~`]: 'x',
      'Thumbs.db': 'x',
      [`${policy}/~$x.docx`]: 'x',
    },
    expected: [],
  },
  {
    name: 'a Word file in a policy is a warning',
    files: { [`${policy}/policy.docx`]: 'x' },
    expected: [
      unexpected(
        `${policy}/policy.docx`,
        'policy.docx',
        '`policy.yaml` and clause files named like `01-introduction.mdx` here',
      ),
    ],
  },
  {
    name: 'a Word file in a council is a warning',
    files: { 'hill/x.docx': 'x' },
    expected: [unexpected('hill/x.docx', 'x.docx', '`council.yaml` and one folder a policy here')],
  },
  {
    name: 'a Word file of ten megabytes is not read',
    files: { [`${policy}/policy.docx`]: Buffer.alloc(10_000_000) },
    expected: [
      unexpected(
        `${policy}/policy.docx`,
        'policy.docx',
        '`policy.yaml` and clause files named like `01-introduction.mdx` here',
      ),
    ],
  },
  {
    name: 'a note in a folder inside the folder of a policy is a warning',
    files: { [`${policy}/old/notes.txt`]: text },
    expected: [
      unexpected(`${policy}/old/notes.txt`, 'notes.txt', 'no folder inside the folder of a policy'),
    ],
  },
  {
    name: 'a policy without settings is refused',
    files: { 'hill/new/01-x.mdx': text },
    expected: [
      missing(
        'hill/new/policy.yaml',
        'Create it: write the lines below into it, and change what is not right for your council.',
      ),
    ],
  },
  {
    name: 'a council without settings is refused',
    files: { 'new/social-media/policy.yaml': policySettings, 'new/social-media/01-x.mdx': text },
    expected: [
      missing(
        'new/council.yaml',
        'Create it: write the lines below into it, and change what is not right for your council.',
      ),
    ],
  },
  {
    name: 'a policy without a clause file is refused',
    files: { 'hill/new/policy.yaml': policySettings },
    expected: [
      inFile(
        'hill/new/policy.yaml',
        error(
          '',
          'file-missing',
          'Expected a file `01-introduction.mdx` in this folder, found none',
          'Create it: one file a section of the policy, numbered in their order. For the first one write the lines below into it, and change what is not right for your council.',
        ),
      ),
    ],
  },
  {
    name: 'a clause file of ten megabytes is not read',
    files: { [badFile]: Buffer.alloc(10_000_000, 'x') },
    expected: [
      error(
        '',
        'file-too-large',
        'Unexpected length of 10,000 kB, expected at most 150 kB',
        'A clause file holds one section of a policy. Split the text into several clause files, one a section, and keep pictures and documents out of it.',
      ),
    ],
  },
  {
    name: 'settings of ten megabytes are too large and not missing',
    files: { [`${policy}/policy.yaml`]: Buffer.alloc(10_000_000, 'x') },
    expected: [
      inFile(
        `${policy}/policy.yaml`,
        error('', 'file-too-large', 'Unexpected length of 10,000 kB, expected at most 64 kB'),
      ),
    ],
  },
]
