/** What `npm run pdf` does, once its memory is seen to. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { diskErrorCode, diskReason } from '../../src/disk/disk-error.ts'
import { OptionError, type Options } from '../../src/load/options.ts'
import { quotable } from '../../src/messages/message.ts'
import type { Handbook } from '../../src/model/types.ts'
import { paperFolder, PaperStore } from '../../src/pdf/paper-store.ts'
import { toProgressReporter } from '../../src/pdf/progress.ts'
import { writePapers } from '../../src/pdf/write-papers.ts'
import { makeUrls } from '../../src/urls.ts'
import { type ChosenProvisions, readChosen } from '../../src/views/policy/chosen-provisions.ts'
import { type Asked, defineCommand, runCommand } from '../command.ts'
import { loadOrReport } from '../load-or-report.ts'
import { choosePapers, type PaperChoice } from './choose-papers.ts'

const expectedCouncils =
  'names of folders with commas between them, such as `--councils hillford,marsh-green`'

const expectedClauses =
  'a policy and its sections or clauses, such as `--clauses hillford/social-media#posting,5.10`'

const command = defineCommand({
  name: 'pdf',
  does: 'Makes papers for a meeting (PDF) without building the site.',
  names: {
    value: '[names]',
    help: 'those of folders: hillford makes one paper of all policies of that council, hillford/social-media one of that policy. Without a name: one paper of each policy',
  },
  options: {
    clauses: {
      type: 'string',
      multiple: true,
      value: '<clauses>',
      expected: expectedClauses,
      help: 'one paper of sections and clauses only, by their ids or printed numbers, of one policy or of several: hillford/social-media#posting,5.10',
    },
    topic: {
      type: 'string',
      multiple: true,
      value: '<topic>',
      expected: 'the name of a topic, such as `--topic passwords`',
      help: 'a comparison of what councils say on a topic; can be given several times',
    },
    matrix: { type: 'boolean', help: 'the table of topics and councils' },
    councils: {
      type: 'string',
      value: '<names>',
      expected: expectedCouncils,
      help: 'the councils that a comparison shows, with commas between them',
    },
    large: { type: 'boolean', help: 'large print: letters of 16 points' },
    'line-numbers': {
      type: 'boolean',
      help: 'a number beside each line of the text, but for those of tables, so that a meeting can point at it',
    },
    out: {
      type: 'string',
      value: '<folder>',
      expected: 'a folder, such as `--out agenda`',
      help: 'where the papers are put; papers/ when left out. A paper that is there already is replaced',
    },
  },
  reads: ['content', 'today', 'address'],
  fails: 'the content has errors',
})

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}

/** The sections and clauses that are asked for. Throws {@link OptionError} for what cannot be read. */
function readClauses(written: readonly string[]): ChosenProvisions[] {
  if (written.length === 0) return []
  const chosen = readChosen(written.join(','))
  if (chosen) return chosen
  throw new OptionError(
    `Unexpected \`--clauses ${quotable(written.join(','))}\`, expected ${expectedClauses}.`,
  )
}

/** Which papers are asked for. Throws {@link OptionError} for options that do not go together. */
function readChoice({ values, names }: Asked<typeof command.options>): PaperChoice {
  const isComparison = values.topic.length > 0 || values.matrix
  if (values.councils !== undefined && !isComparison)
    throw new OptionError(
      'Unexpected `--councils`, expected it with `--topic` or `--matrix`. A paper of one council is made by its name alone, such as `npm run pdf -- hillford`.',
    )
  if (isComparison && values['line-numbers'])
    throw new OptionError(
      'Unexpected `--line-numbers` with `--topic` or `--matrix`, expected it with policies: lines that stand beside one another cannot be numbered.',
    )
  const councils = values.councils
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (councils?.length === 0)
    throw new OptionError(`Unexpected \`--councils\` without a name, expected ${expectedCouncils}.`)
  return {
    clauses: readClauses(values.clauses),
    names: unique(names.map((name) => name.replace(/\/+$/, ''))),
    topics: unique(values.topic),
    matrix: values.matrix,
    councils,
    large: values.large,
    lineNumbers: values['line-numbers'],
  }
}

/** Makes the folder before any work is done. Throws {@link OptionError} where that cannot be. */
function makeFolder(folder: string, asked: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new OptionError(
      `Unexpected folder \`${asked}\` for \`--out\`: nothing can be written there (${String(error.code)}). Name another folder, such as \`--out agenda\`.`,
      { cause: error },
    )
  }
}

/** Does what writes into the folder. Throws {@link OptionError} where the disk refuses something. */
async function writingInto<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    const code = diskErrorCode(cause)
    if (code === undefined) throw cause
    throw new OptionError(
      `Nothing more could be written in \`${folder}\`: ${diskReason(code)}. Name another folder, such as \`--out agenda\`, or put that right, and run the command again.`,
      { cause },
    )
  }
}

/** Makes the papers; gives back the exit code. */
async function makePapers(
  handbook: Handbook,
  { root, today, site, base }: Options,
  choice: PaperChoice,
  out: string,
): Promise<number> {
  const papers = choosePapers(handbook, choice, {
    today,
    site: site === undefined ? undefined : makeUrls(base, site),
  })
  const folder = resolve(process.env['INIT_CWD'] ?? root, out)
  makeFolder(folder, out)
  const { notice } = await writingInto(folder, () =>
    writePapers(papers, {
      store: new PaperStore(paperFolder(root)),
      folder,
      onProgress: toProgressReporter(),
    }),
  )
  if (notice !== undefined) process.stderr.write(`${notice}\n`)
  for (const { path } of papers)
    process.stdout.write(`${relative(process.env['INIT_CWD'] ?? root, resolve(folder, path))}\n`)
  return 0
}

await runCommand(command, async (asked, options, progress) => {
  const choice = readChoice(asked)
  const handbook = loadOrReport(options, progress, 'No paper is made until this is put right.')
  progress.end()
  return handbook ? makePapers(handbook, options, choice, asked.values.out ?? 'papers') : 1
})
