import { describe, expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import type { Account } from '../../../src/incident/observed/account.ts'
import type { Permission, Snapshot } from '../../../src/incident/observed/snapshot.ts'
import { planIncident } from '../../../src/plan/planIncident.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { account, ana, ben, bot, issue, oid, snapshot } from '../../builders/snapshot.ts'

const zoe = account('zoe', 21)
const monitor = account('monitor', 22, 'bot')
const settings = {
  policy: defaultPolicy,
  today: '2026-11-20',
  templates: () => '# {{title}}',
  troubles: [],
  wishes: [],
  sent: [],
}

interface Told {
  readonly author?: Account
  readonly labelled?: Account
  readonly asked?: Account
  readonly known?: Readonly<Record<string, Permission>>
}

function seen({ author = zoe, labelled, asked, known = {} }: Told): Snapshot {
  const at = '2026-11-20T14:00:30Z'
  return snapshot({
    issue: issue(42, { author }),
    history: labelled ? [{ kind: 'labeled', label: 'Incident', at, actor: labelled }] : [],
    comments: asked
      ? [{ id: 'C' as NodeId, url: 'u', body: '/postmortem', author: asked, createdAt: at }]
      : [],
    resolved: { permissions: known, assignable: {}, issues: {}, labels: {}, files: {} },
  })
}

const starts = (told: Told) =>
  planIncident(seen(told), settings).effects.some(({ kind }) => kind === 'create-branch')

describe('an incident', () => {
  test.each<[string, boolean, Told]>([
    ['opened by a stranger', false, { known: { zoe: 'read' } }],
    ['opened by somebody with triage access', true, { known: { zoe: 'triage' } }],
    ['opened by an account that is gone', false, { author: account('ghost', 0, 'ghost') }],
    ['opened by another app', true, { author: monitor }],
    ['labelled by another app for a stranger', false, { labelled: monitor, known: { zoe: 'none' } }],
    ['labelled by another app for a colleague', true, { labelled: monitor, known: { zoe: 'write' } }],
    ['labelled by a colleague for a stranger', true, { labelled: ana, known: { ana: 'triage' } }],
    ['asked for by another stranger', false, { asked: ben, known: { zoe: 'read', ben: 'read' } }],
    ['asked for by a colleague', true, { asked: ben, known: { zoe: 'read', ben: 'triage' } }],
  ])('%s starts: %s', (_what, expected, told) => {
    expect(starts(told)).toBe(expected)
  })

  test('that was begun goes on, whoever began it', () => {
    const begun = { ...seen({ known: { zoe: 'none' } }), branch: oid('b') }
    expect(planIncident(begun, settings).lookAt).toBeDefined()
  })

  test('that was skipped starts all the same when somebody ticks its box', () => {
    const skip = {
      id: 'C' as NodeId,
      url: 'u',
      body: '/postmortem skip No need',
      author: ana,
      createdAt: '2026-11-20T14:00:30Z',
    }
    const skipped = { ...seen({ author: ana, known: { ana: 'write' } }), comments: [skip] }
    const opens = (wishes: readonly { readonly action: string; readonly login: string }[]) =>
      planIncident(skipped, { ...settings, wishes }).effects.some(({ kind }) => kind === 'create-branch')
    expect(opens([])).toBe(false)
    expect(opens([{ action: 'postmortem', login: 'ana' }])).toBe(true)
  })

  test('that was taken on is not asked about again', () => {
    const body = '<!-- debrief:status -->\n### Postmortem of INC-2026-0042'
    const comment = { id: 'S' as NodeId, url: 'u', body, author: bot, createdAt: '2026-11-20T14:01:00Z' }
    expect(planIncident({ ...seen({}), comments: [comment] }, settings).needs).toBeUndefined()
  })
})

describe('an incident that was declared', () => {
  const declared = (at: string, since: string, installed?: string) => {
    const event = { kind: 'labeled', label: 'incident', at, actor: ana } as const
    const told = seen({ known: { ana: 'write', zoe: 'read' } })
    const policy = { ...defaultPolicy, since }
    const there = { ...told.repository, ...(installed ? { installed } : {}) }
    return planIncident({ ...told, history: [event], repository: there }, { ...settings, policy })
  }

  test.each<[string, boolean, Parameters<typeof declared>]>([
    ['before the installation', false, ['2026-01-31T23:59:59Z', 'installation', '2026-02-01T00:00:00Z']],
    ['in its very second', true, ['2026-02-01T00:00:00Z', 'installation', '2026-02-01T00:00:00Z']],
    ['before it, by a policy for all', true, ['2020-01-01T00:00:00Z', 'all', '2026-02-01T00:00:00Z']],
    ['before it, after a date', true, ['2026-01-01T00:00:00Z', '2026-01-01', '2026-02-01T00:00:00Z']],
    ['after it, before a date', false, ['2026-02-27T23:59:59Z', '2026-02-28', '2026-02-01T00:00:00Z']],
    ['when nobody knows when it was', true, ['2020-01-01T00:00:00Z', 'installation']],
  ])('%s begins by itself: %s', (_when, expected, told) => {
    const { effects, needs } = declared(...told)
    expect(needs).toBeUndefined()
    expect(effects.length > 0).toBe(expected)
  })
})

describe('who is asked about', () => {
  const asked = (told: Told) => planIncident(seen(told), settings).needs?.permissions

  test('whoever set the label, and nobody else when they may', () => {
    expect(asked({ labelled: ana, asked: ben })).toEqual(['ana'])
  })

  test('the others when they may not', () => {
    expect(asked({ labelled: ana, asked: ben, known: { ana: 'read' } })).toEqual(['ben', 'zoe'])
  })
})
