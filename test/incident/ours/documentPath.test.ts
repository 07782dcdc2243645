import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { branchName, incidentOfBranch } from '../../../src/incident/ours/branchName.ts'
import { documentPath } from '../../../src/incident/ours/documentPath.ts'
import { incidentId } from '../../../src/incident/ours/incidentId.ts'

const path = (title: string) => documentPath('postmortems', '2026-11-20T14:00:00Z', 42, title)

test.each([
  [42, 'INC-2026-0042'],
  [7, 'INC-2026-0007'],
  [123456, 'INC-2026-123456'],
])('issue %i is %s', (number, id) => {
  expect(incidentId('2026-11-20T14:00:00Z', number)).toBe(id)
})

describe('a document is born at a path', () => {
  test.each([
    ['Checkout fails with 500s', 'INC-2026-0042-checkout-fails-with-500s.md'],
    ['Déjà vu: Größe ÆØÅ łódź', 'INC-2026-0042-deja-vu-grosse-aeoa-lodz.md'],
    ["Can't log in — don’t panic!", 'INC-2026-0042-cant-log-in-dont-panic.md'],
    ['ＡＰＩ ﬁle №5', 'INC-2026-0042-api-file-no5.md'],
    ['../../x', 'INC-2026-0042-x.md'],
    ['..', 'INC-2026-0042.md'],
    ['/etc/passwd\0.yml', 'INC-2026-0042-etc-passwd-yml.md'],
    ['.github/workflows/x.yml', 'INC-2026-0042-github-workflows-x-yml.md'],
    ['a\\b%2e%2e', 'INC-2026-0042-a-b-2e-2e.md'],
    ['-rf --force.lock @{0}', 'INC-2026-0042-rf-force-lock-0.md'],
    ['🔥🔥🔥', 'INC-2026-0042.md'],
    ['', 'INC-2026-0042.md'],
    [' \n ', 'INC-2026-0042.md'],
    ['決済が落ちた', 'INC-2026-0042.md'],
    ['決済 API が落ちた', 'INC-2026-0042-api.md'],
    ['\u202eתקלה\u202c ב-checkout', 'INC-2026-0042-checkout.md'],
    [`${'word '.repeat(60)}`, `INC-2026-0042-${'word-'.repeat(12).slice(0, -1)}.md`],
    ['x'.repeat(300), `INC-2026-0042-${'x'.repeat(60)}.md`],
  ])('from %j', (title, name) => {
    expect(path(title)).toBe(`postmortems/2026/${name}`)
  })

  it('that is safe, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        expect(path(title)).toMatch(/^postmortems\/2026\/INC-2026-0042(?:-[a-z0-9]+)*\.md$/)
        expect(path(title).length).toBeLessThanOrEqual(94)
      }),
    )
  })
})

describe('a branch', () => {
  it('is named by the number alone and read back', () => {
    expect(branchName(42)).toBe('debrief/42')
    expect(incidentOfBranch('debrief/42')).toBe(42)
  })

  test.each([
    'main',
    'debrief/',
    'debrief/042',
    'debrief/42/x',
    'debrief/4e2',
    'debrief/-1',
    'debrief/0',
    'Debrief/42',
    'debrief/42 ',
    'x/debrief/42',
    'debrief/99999999999',
  ])('%j is not one of ours', (name) => {
    expect(incidentOfBranch(name)).toBeUndefined()
  })
})
