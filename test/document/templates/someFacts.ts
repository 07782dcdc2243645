import type { TemplateFacts } from '../../../src/document/templates/variables/templateFacts.ts'

/** An incident of which much is known; tests change what they are about. */
export function someFacts(change: Partial<TemplateFacts> = {}): TemplateFacts {
  return {
    id: 'INC-2026-0042',
    title: 'Checkout fails with 500s',
    issue: { number: 42, url: 'https://github.com/acme/shop/issues/42', reference: '#42' },
    severity: 'P1',
    category: 'availability',
    services: ['checkout', 'cart'],
    owner: '@ana',
    commander: '@ben',
    participants: ['@ana', '@ben', '@chi'],
    started: '2026-03-01T14:00:00Z',
    detected: '2026-03-01T14:04:00Z',
    acknowledged: '2026-03-01T14:06:00Z',
    mitigated: '2026-03-01T14:41:00Z',
    resolved: '2026-03-01T15:10:00Z',
    tags: ['database'],
    confidentiality: 'internal',
    audiences: ['engineering'],
    timeline: [
      { at: '2026-03-01T14:04:30Z', what: 'Alert fired: error rate above 5 %', key: 'comment-1' },
      { at: '2026-03-01T14:41:00Z', what: 'Rolled back to the release of the morning', actor: '@ben' },
    ],
    repository: 'acme/shop',
    due: '2026-03-11',
    dashboards: [{ text: 'Checkout health', url: 'https://grafana.example/d/checkout' }],
    ...change,
  }
}

/** An incident of which nothing is known but that there is one. */
export const noFacts: TemplateFacts = {
  id: 'INC-2026-0001',
  title: 'Something broke',
  services: [],
  participants: [],
  tags: [],
  audiences: [],
  timeline: [],
  dashboards: [],
}
