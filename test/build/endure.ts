import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Random, seededRandom } from '../../scripts/bench/random.ts'
import { compiledFolder } from '../../scripts/site/compile-pages.ts'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import { readOptions } from '../../src/load/options.ts'
import { paperFolder } from '../../src/pdf/paper-store.ts'
import { cleanEnvironment, root } from './build-process.ts'
import { type FolderBytes, readBytes } from './folder-bytes.ts'
import { type ContentFiles, sectionFile, smallHandbook, writeContent } from './small-handbook.ts'

/**
 * So many councils the handbook has, each with one policy: as many files are parsed together, and
 * more papers are set.
 */
const COUNCILS = 10

/** What people have put into the output, and what has to be there after whatever happens. */
export const peoplesFiles: ContentFiles = {
  CNAME: 'policies.example.org\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.well-known/security.txt': 'Contact: mailto:clerk@example.org\n',
}

/** The ways in which a file is damaged. */
export const damages = {
  cut: (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  emptied: () => Buffer.alloc(0),
  'with one bit turned': (bytes, random) => {
    const turned = Buffer.from(bytes)
    const at = Math.floor(random() * bytes.length)
    turned[at] = (turned[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return turned
  },
} as const satisfies Record<string, (bytes: Buffer, random: Random) => Uint8Array>

/**
 * Damages a file and leaves it the times that it had. Gives back false where there is nothing to
 * damage.
 */
export function damage(path: string, way: keyof typeof damages, random: Random): boolean {
  const bytes = readFileSync(path)
  if (bytes.length === 0) return false
  const { atime, mtime } = statSync(path)
  writeFileSync(path, damages[way](bytes, random))
  utimesSync(path, atime, mtime)
  return true
}

/** The kinds of files that are kept. */
export const keptKinds = [
  'parsed files',
  'papers',
  'notes on what was built',
  'files of the site',
  'modules that Node has compiled',
  'compiled pages',
  'styles and scripts of compiled pages',
] as const

/**
 * A made-up handbook that is built again and again, and the folders in which something is kept for
 * it.
 */
export class Endurance {
  readonly random: Random
  readonly #content: string
  readonly #env: NodeJS.ProcessEnv
  readonly out: string

  constructor(content: string, out: string, seed: number) {
    this.random = seededRandom(seed)
    this.#content = content
    this.out = out
    // An address that no other test builds for: what is damaged here is nobody else’s.
    this.#env = { BASE: '/endured/', NODE_COMPILE_CACHE: join(dirname(out), 'compile-cache') }
    this.write('keeps')
  }

  /** Writes the content; `word` stands in one of its clauses. */
  write(word: string): void {
    const {
      'handbook.yaml': handbook = '',
      'topics.yaml': topics = '',
      'hill/press/policy.yaml': policy = '',
    } = smallHandbook
    const councils = Array.from({ length: COUNCILS }, (_, number): ContentFiles => {
      const slug = `council-${String(number)}`
      return {
        [`${slug}/council.yaml`]: `name: Council ${String(number)} Parish Council\nshort: ${slug}\nkind: parish\n`,
        [`${slug}/press/policy.yaml`]: policy,
        [`${slug}/press/01-press.mdx`]: sectionFile(
          'Press',
          `The Clerk of number ${String(number)} ${word} a list.`,
          'list',
        ),
      }
    })
    writeContent(this.#content, {
      'handbook.yaml': handbook,
      'topics.yaml': topics,
      ...(Object.assign({}, ...councils) as ContentFiles),
    })
  }

  #environment(): NodeJS.ProcessEnv {
    return cleanEnvironment({ content: this.#content, out: this.out, env: this.#env })
  }

  /** Builds to the end; gives back what it printed and how it ended. */
  build(...words: readonly string[]): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts', 'build.ts'), ...words],
      { cwd: root, env: this.#environment(), encoding: 'utf8' },
    )
    return { status, said: stdout + stderr }
  }

  /**
   * Builds, and kills the build and all that it has started, as soon as `isTime`, and so many
   * milliseconds later. Gives back whether it was killed before it ended.
   */
  async kill(isTime: () => boolean, milliseconds: number): Promise<boolean> {
    const child = spawn(process.execPath, [join(root, 'scripts', 'build.ts')], {
      cwd: root,
      env: this.#environment(),
      stdio: 'ignore',
      detached: true,
    })
    const ended = once(child, 'exit')
    const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
    while (!hasEnded() && !isTime()) await setTimeout(1)
    await setTimeout(milliseconds)
    if (!hasEnded() && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await ended
    return child.signalCode === 'SIGKILL'
  }

  /** Forgets all that was kept, builds, and gives back what that wrote. */
  buildClean(): FolderBytes {
    rmSync(this.out, { recursive: true, force: true })
    const { status, said } = this.build('--fresh')
    if (status !== 0) throw new Error(said)
    return readBytes(this.out)
  }

  /** Puts people’s files into the output. */
  addPeoplesFiles(): void {
    for (const [path, text] of Object.entries(peoplesFiles)) {
      mkdirSync(dirname(join(this.out, path)), { recursive: true })
      writeFileSync(join(this.out, path), text)
    }
  }

  /**
   * What lies beside the output and does not belong there; it is taken away where it begins with
   * the name of the output.
   */
  leftBeside(): string[] {
    const name = basename(this.out)
    return readdirSync(dirname(this.out)).filter(
      (each) => each.startsWith(`.${name}-`) || each.startsWith(`${name}-`),
    )
  }

  /**
   * Whether a site that is being made has come so far: it is begun, or all of its files lie there.
   */
  hasBegun(file = ''): boolean {
    const folder = dirname(this.out)
    return readdirSync(folder).some(
      (name) =>
        name.startsWith(`.${basename(this.out)}-`) &&
        name.endsWith('.new') &&
        existsSync(join(folder, name, file)),
    )
  }

  /** The files that are kept, by their kind. */
  keptFiles(): Record<string, readonly string[]> &
    Record<(typeof keptKinds)[number], readonly string[]> {
    const options = readOptions(this.#environment(), root)
    const cache = cacheFolder(root, this.#content)
    const inside = (folder: string, pattern: RegExp): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => pattern.test(path.replaceAll('\\', '/')))
    return {
      'parsed files': inside(cache, /\/parsed-\w+\/[\w-]+\.json$/),
      papers: inside(paperFolder(root), /\.pdf$/).filter(
        (path) => Date.now() - statSync(path).mtimeMs < 60_000,
      ),
      'notes on what was built': inside(cache, /\/built-\w+\.json$/),
      'files of the site': inside(this.out, /./).filter(
        (path) =>
          !Object.hasOwn(peoplesFiles, path.slice(this.out.length + 1).replaceAll('\\', '/')),
      ),
      'modules that Node has compiled': inside(this.#env['NODE_COMPILE_CACHE'] ?? '', /./),
      'compiled pages': inside(join(compiledFolder(options), 'server'), /./),
      'styles and scripts of compiled pages': inside(join(compiledFolder(options), 'client'), /./),
    }
  }

  /** Forgets what the site was made from, so that the next build reads all that is kept. */
  forgetStamp(): void {
    for (const path of this.keptFiles()['notes on what was built']) rmSync(path)
  }

  /** Takes away all that is kept for this handbook alone. */
  dispose(): void {
    rmSync(compiledFolder(readOptions(this.#environment(), root)), { recursive: true, force: true })
    rmSync(cacheFolder(root, this.#content), { recursive: true, force: true })
  }
}
