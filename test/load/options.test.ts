import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { readOptions } from '../../src/load/options.ts'

const accepted: readonly [site: string, origin: string][] = [
  ['https://policies.example.org', 'https://policies.example.org'],
  ['https://policies.example.org/', 'https://policies.example.org'],
  ['http://localhost:4321', 'http://localhost:4321'],
  ['https://example.org:8443', 'https://example.org:8443'],
  ['HTTPS://Example.ORG', 'https://example.org'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://[::1]:80', 'http://[::1]'],
  ['https://llanfair-pwll.cymru', 'https://llanfair-pwll.cymru'],
  ['https://tŷ.example', 'https://xn--t-foa.example'],
]

describe('The public address', () => {
  for (const [site, origin] of accepted)
    it(`can be ${site}`, () => {
      assert.equal(readOptions({ SITE: site }, '/').site, origin)
    })
  for (const sign of [
    '"',
    "'",
    '<',
    '>',
    '&',
    ';',
    '\\',
    '`',
    '(',
    ',',
    '\n',
    '\r\n',
    '\t',
    '\u0000',
    '\u202E',
    '%22',
    '$',
    '{',
    '|',
  ]) {
    it(`has no ${JSON.stringify(sign)}`, () => {
      for (const site of [
        `https://exa${sign}mple.org`,
        `https://example.org${sign}`,
        `${sign}https://example.org`,
      ])
        assert.throws(() => readOptions({ SITE: site }, '/'), /Unexpected/)
      assert.throws(() => readOptions({ BASE: `/hand${sign}book/` }, '/'), /Unexpected BASE/)
    })
  }
  it('has no path, question or user', () => {
    for (const site of [
      'https://example.org/a',
      'https://example.org//',
      'https://example.org/?',
      'https://a@example.org',
      'https://:@example.org',
      'https://.example.org',
      'https://example.org.',
    ]) {
      assert.throws(() => readOptions({ SITE: site }, '/'), /Unexpected/, site)
    }
  })
})
