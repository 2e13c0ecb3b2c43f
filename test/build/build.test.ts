import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import { setTimeout } from 'node:timers/promises'
import {
  type BuildResult,
  cleanEnvironment,
  makeWorkplace,
  root,
  runBuild,
  type Workplace,
} from './build-process.ts'
import { differingFiles, type FolderBytes, readBytes } from './folder-bytes.ts'
import { findAll, findOne, parsePage, textOf } from '../content/page-text.ts'
import { sectionFile, smallHandbook, writeContent } from './small-handbook.ts'

const clauseFile = 'hill/social-media/01-purpose.mdx'
const pageFile = 'hill/social-media/index.html'

let place: Workplace
let content = ''
let out = ''
let firstOutput: FolderBytes = {}

function build(): BuildResult {
  return runBuild({ content, out })
}

function write(path: string, text: string): void {
  writeContent(content, { [path]: text })
}

function page(): string {
  return readFileSync(join(out, pageFile), 'utf8')
}

/** The names beside the output: the content, and nothing that a build has left. */
function leftBeside(): string[] {
  return readdirSync(place.folder).filter(
    (name) => join(place.folder, name) !== content && join(place.folder, name) !== out,
  )
}

beforeAll(() => {
  place = makeWorkplace()
  content = place.path('content')
  out = place.path('site')
  writeContent(content, smallHandbook)
  const { status, stderr } = build()
  assert.equal(status, 0, stderr)
  firstOutput = readBytes(out)
})
afterAll(() => {
  place.dispose()
})
beforeEach(() => {
  rmSync(content, { recursive: true })
  writeContent(content, smallHandbook)
})

describe('a build with an error in the content', () => {
  let result: BuildResult

  beforeAll(() => {
    writeContent(content, smallHandbook)
    write(clauseFile, sectionFile('Purpose', 'The Clerk {runs code}.', 'register'))
    result = build()
  })

  test('exits with 1', () => {
    assert.equal(result.status, 1)
  })

  test('prints the message with the file and the line', () => {
    assert.match(result.stdout, /^hill\/social-media\/01-purpose\.mdx$/m)
    assert.match(
      result.stdout,
      /error {2}line 7, column 11: Unexpected code in braces `\{runs code\}`/,
    )
  })

  test('says that the site is as it was', () => {
    assert.match(result.stderr, /Nothing was built; the site in .* is as it was/)
  })

  test('leaves the previous output byte for byte as it was', () => {
    assert.ok(Object.keys(firstOutput).length > 10)
    assert.deepEqual(readBytes(out), firstOutput)
  })

  test('leaves no temporary folder behind', () => {
    assert.deepEqual(leftBeside(), [])
  })
})

describe('a build that succeeds', () => {
  test('leaves the output in place and nothing beside it', () => {
    assert.equal(build().status, 0)
    assert.deepEqual(readBytes(out), firstOutput)
    assert.deepEqual(leftBeside(), [])
  })

  test('is not stopped by a warning, and prints it', () => {
    write(
      clauseFile,
      sectionFile('Purpose', 'The Clerk keeps a [register](policy:register).', 'register').replace(
        '---\n\n<',
        'number: "2."\n---\n\n<Clause id="late" number="9.9">\n\nLate.\n\n</Clause>\n\n<',
      ),
    )
    const { status, stdout } = build()
    assert.equal(status, 0)
    assert.match(stdout, /warning/i)
    assert.match(page(), /data-clause="9\.9"/)
  })

  test('does nothing when it is asked for again, and says again what is to be said of the content', () => {
    write(
      clauseFile,
      sectionFile('Purpose', 'The Clerk keeps it.', 'register').replace(
        '---\n\n<',
        'number: "2."\n---\n\n<Clause id="late" number="9.9">\n\nLate.\n\n</Clause>\n\n<',
      ),
    )
    const first = build()
    const built = readBytes(out)
    const { status, stdout } = build()
    assert.equal(status, 0)
    assert.match(stdout, /is up to date: nothing has changed/)
    const messagesIn = (text: string): string =>
      text.slice(0, text.lastIndexOf('\n', text.length - 2))
    assert.match(messagesIn(first.stdout), /warning/)
    assert.equal(messagesIn(stdout), messagesIn(first.stdout))
    assert.deepEqual(readBytes(out), built)
  })

  test('shows a word that was changed, and nothing of the word before', () => {
    write(
      clauseFile,
      sectionFile('Purpose', 'The Chairman keeps a register of accounts.', 'register'),
    )
    assert.equal(build().status, 0)
    assert.match(page(), /The Chairman keeps a register/)
    assert.doesNotMatch(page(), /The Clerk keeps/)
  })

  test('has the papers that its pages lead to, and none when they are left out', () => {
    const papers = (folder: string): string[] =>
      Object.keys(readBytes(folder)).filter((path) => path.endsWith('.pdf'))
    assert.ok(
      papers(out).includes('hill/press/hill-press.pdf') &&
        papers(out).includes('hill/hill-policies.pdf'),
    )
    const without = place.path('without-papers')
    assert.equal(runBuild({ content, out: without, env: { HANDBOOK_PAPERS: 'no' } }).status, 0)
    assert.deepEqual(papers(without), [])
    rmSync(without, { recursive: true })
  })

  test('has nothing of a policy that was taken away', () => {
    rmSync(join(content, 'hill', 'press'), { recursive: true })
    assert.equal(build().status, 0)
    assert.deepEqual(
      Object.keys(readBytes(out)).filter((path) => path.includes('press/')),
      [],
    )
    for (const path of ['handbook.json', 'sitemap.xml', 'hill/index.html', 'index.html']) {
      assert.doesNotMatch(readFileSync(join(out, path), 'utf8'), /hill\/press|Press Policy/, path)
    }
  })
})

