import type { NodeId } from '../../incident/key.ts'
import type { IssueState } from '../../incident/observed/snapshot.ts'
import type { Refusal } from '../../reconcile/ports.ts'
import { type GraphqlAnswer, type GraphqlError, isLimited, isTooHeavy } from '../connect/graphqlErrors.ts'
import { isRecord } from '../connect/isRecord.ts'
import type { IssueFieldsFragment } from '../generated/operations.ts'
import { toIssue } from '../read/to/toIssue.ts'
import type { Item } from './item.ts'
import { refusalOf } from './refusalOf.ts'

/** What became of one call of a batch. */
export type Fate =
  | {
      readonly fate: 'done'
      readonly issue?: IssueState
      /** id of the milestone that was created */
      readonly milestone?: NodeId
      readonly node?: { readonly id: string; readonly name?: string }
    }
  | { readonly fate: 'refused'; readonly reason: Refusal; readonly message: string }
  | { readonly fate: 'unknown'; readonly message: string; readonly heavy: boolean }
  /** GitHub asks to wait; not carried out */
  | { readonly fate: 'limited' }
  /** too much at once; not carried out, may be sent in a smaller batch */
  | { readonly fate: 'heavy' }

/** What became of each call of a batch, in their order, from GitHub's answer to the whole document. */
export function readBatch(answer: GraphqlAnswer | undefined, items: readonly Item[]): readonly Fate[] {
  if (!answer) {
    return items.map(() => ({
      fate: 'unknown',
      heavy: false,
      message: 'The answer was cut off or unreadable.',
    }))
  }
  // Errors of a document that was refused as a whole carry its name in front of their path, or no path at all.
  const aliases = new Set(items.map((_, index) => `e${index}`))
  const general = answer.errors.filter(({ path }) => !aliases.has(String(path[0])))
  return items.map((item, index) => {
    const alias = `e${index}`
    const value = answer.data?.[alias]
    if (isRecord(value)) return readDone(item, value)
    const own = answer.errors.find(({ path }) => path[0] === alias)
    return readError(own ?? general[0], item)
  })
}

function readDone(item: Item, value: Readonly<Record<string, unknown>>): Fate {
  const made = Object.values(value)[0]
  const id = isRecord(made) && typeof made['id'] === 'string' ? made['id'] : undefined
  switch (item.effect.kind) {
    case 'create-issue':
      return isIssue(made)
        ? { fate: 'done', issue: toIssue(made) }
        : { fate: 'unknown', heavy: false, message: 'GitHub answered without the issue.' }
    case 'create-label':
      return id ? { fate: 'done', node: { id, name: item.effect.name } } : { fate: 'done' }
    default:
      return id ? { fate: 'done', node: { id } } : { fate: 'done' }
  }
}

function isIssue(value: unknown): value is IssueFieldsFragment {
  return isRecord(value) && typeof value['id'] === 'string' && isRecord(value['assignees'])
}

function readError(error: GraphqlError | undefined, { effect }: Item): Fate {
  if (!error) return { fate: 'unknown', heavy: false, message: 'GitHub answered without a word on it.' }
  if (isLimited(error)) return { fate: 'limited' }
  const { message, path, type } = error
  if (isTooHeavy(error)) {
    // Refused at its own place: not carried out. Otherwise nobody knows, and only what makes nothing new is sent again.
    const makes = 'item' in effect
    const sure = type === 'RESOURCE_LIMITS_EXCEEDED' && (path.length === 1 || (path.length === 0 && !makes))
    return sure ? { fate: 'heavy' } : { fate: 'unknown', heavy: true, message }
  }
  const reason = refusalOf(error)
  return reason ? { fate: 'refused', reason, message } : { fate: 'unknown', heavy: false, message }
}
