import assert from 'node:assert/strict'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, it } from 'vitest'
import { setTimeout } from 'node:timers/promises'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import { type Options, readOptions } from '../../src/load/options.ts'
import { type WatchedHandbook, watchHandbook } from '../../src/site/watched-handbook.ts'
import { sectionFile, smallHandbook, writeContent } from '../build/small-handbook.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'clausebook-watched-'))
const content = join(folder, 'content')
const clause = 'hill/press/01-press.mdx'

/** What a handbook has told since it is watched. */
let told: string[] = []
let today = '2026-11-20'

function options(): Options {
  return readOptions({ HANDBOOK_CONTENT: content, HANDBOOK_TODAY: today }, root)
}

function watch(): WatchedHandbook {
  told = []
  return watchHandbook({
    options,
    toReport: ({ messages }) => messages.map(({ reason }) => reason).join('\n'),
    onChange: () => {
      told.push('changed')
    },
    onMistakes: (report) => {
      told.push(report ?? 'put right')
    },
  })
}

function write(words: string): void {
  writeFileSync(join(content, clause), sectionFile('Press', words, 'press-enquiries'))
}

/** Changes something, says so, and waits until something has been told, or so many milliseconds. */
async function save(
  watched: WatchedHandbook,
  change: () => void,
  patience = 5000,
): Promise<string[]> {
  told = []
  change()
  watched.touch()
  for (let waited = 0; waited < patience && told.length === 0; waited += 20) await setTimeout(20)
  return told
}

function titleOf(watched: WatchedHandbook): string | undefined {
  return watched.current()?.handbook.settings.title
}

beforeEach(() => {
  rmSync(content, { recursive: true, force: true })
  writeContent(content, smallHandbook)
  today = '2026-11-20'
})
afterAll(() => {
  rmSync(cacheFolder(root, content), { recursive: true, force: true })
  rmSync(folder, { recursive: true })
})

describe('A watched handbook', () => {
  it('is read at once, with the day and the addresses that it is shown for', () => {
    const { handbook, context } = watch().current() ?? assert.fail('There is no handbook')
    assert.equal(handbook.settings.title, 'Small Handbook')
    assert.deepEqual([context.today, context.site, context.urls.home()], [today, undefined, '/'])
    assert.deepEqual(told, ['changed'])
  })

  it('is another one when a file has changed', async () => {
    const watched = watch()
    const before = watched.current()
    assert.deepEqual(
      await save(watched, () => {
        write('The Clerk answers the press.')
      }),
      ['changed'],
    )
    assert.notEqual(watched.current(), before)
  })

  it('stays the same one when a file was saved as it was', async () => {
    const watched = watch()
    const before = watched.current()
    const change = (): void => {
      write('The Chairman answers the press.')
    }
    assert.deepEqual(await save(watched, change, 400), [])
    assert.equal(watched.current(), before)
  })

  it('stays as it was while there are errors, and tells of them and of their end', async () => {
    const watched = watch()
    const before = watched.current()
    const [report = ''] = await save(watched, () => {
      write('The {Clerk} answers.')
    })
    assert.match(report, /Unexpected code in braces `\{Clerk\}`/)
    assert.deepEqual([watched.current(), watched.mistakes()], [before, report])
    assert.deepEqual(
      await save(watched, () => {
        write('The Chairman answers the press.')
      }),
      ['put right'],
    )
    assert.deepEqual([watched.current(), watched.mistakes()], [before, undefined])
  })

  for (const [what, half] of [
    ['a tag', '---\ntitle: Press\n---\n\n<Clause id="press-enquiries" topics="risks">\n\nThe Cl'],
    ['the settings', '---\ntitle: Pre'],
    ['nothing yet', ''],
  ] as const) {
    it(`is read again, and nothing told, where a file is written only up to ${what}`, async () => {
      const watched = watch()
      writeFileSync(join(content, clause), half)
      watched.touch()
      await setTimeout(100)
      assert.deepEqual(told, ['changed'])
      assert.deepEqual(
        await save(watched, () => {
          write('The Clerk answers the press.')
        }),
        ['changed'],
      )
      await setTimeout(400)
      assert.deepEqual(told, ['changed'])
    })
  }

  it('is read again by itself where the end of a file comes without a word', async () => {
    const watched = watch()
    writeFileSync(join(content, clause), '---\ntitle: Pre')
    watched.touch()
    await setTimeout(100)
    told = []
    write('The Clerk answers the press.')
    await setTimeout(500)
    assert.deepEqual(told, ['changed'])
  })

  it('tells where its folder is gone, and goes on when it is back', async () => {
    const watched = watch()
    const aside = join(folder, 'aside')
    const [report = ''] = await save(watched, () => {
      renameSync(content, aside)
    })
    assert.match(report, /^Unexpected content folder .*: there is no such folder/)
    assert.equal(titleOf(watched), 'Small Handbook')
    assert.deepEqual(
      await save(watched, () => {
        renameSync(aside, content)
      }),
      ['put right'],
    )
  })

  it('is none where there have been errors from the start, until they are put right', async () => {
    write('The {Clerk} answers.')
    const watched = watch()
    assert.equal(watched.current(), undefined)
    assert.match(watched.mistakes() ?? '', /Unexpected code/)
    assert.deepEqual(
      await save(watched, () => {
        write('The Clerk answers.')
      }),
      ['changed', 'put right'],
    )
    assert.equal(titleOf(watched), 'Small Handbook')
  })

  it('is that of the new day after midnight', () => {
    const watched = watch()
    today = '2026-11-21'
    assert.equal(watched.current()?.context.today, '2026-11-21')
  })
})