describe('builds at the same time', () => {
  test('of different contents into different folders each give what they give alone', async () => {
    const others = ['one', 'two', 'three'].map((name) => ({
      content: place.path(`${name}-content`),
      out: place.path(`${name}-site`),
    }))
    for (const other of others) writeContent(other.content, smallHandbook)
    const codes = await Promise.all(
      others.map(async (other) => {
        const child = spawn(process.execPath, [join(root, 'scripts', 'build.ts')], {
          cwd: root,
          env: cleanEnvironment(other),
          stdio: 'ignore',
        })
        await once(child, 'exit')
        return child.exitCode
      }),
    )
    const differences = others.map((other) =>
      existsSync(other.out) ? differingFiles(readBytes(other.out), firstOutput) : ['everything'],
    )
    for (const folder of others.flatMap((other) => [other.content, other.out]))
      rmSync(folder, { recursive: true, force: true })
    assert.deepEqual(codes, [0, 0, 0])
    assert.deepEqual(differences, [[], [], []])
  })
})

describe('a build that is broken off', { skip: process.platform === 'win32' }, () => {
  let earlier: FolderBytes = {}
  let left: string[] = []

  beforeAll(async () => {
    writeContent(content, smallHandbook)
    assert.equal(build().status, 0)
    earlier = readBytes(out)
    const child = spawn(process.execPath, [join(root, 'scripts', 'build.ts')], {
      cwd: root,
      env: cleanEnvironment({ content, out }),
      stdio: 'ignore',
    })
    const ended = once(child, 'exit')
    while (child.exitCode === null && leftBeside().length === 0) await setTimeout(10)
    child.kill('SIGINT')
    await ended
    left = leftBeside()
    for (const name of left) rmSync(join(place.folder, name), { recursive: true })
  })

  test('leaves the previous output byte for byte as it was', () => {
    assert.deepEqual(readBytes(out), earlier)
  })

  test('leaves no temporary folder behind', () => {
    assert.deepEqual(left, [])
  })
})

