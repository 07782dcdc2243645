import { describe, expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import type { Account } from '../../../src/incident/observed/account.ts'
import type {
  Dashboard,
  ListedIncident,
  RepositorySnapshot,
  Resolved,
} from '../../../src/incident/observed/snapshot.ts'
import { dashboard } from '../../../src/messages/configuration/dashboard.ts'
import { planDashboard } from '../../../src/plan/configuration/planDashboard.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { account, ana, ben, bot, issue, key, repository } from '../../builders/snapshot.ts'

const installed = '2026-11-20T14:00:00Z'
const dee = account('dee', 5)
const settings = { policy: defaultPolicy }

function incident(number: number, parts: Partial<ListedIncident['issue']> = {}): ListedIncident {
  return {
    issue: { ...issue(number), createdAt: '2024-03-02T09:00:00Z', open: false, ...parts },
    history: [],
  }
}

function seen(parts: Partial<Resolved>, existing?: Dashboard): RepositorySnapshot {
  return {
    kind: 'repository',
    key: { ...key, number: 0 },
    repository: repository({ installed }),
    labels: [],
    labelsComplete: true,
    ...(existing ? { dashboard: existing } : {}),
    resolved: { permissions: {}, assignable: {}, issues: {}, labels: {}, files: {}, ...parts },
  }
}

const known = (...incidents: ListedIncident[]): Pick<Resolved, 'incidents' | 'begun'> => ({
  incidents,
  begun: Object.fromEntries(incidents.map((one) => [one.issue.number, false])),
})

/** The dashboard as the app wrote it, edited since by these people, who ticked every box. */
function edited(...by: readonly Account[]): Dashboard {
  const [create] = planDashboard(seen(known(incident(17))), settings).effects.slice(-1)
  const body = create?.kind === 'create-issue' ? create.body : expect.fail('no dashboard was planned')
  const edits = by.map((one, index) => ({ at: `2026-11-21T09:00:0${index}Z`, by: one }))
  return {
    ...issue(90, { author: bot, createdAt: '2026-11-20T15:00:00Z' }),
    body: by.length === 0 ? body : body.replaceAll('- [ ]', '- [x]'),
    edits: [{ at: '2026-11-20T15:00:00Z', by: bot }, ...edits],
  }
}

const kinds = (snapshot: RepositorySnapshot) =>
  planDashboard(snapshot, settings).effects.map(({ kind }) => kind)

describe('asks first', () => {
  test('which incidents there are', () => {
    expect(planDashboard(seen({}), settings).needs).toMatchObject({
      incidents: { labels: ['incident'], types: ['Incident'] },
    })
  })

  test('which of them have a postmortem, unless that is known', () => {
    const snapshot = seen({ incidents: [incident(17), incident(18)] })
    expect(planDashboard(snapshot, { ...settings, begun: [18] }).needs).toMatchObject({ begun: [17] })
  })

  test('whether whoever edited the list may write', () => {
    const snapshot = seen(known(incident(17)), edited(ben))
    expect(planDashboard(snapshot, settings).needs).toMatchObject({ permissions: ['ben'], begun: [] })
  })
})

describe('lists', () => {
  const p3 = [{ id: 'L' as NodeId, name: 'incident' }]
  const late = { kind: 'labeled', label: 'incident', at: '2026-12-01T09:00:00Z', actor: ana } as const

  test.each<[string, ListedIncident, readonly number[]]>([
    ['one from before', incident(17), [17]],
    ['one that its form calls severe', incident(17, { labels: p3, body: '### Severity\n\nP0' }), [17]],
    ['none that needs no postmortem', incident(17, { labels: p3 }), []],
    ['none that was no incident after all', incident(17, { closedAs: 'not_planned' }), []],
    ['none that is another one', incident(17, { closedAs: 'duplicate' }), []],
    ['none that was declared since', incident(17, { createdAt: installed }), []],
    ['none that was labelled since', { ...incident(17), history: [late] }, []],
  ])('%s', (_what, one, expected) => {
    expect(planDashboard(seen(known(one)), settings).lists).toEqual(expected)
  })

  test.each<[string, object, readonly number[]]>([
    ['what a rule requires', { when: { service: ['shop'] }, postmortem: 'required' }, [17]],
    [
      'nothing that a rule leaves to who asks',
      { when: { label: ['incident'] }, postmortem: 'on-request' },
      [],
    ],
  ])('%s', (_what, rule, expected) => {
    const policy = { ...defaultPolicy, required: [], incidentRules: [{ name: 'A rule', ...rule }] }
    const one = incident(17, { body: '### Services\n\nshop' })
    expect(planDashboard(seen(known(one)), { policy }).lists).toEqual(expected)
  })

  test('the newest hundred', () => {
    const many = Array.from({ length: 140 }, (_, index) => incident(200 - index))
    const { lists, effects } = planDashboard(seen(known(...many)), settings)
    expect(lists).toHaveLength(100)
    expect(lists?.[0]).toBe(200)
    expect(JSON.stringify(effects)).toContain('40 older ones are not listed')
  })
})

describe('a ticked box', () => {
  const asks = (editors: readonly Account[], permissions: Resolved['permissions']) =>
    planDashboard(seen({ ...known(incident(17)), permissions }, edited(...editors)), settings).asks

  test.each<[string, readonly Account[], Resolved['permissions'], unknown]>([
    ['by somebody who may write', [ben], { ben: 'write' }, [{ number: 17, login: 'ben' }]],
    ['by somebody who may triage', [dee], { dee: 'triage' }, []],
    ['by two who may', [ana, ben], { ana: 'admin', ben: 'write' }, [{ number: 17, login: 'ben' }]],
    ['by one of two who may not', [dee, ben], { dee: 'triage', ben: 'write' }, []],
    ['by another app', [account('robot', 6, 'bot')], { robot: 'write' }, []],
    ['that the app wrote', [], {}, []],
  ])('%s', (_who, editors, permissions, expected) => {
    expect(asks(editors, permissions)).toEqual(expected)
  })

  test('goes on being asked for after the app wrote down who asked', () => {
    const before = seen({ ...known(incident(17)), permissions: { ben: 'write' } }, edited(ben))
    const [update] = planDashboard(before, settings).effects
    const body = update?.kind === 'update-issue' ? (update.body ?? '') : expect.fail('nothing was written')
    const written = { ...edited(ben), body, edits: [{ at: '2026-11-22T09:00:00Z', by: bot }] }
    const after = planDashboard(
      seen({ ...known(incident(17)), permissions: { ben: 'write' } }, written),
      settings,
    )
    expect(after.effects).toEqual([])
    expect(after.asks).toEqual([{ number: 17, login: 'ben' }])
  })
})

test('a box is cleared when whoever ticked it may write no more', () => {
  const body = edited().body.replace('- [ ]', '- [x]').replace('incident=17', 'incident=17 by=ben')
  const plan = planDashboard(
    seen({ ...known(incident(17)), permissions: { ben: 'read' } }, { ...edited(), body }),
    settings,
  )
  expect(plan.asks).toEqual([])
  expect(JSON.stringify(plan.effects)).toContain('- [ ] P1')
})

test('what waits for its turn is not asked for again', () => {
  const pace = { now: installed, opened: [], said: 0, waiting: [{ number: 17, why: 'backlog' }] } as const
  const snapshot = seen({ ...known(incident(17)), permissions: { ben: 'write' } }, edited(ben))
  expect(planDashboard(snapshot, { ...settings, pace }).asks).toEqual([])
})

describe('is', () => {
  const nothing = {
    past: [],
    more: 0,
    refused: [],
    turns: [],
    unconfirmed: [],
    skipped: [],
    mostAnHour: 10,
    mostADay: 10,
  }
  const idle = { ...edited(), body: dashboard.body({ since: installed, ...nothing }) }

  test.each<[string, RepositorySnapshot, readonly string[]]>([
    ['not opened for nothing', seen(known()), []],
    ['opened with its label', seen(known(incident(17))), ['create-label', 'create-issue']],
    ['left as it is', seen(known(incident(17)), edited()), []],
    ['closed when nothing is left', seen(known(), edited()), ['update-issue', 'close-issue']],
    ['not written again when it is closed and idle', seen(known(), { ...idle, open: false }), []],
    [
      'opened again for news when the app had closed it',
      seen(known(incident(17)), { ...idle, open: false }),
      ['update-issue', 'reopen-issue'],
    ],
    [
      'kept in step and closed when people closed it',
      seen(known(incident(18)), { ...edited(), open: false }),
      ['update-issue'],
    ],
  ])('%s', (_what, snapshot, expected) => {
    expect(kinds(snapshot)).toEqual(expected)
  })
})

test('closed incidents that the policy wants are passed on to be looked at', () => {
  const policy = { ...defaultPolicy, since: 'all' }
  const plan = planDashboard(seen(known(incident(17), incident(18, { open: true }))), { policy })
  expect(plan).toMatchObject({ looks: [17], lists: [], effects: [] })
})

test('since when the app is there outlives its memory, but not the dashboard', () => {
  const told = (since: string) => {
    const body = edited().body.replace(/since=\S+/, `since=${since}`)
    return planDashboard(seen(known(incident(17)), { ...edited(), body }), settings).arrived
  }
  expect(told('2026-11-20T14:30:00.000Z')).toBe('2026-11-20T14:30:00.000Z')
  expect(told('2030-01-01T00:00:00Z')).toBe(installed)
  expect(told('2020-01-01T00:00:00Z')).toBe(installed)
})
