import type { InstallationId, NodeId } from '../../../incident/key.ts'
import type { Ask } from '../ask/ask.ts'
import { askQuestions } from '../ask/askQuestions.ts'
import { labelIn } from '../resolve.ts'

/** Ids of labels by their names; null for one that does not exist. */
export async function findLabels(
  ask: Ask,
  installation: InstallationId,
  repository: NodeId,
  labels: readonly string[],
): Promise<ReadonlyMap<string, NodeId | null>> {
  const wishes = labels.map((value) => ({ kind: 'label', value }) as const)
  const granted = await askQuestions(ask, installation, repository, wishes)
  return new Map(labels.map((name, index) => [name, labelIn(granted[index])?.id ?? null]))
}