describe('a build into a folder that is not its own', () => {
  /** Runs a build into a folder and expects it to be refused with nothing changed there. */
  function expectRefusal(folder: string): void {
    const untouched = readBytes(content)
    const names = readdirSync(place.folder).toSorted()
    const { status, stderr } = runBuild({ content, out: folder })
    assert.equal(status, 2)
    assert.match(stderr, /^Unexpected output folder `[^`]+`: .*\n$/)
    assert.deepEqual(readBytes(content), untouched)
    assert.deepEqual(readdirSync(place.folder).toSorted(), names)
  }

  test('is refused where the folder holds what a person may have written, and touches nothing', () => {
    const folder = place.path('letters')
    mkdirSync(join(folder, 'drafts'), { recursive: true })
    writeFileSync(join(folder, 'drafts', 'letter.txt'), 'Dear Clerk')
    const letters = readBytes(folder)
    expectRefusal(folder)
    assert.deepEqual(readBytes(folder), letters)
    rmSync(folder, { recursive: true })
  })

  test('is refused where the folder is the content', () => {
    expectRefusal(content)
  })
  test('is refused where the folder lies in the content', () => {
    expectRefusal(join(content, 'site'))
  })
  test('is refused where the folder holds the content', () => {
    expectRefusal(place.folder)
  })

  test('is refused where the folder is the project or holds it', () => {
    const names = readdirSync(root).toSorted()
    expectRefusal(root)
    expectRefusal(join(root, '..'))
    assert.deepEqual(readdirSync(root).toSorted(), names)
  })

  test('is refused in one sentence where the folder is a file', () => {
    const file = place.path('site.txt')
    writeFileSync(file, 'Dear Clerk')
    const { status, stderr } = runBuild({ content, out: file })
    assert.equal(readFileSync(file, 'utf8'), 'Dear Clerk')
    rmSync(file)
    assert.equal(status, 2)
    assert.match(stderr, /^Unexpected output folder/)
  })

  test('is done where the folder is there and empty', () => {
    const folder = place.path('empty')
    mkdirSync(folder)
    assert.equal(runBuild({ content, out: folder }).status, 0)
    assert.deepEqual(differingFiles(readBytes(folder), firstOutput), [])
    rmSync(folder, { recursive: true })
  })
})

describe('text that looks like program code', () => {
  const hostile = '</script><script>alert(1)</script> & "<b>" <!-- <script x'
  const council = 'Hill </script><script>alert(2)</script> Parish Council'

  beforeAll(() => {
    writeContent(content, smallHandbook)
    const policy = smallHandbook['hill/social-media/policy.yaml'] ?? ''
    write('hill/social-media/policy.yaml', policy.replaceAll('Social Media Policy', `'${hostile}'`))
    write(
      'hill/council.yaml',
      `name: '${council}'\nshort: '<script>alert(3)</script>'\nkind: parish\n`,
    )
    write(
      clauseFile,
      `---\ntitle: '${hostile}'\n---\n\n<Clause id="register" title="<script>alert(4)</script>">\n\nThe Clerk keeps it.\n\n</Clause>\n`,
    )
    const { status, stdout, stderr } = build()
    assert.equal(status, 0, stdout + stderr)
  })

  test('in titles makes no element of any page', () => {
    for (const path of Object.keys(readBytes(out)).filter((each) => each.endsWith('.html'))) {
      const tree = parsePage(readFileSync(join(out, path), 'utf8'))
      assert.deepEqual(
        findAll(tree, ({ tagName }) => tagName === 'b'),
        [],
        path,
      )
      for (const {
        element: { properties },
      } of findAll(tree, ({ tagName }) => tagName === 'script')) {
        assert.ok(
          properties.type === 'application/ld+json' ||
            String(properties.src).startsWith('/_astro/'),
          path,
        )
      }
    }
  })

  test('in titles is shown to readers as it is written', () => {
    assert.match(page(), /&#x3C;script>alert\(4\)&#x3C;\/script>/)
    assert.match(
      page(),
      /<h1[^>]*>&lt;\/script&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; (?:"|&quot;|&#34;)&lt;b&gt;/,
    )
  })

  test('in titles stays inside the data for search engines', () => {
    const script = findOne(
      parsePage(page()),
      ({ properties }) => properties.type === 'application/ld+json',
    )
    const data = textOf(script)
    const { name, publisher, hasPart } = JSON.parse(data) as {
      name: string
      publisher: { name: string }
      hasPart: { name: string }[]
    }
    assert.deepEqual([name, publisher.name, hasPart[0]?.name], [hostile, council, hostile])
  })

  test('in titles is the same text in the data of the policy', () => {
    const { title, sections } = JSON.parse(
      readFileSync(join(out, 'hill/social-media/policy.json'), 'utf8'),
    ) as { title: string; sections: { title: string }[] }
    assert.deepEqual([title, sections[0]?.title], [hostile, hostile])
  })

  test('in titles makes no element of any file in XML', () => {
    for (const path of Object.keys(readBytes(out)).filter((each) =>
      /\.(?:xml|atom|rss|svg)$/.test(each),
    )) {
      assert.doesNotMatch(readFileSync(join(out, path), 'utf8'), /<script|<b>/, path)
    }
  })
})

describe('the same content', () => {
  let reference: FolderBytes = {}
  let first = ''

  /** Builds a content folder into a folder of its own and gives back the names of the files that differ from the first build. */
  function differences(name: string, from: string, env: NodeJS.ProcessEnv = {}): string[] {
    const folder = place.path(name)
    const { status, stdout, stderr } = runBuild({ content: from, out: folder, env })
    assert.equal(status, 0, stdout + stderr)
    const files = readBytes(folder)
    rmSync(folder, { recursive: true })
    return differingFiles(reference, files)
  }

  beforeAll(() => {
    first = place.copyContent('first-content')
    const folder = place.path('first-site')
    const { status, stderr } = runBuild({
      content: first,
      out: folder,
      env: { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' },
    })
    assert.equal(status, 0, stderr)
    reference = readBytes(folder)
    rmSync(folder, { recursive: true })
  })
  afterAll(() => {
    rmSync(first, { recursive: true })
  })

  test('gives the same bytes when it is built again with what was kept from the build before', () => {
    assert.ok(Object.keys(reference).length > 20)
    assert.deepEqual(
      differences('warm-site', first, { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' }),
      [],
    )
  })

  test('gives the same bytes from another folder, at another time, in another time zone and another language', () => {
    const copy = place.path('a-much-longer-name/of the content')
    cpSync(first, copy, { recursive: true, preserveTimestamps: false })
    assert.deepEqual(
      differences('another-site', copy, {
        TZ: 'America/Los_Angeles',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      }),
      [],
    )
    rmSync(place.path('a-much-longer-name'), { recursive: true })
  })

  test('gives the same bytes when its files have the line ends and the byte order mark of Windows', () => {
    const copy = place.path('windows-content')
    cpSync(first, copy, { recursive: true })
    for (const path of Object.keys(readBytes(copy))) {
      const text = readFileSync(join(copy, path), 'utf8')
      writeFileSync(join(copy, path), `\u{feff}${text.replaceAll('\n', '\r\n')}`)
    }
    assert.deepEqual(differences('windows-site', copy), [])
    rmSync(copy, { recursive: true })
  })
})
