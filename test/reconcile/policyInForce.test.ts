import { expect, test } from 'vitest'
import { bundledTemplate } from '../../src/document/templates/bundledTemplates.ts'
import type { Blob } from '../../src/incident/observed/blob.ts'
import { computeHere } from '../../src/reconcile/compute.ts'
import { policyInForce } from '../../src/reconcile/policyInForce.ts'
import { key, oid, repository } from '../builders/snapshot.ts'

const version = (letter: string, text: string, truncated = false): Blob => ({
  oid: oid(letter),
  bytes: text.length,
  text,
  truncated,
})

test.each([
  ['readable', version('a', 'review: { approvals: 3 }'), 3],
  ['broken', version('a', 'review: { approvals: three }'), 2],
  ['cut by GitHub', version('a', 'review: { approvals: 3 }', true), 2],
])('a newest file that is %s', async (_, newest, approvals) => {
  const older = version('b', 'review: { approvals: 2 }')
  const policyOf = policyInForce(
    { configurationHistory: async () => [newest, older] },
    computeHere(bundledTemplate),
  )
  const policy = await policyOf(key, repository({ configuration: newest }))
  expect(policy.approvals).toBe(approvals)
})
