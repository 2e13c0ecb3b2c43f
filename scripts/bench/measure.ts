import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a run of a program took. */
export interface RunMeasurement {
  seconds: number
  /** Peak memory of the program and everything that it started, in MB; undefined where it cannot be measured. */
  megabytes: number | undefined
}

/** A program to run. */
export interface MeasuredCommand {
  arguments: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
}

const pollMilliseconds = 40

function readKilobytes(pid: string, field: 'VmRSS' | 'VmHWM'): number {
  const match = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(
    readFileSync(`/proc/${pid}/status`, 'utf8'),
  )
  return Number(match?.[1] ?? 0)
}

/** The processes that a process has started, and those that these have started. */
function descendants(pid: string): string[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  )
  return children.flatMap((child) => [child, ...descendants(child)])
}

/** The memory of a tree of processes now, in kB; at least what its root once had. Zero when the tree ends while it is looked at. */
function treeKilobytes(pid: string): number {
  try {
    const sum = [pid, ...descendants(pid)].reduce(
      (total, each) => total + readKilobytes(each, 'VmRSS'),
      0,
    )
    return Math.max(sum, readKilobytes(pid, 'VmHWM'))
  } catch {
    return 0
  }
}

/** Runs Node with some arguments until it ends and measures it. `said` is what it has printed. Throws with what the program said when it fails. */
export async function measure({
  arguments: args,
  cwd,
  env,
}: MeasuredCommand): Promise<RunMeasurement & { said: string }> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  const all: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => said.push(piece))
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => all.push(piece))
  let peak = 0
  const isMeasured = process.platform === 'linux'
  const poll = setInterval(() => {
    if (isMeasured) peak = Math.max(peak, treeKilobytes(String(child.pid)))
  }, pollMilliseconds)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(() => {
    clearInterval(poll)
  })
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`A build failed:\n${Buffer.concat(all).toString()}`)
  return {
    seconds,
    megabytes: isMeasured ? peak / 1024 : undefined,
    said: Buffer.concat(said).toString(),
  }
}

/** The middle one of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}
