import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, it } from 'vitest'
import { root } from '../build/build-process.ts'

/** Runs an npm script to its end; gives back whether it succeeded, and what it printed. */
async function runScript(name: string): Promise<{ ok: boolean; printed: string }> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const child = spawn(`npm run --silent ${name}`, {
    shell: true,
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<boolean>((resolve) => {
    child.once('close', (status) => {
      resolve(status === 0)
    })
  })
  const [stdout, stderr, ok] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { ok, printed: stdout + stderr }
}

describe('The code', () => {
  for (const [title, script] of [
    ['passes the type check', 'types'],
    ['passes the lint', 'lint'],
  ] as const) {
    it(title, async () => {
      const { ok, printed } = await runScript(script)
      assert.ok(ok, printed)
    })
  }
})
