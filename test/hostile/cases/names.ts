import { badFile, clauseFile, goodHandbook, policySettings } from '../handbook-folder.ts'
import { error, type HostileCase, inFile, warning } from '../hostile-case.ts'

const policy = 'hill/social-media'
const text = clauseFile('Text.')
const fileForm = 'two digits for the order, a hyphen, then lower-case letters, digits and hyphens, and `.mdx`'
const folderForm = 'a folder name of lower-case letters, digits and hyphens that begins with a letter'

function badName(path: string, found: string, suggestion: string, expected = fileForm) {
  return inFile(path, error('', 'file-name', `Unexpected name \`${found}\`, expected ${expected}`, `Rename it, for example to \`${suggestion}\`.`))
}

function missing(path: string, note?: string) {
  return inFile(path, error('', 'file-missing', `Expected a file \`${path.split('/').at(-1) ?? ''}\` in this folder, found none`, note))
}

function unexpected(path: string, found: string, expected: string) {
  return inFile(path, warning('', 'file-unexpected', `Unexpected file \`${found}\`, expected ${expected}`))
}

function misnamed(name: string, suggestion: string): Pick<HostileCase, 'files' | 'expected'> {
  return { files: { [`${policy}/${name}`]: text }, expected: [badName(`${policy}/${name}`, name, suggestion)] }
}

/** Names of files and folders that cannot be used. */
export const names: readonly HostileCase[] = [
  { name: 'a clause file with a space in its name is refused', ...misnamed('Bad Name.mdx', '01-bad-name.mdx') },
  { name: 'a clause file with one digit is refused', ...misnamed('1-x.mdx', '01-x.mdx') },
  { name: 'a clause file with a capital in its name is refused', ...misnamed('01-X.mdx', '01-x.mdx') },
  { name: 'a clause file with the wrong ending is refused', ...misnamed('03-x.md', '03-x.mdx') },
  { name: 'a clause file with its ending in capitals is refused', ...misnamed('03-x.MDX', '03-x.mdx') },
  { name: 'a clause file with underscores in its name is refused', ...misnamed('03_the_risks.mdx', '03-the-risks.mdx') },
  { name: 'a clause file without digits is refused', ...misnamed('risks.mdx', '01-risks.mdx') },
  { name: 'a clause file to whose name Notepad has added its ending is refused', files: { [`${policy}/9 Monitoring.mdx.txt`]: text }, expected: [badName(`${policy}/9 Monitoring.mdx.txt`, '9 Monitoring.mdx.txt', '09-monitoring.mdx', `${fileForm} at the end, without the \`.txt\` that Notepad adds`)] },
  { name: 'a clause file with nothing but digits is refused', ...misnamed('03.mdx', '03-introduction.mdx') },
  { name: 'a clause file named by an emoji is refused', ...misnamed('03-😀.mdx', '03-introduction.mdx') },
  { name: 'a line end in the name of a file does not reach the message', files: { [`${policy}/03-x\n::error::y.mdx`]: text }, expected: [badName(`${policy}/03-x ::error::y.mdx`, '03-x ::error::y.mdx', '03-x-error-y.mdx')] },
  { name: 'a right-to-left override in the name of a file does not reach the message', files: { [`${policy}/03-\u202Excod.mdx`]: text }, expected: [badName(`${policy}/03- xcod.mdx`, '03- xcod.mdx', '03-xcod.mdx')] },
  { name: 'a folder of a council named like a prototype is one mistake', files: { '__proto__/social-media/01-x.mdx': text }, expected: [badName('__proto__', '__proto__', 'proto', folderForm)] },
  { name: 'a folder of a policy named like a prototype is one mistake', files: { 'hill/__proto__/01-x.mdx': text, 'hill/__proto__/02-y.mdx': text }, expected: [badName('hill/__proto__', '__proto__', 'proto', folderForm)] },
  { name: 'a folder of a council with a space and a capital in its name is one mistake', files: { 'Hill Two/council.yaml': String(goodHandbook['hill/council.yaml']), 'Hill Two/social-media/policy.yaml': policySettings, 'Hill Two/social-media/01-x.mdx': text }, expected: [badName('Hill Two', 'Hill Two', 'hill-two', folderForm)] },
  { name: 'a council named constructor is a council like any other', files: { 'constructor/council.yaml': String(goodHandbook['hill/council.yaml']) }, expected: [] },
  { name: 'a reference to a clause of a misnamed file is not reported on top', files: { [`${policy}/4-x.mdx`]: clauseFile('<Clause id="a-b">\n\nText.\n\n</Clause>'), [badFile]: clauseFile('See [it](#a-b).') }, expected: [badName(`${policy}/4-x.mdx`, '4-x.mdx', '04-x.mdx')] },
  { name: 'two clause files of the same name but for their digits are refused', files: { [`${policy}/03-risks.mdx`]: text }, expected: [inFile(`${policy}/03-risks.mdx`, error('', 'id-repeated', 'Unexpected second `risks`, expected each id once in a policy (the first is in `hill/social-media/02-risks.mdx`)', 'Give this one another name, such as `03-risks-2.mdx`.'))] },
]

