import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from '../../scripts/browser.js'

declare module 'vitest' {
  interface ProvidedContext {
    browserEndpoint: string
  }
}

/** Starts the one browser of all tests and tells them where it listens; gives back what ends it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('There is no browser: run `npm test`, which installs one, or set CHROME_PATH')
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const server = await chromium.launchServer({ executablePath, args, host: '127.0.0.1' })
  project.provide('browserEndpoint', server.wsEndpoint())
  return () => server.close()
}
