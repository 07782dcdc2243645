import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownersOf } from '../../../src/incident/document/ownersOf.ts'

const document = 'postmortems/2026/INC-2026-0042-checkout-fails.md'

describe('the owners of a postmortem', () => {
  test.each([
    ['everybody’s default', '* @ana', ['ana']],
    ['a team', 'postmortems/ @acme/sre', ['acme/sre']],
    ['people and teams, each once', '*.md @ana @acme/sre @ben @ana', ['ana', 'acme/sre', 'ben']],
    ['the last rule that matches', '* @ana\npostmortems/ @ben\nsrc/ @cleo', ['ben']],
    ['nobody, when the last rule names nobody', '* @ana\n/postmortems/', []],
    ['nobody, when no rule matches', 'src/ @ana', []],
    ['nobody, when the file is empty', '', []],
    ['those with logins; e-mail addresses are passed over', '* ana@acme.example @ben', ['ben']],
    ['without comments', '# * @cleo\n* @ana # and @ben later', ['ana']],
    ['with Windows line ends', '* @ana\r\npostmortems/ @ben\r\n', ['ben']],
    ['with tabs and blank lines', '\n\n*\t\t@ana\n\n', ['ana']],
  ])('%s', (_what, codeowners, expected) => {
    expect(ownersOf(codeowners, document)).toEqual(expected)
  })
})

describe('a pattern', () => {
  test.each([
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/deep/a.md', false],
    ['docs/**', 'docs/deep/a.md', true],
    ['docs/', 'docs/deep/a.md', true],
    ['/docs/', 'other/docs/a.md', false],
    ['docs/', 'other/docs/a.md', true],
    ['**/logs', 'build/logs/a.md', true],
    ['/*', 'a.md', true],
    ['/*', 'docs/a.md', false],
    ['*.md', 'docs/a.md', true],
    ['*.MD', 'docs/a.md', false],
    ['my\\ folder/', 'my folder/a.md', true],
    ['!docs/', 'docs/a.md', false],
    ['[d]ocs/', 'docs/a.md', false],
  ])('%s holds of %s: %s', (pattern, path, holds) => {
    expect(ownersOf(`${pattern} @ana`, path)).toEqual(holds ? ['ana'] : [])
  })
})

describe('whatever stands there', () => {
  test('a file beyond GitHub’s size counts as none', () => {
    expect(ownersOf(`${'# filling\n'.repeat(300_001)}* @ana`, document)).toEqual([])
  })

  test('patterns made to take for ever match nothing', () => {
    const path = `postmortems/${'a'.repeat(200)}.md`
    const rules = ['*a'.repeat(100), '**/'.repeat(100), '\\'.repeat(400), '('.repeat(400), 'a'.repeat(9_000)]
    expect(ownersOf(rules.map((rule) => `${rule}x @ana`).join('\n'), path)).toEqual([])
  })

  test('it never throws, and names only what GitHub could know', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '/',
      '\\',
      '[',
      '!',
      '@ana',
      '@a/b',
      '\n* @ana\n',
      '\n*.md @a/b\n',
      '#',
      ' ',
      '\n',
      '\r',
      '(',
      '?',
      '..',
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 100 }),
    )
    fc.assert(
      fc.property(text, fc.oneof(fc.constant(document), text), (codeowners, path) => {
        for (const owner of ownersOf(codeowners, path)) expect(owner).toMatch(/^[\w-]+(\/[\w.-]+)?$/)
      }),
    )
  })
})
