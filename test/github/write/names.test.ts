import { expect, test } from 'vitest'
import { namesOf } from '../../../src/github/write/names.ts'
import type { MilestoneState } from '../../../src/incident/observed/snapshot.ts'
import { snapshot } from '../../builders/snapshot.ts'
import { node } from '../fixtures.ts'

const milestone = (id: string, open: boolean): MilestoneState => ({
  id: node(id),
  number: 1,
  title: 'November',
  open,
})

test.each([
  ['first', [milestone('MI_open', true), milestone('MI_closed', false)]],
  ['last', [milestone('MI_closed', false), milestone('MI_open', true)]],
])('of two milestones of one title the open one is meant, listed %s', (_, milestones) => {
  expect(namesOf(snapshot({ milestones })).milestones.get('November')).toBe('MI_open')
})