/** Files that are missing and files that are not part of the handbook. */
export const strangeFiles: readonly HostileCase[] = [
  { name: 'hidden files and those of editors and systems are passed over', files: { '.git/x.mdx': 'x', [`${policy}/.03-x.mdx`]: 'x', [`${policy}/03-x.mdx~`]: 'x', 'Thumbs.db': 'x', [`${policy}/~$x.docx`]: 'x' }, expected: [] },
  { name: 'a Word file in a policy is a warning', files: { [`${policy}/policy.docx`]: 'x' }, expected: [unexpected(`${policy}/policy.docx`, 'policy.docx', '`policy.yaml` and clause files named like `01-introduction.mdx` here')] },
  { name: 'a Word file in a council is a warning', files: { 'hill/x.docx': 'x' }, expected: [unexpected('hill/x.docx', 'x.docx', '`council.yaml` and one folder a policy here')] },
  { name: 'a Word file of ten megabytes is not read', files: { [`${policy}/policy.docx`]: Buffer.alloc(10_000_000) }, expected: [unexpected(`${policy}/policy.docx`, 'policy.docx', '`policy.yaml` and clause files named like `01-introduction.mdx` here')] },
  { name: 'a clause file in the folder of a council is a warning', files: { 'hill/01-x.mdx': text }, expected: [unexpected('hill/01-x.mdx', '01-x.mdx', '`council.yaml` and one folder a policy here')] },
  { name: 'a folder inside the folder of a policy is a warning', files: { [`${policy}/old/01-x.mdx`]: text }, expected: [unexpected(`${policy}/old/01-x.mdx`, '01-x.mdx', 'no folder inside the folder of a policy')] },
  { name: 'a policy without settings is refused', files: { 'hill/new/01-x.mdx': text }, expected: [missing('hill/new/policy.yaml', 'Create it: copy the one of another policy and change it.')] },
  { name: 'a council without settings is refused', files: { 'new/social-media/policy.yaml': policySettings, 'new/social-media/01-x.mdx': text }, expected: [missing('new/council.yaml', 'Create it: three lines are enough: `name: …`, `short: …` and `kind: …`.')] },
  { name: 'a policy without a clause file is refused', files: { 'hill/new/policy.yaml': policySettings }, expected: [inFile('hill/new/policy.yaml', error('', 'file-missing', 'Expected a file `01-introduction.mdx` in this folder, found none', 'Create it: one clause file a section of the policy, numbered in their order.'))] },
  { name: 'a clause file of ten megabytes is not read', files: { [badFile]: Buffer.alloc(10_000_000, 'x') }, expected: [error('', 'file-too-large', 'Unexpected length of 10,000 kB, expected at most 150 kB', 'A clause file holds one section of a policy. Split the text into several clause files, one a section, and keep pictures and documents out of it.')] },
  { name: 'settings of ten megabytes are too large and not missing', files: { [`${policy}/policy.yaml`]: Buffer.alloc(10_000_000, 'x') }, expected: [inFile(`${policy}/policy.yaml`, error('', 'file-too-large', 'Unexpected length of 10,000 kB, expected at most 64 kB'))] },
]
