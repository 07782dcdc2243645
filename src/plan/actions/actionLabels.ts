import type { ActionItem } from '../../document/model/postmortem.ts'
import { labelWords } from '../../messages/issue/labelWords.ts'
import type { Policy } from '../../policy/policy.ts'
import type { LabelLook } from '../createMissing.ts'

const priorityColors = { P0: 'b60205', P1: 'd93f0b', P2: 'fbca04', P3: 'c2e0c6' } as const

/** The labels of an action item's issue: what it is, and its priority when it has one. */
export function actionLabels(item: ActionItem, policy: Policy): readonly LabelLook[] {
  const priority = item.priority.value
  return [
    { name: policy.labels.action, color: '5319e7', description: labelWords.action },
    ...(priority
      ? [{ name: priority, color: priorityColors[priority], description: labelWords.priority(priority) }]
      : []),
  ]
}
