import { expect, test } from 'vitest'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import type { NodeId } from '../../../src/incident/key.ts'
import { situationOf } from '../../../src/plan/case/situationOf.ts'
import { missingEvents } from '../../../src/plan/write/followTimeline.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { ben, issue, pullRequest, snapshot } from '../../builders/snapshot.ts'

const situation = situationOf(
  snapshot({
    issue: issue(42, { labels: [{ id: 'L' as NodeId, name: 'incident' }] }),
    pullRequest: pullRequest({ draft: true }),
    history: [{ kind: 'closed', at: '2026-11-21T23:00:00Z', actor: ben }],
  }),
  { policy: defaultPolicy, troubles: [], today: '2026-11-20' },
)
const missing = (text: string) =>
  missingEvents(situation, { postmortem: parsePostmortem(text) }).map(({ key }) => key)
const key = 'closed-2026-11-21T23:00:00Z'
const marker = `<!-- debrief:event ${key} -->`

test('a marker in its row says that the event is there', () => {
  expect(missing('# Checkout\n')).toContain(key)
  expect(missing(`## Timeline\n\n| Time | Event |\n|---|---|\n| 23:00 | Closed ${marker} |\n`)).not.toContain(
    key,
  )
})

test('a marker in the title of the incident says nothing', () => {
  expect(missing(`---\ntitle: "Checkout ${marker}"\n---\n\n# Checkout\n`)).toContain(key)
})
