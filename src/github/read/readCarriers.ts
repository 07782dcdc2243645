import { findDocumentPath } from '../../incident/document/findDocumentPath.ts'
import type { NodeId } from '../../incident/key.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { OpenPullRequests } from '../../incident/observed/openPullRequests.ts'
import type { Carrier, PullRequestState } from '../../incident/observed/pullRequestState.ts'
import { incidentOfBranch } from '../../incident/ours/branchName.ts'
import { incidentNamed } from '../../incident/ours/incidentId.ts'
import { PassingError } from '../../reconcile/errors.ts'
import type {
  DocumentAtHeadFragment,
  GroupOfPullRequestFragment,
  PullRequestFieldsFragment,
} from '../generated/operations.ts'
import { present } from './ask/selected.ts'
import type { IncidentReading } from './readIncident.ts'
import { toBlob } from './to/toBlob.ts'
import { toPullRequest } from './to/toPullRequest.ts'

interface CarrierParts {
  /** a new conversation, for one pull request */
  readonly another: () => IncidentReading
  readonly open: OpenPullRequests
  readonly bot: Account
  readonly repository: string
}

/** Whose document is wanted, and where it most likely is. */
interface Wanted {
  readonly number: number
  readonly path: string | undefined
  /** the postmortem is merged and its incident open: what was merged after it may mend what it lacked */
  readonly followed: boolean
}

/** So many further pull requests are read for one verdict; what is not read keeps its commit from passing. */
const mostCarriers = 10

/** Further open pull requests at the commits that are checked for one: its head, and what a merge queue would merge. */
export function sharing(
  { list }: OpenPullRequests,
  pull: GroupOfPullRequestFragment & { readonly id: string; readonly headRefOid: string },
): readonly NodeId[] {
  const commits: readonly (string | undefined)[] = [pull.headRefOid, pull.mergeQueueEntry?.headCommit?.oid]
  return list.filter(({ id, head }) => commits.includes(head) && id !== pull.id).map(({ id }) => id)
}

/**
 * Reads further pull requests whole, and those at the same commits as they are, until no new one turns up: a check speaks for
 * every pull request at its commit. Those that are no longer open are left out, but for merged ones that follow the postmortem's own.
 * @param wanted the incident whose document is read with them
 */
export async function readCarriers(
  parts: CarrierParts,
  due: readonly NodeId[],
  known: readonly string[],
  wanted: Wanted | undefined,
): Promise<readonly Carrier[]> {
  const asked = new Set<string>(known)
  const found: Carrier[] = []
  const queue = [...due]
  for (let id = queue.shift(); id !== undefined && found.length < mostCarriers; id = queue.shift()) {
    if (asked.has(id)) continue
    asked.add(id)
    const read = await readCarrier(parts, id, wanted)
    if (!read || !counts(read.carrier, wanted)) continue
    found.push(read.carrier)
    queue.push(...sharing(parts.open, read.pull))
  }
  return found
}

function counts({ pullRequest, documentPath }: Carrier, wanted: Wanted | undefined): boolean {
  const follows = pullRequest.state === 'merged' && documentPath !== undefined
  return pullRequest.state === 'open' || (follows && wanted?.followed === true)
}

async function readCarrier(parts: CarrierParts, id: NodeId, wanted: Wanted | undefined) {
  const first = await readPull(parts, id, wanted?.path)
  if (!first) return undefined
  const path = wanted && documentPathOf(first.pullRequest, wanted.number)
  if (path === undefined) return { pull: first.pull, carrier: { pullRequest: first.pullRequest } }
  const read = path === wanted?.path ? first : await readPull(parts, id, path)
  // It was there a moment ago.
  if (!read) throw new PassingError(`Pull request #${first.pull.number} could not be read again.`)
  const { pullRequest, document } = read
  return {
    pull: read.pull,
    carrier: { pullRequest, documentPath: path, ...(document ? { document } : {}) },
  }
}

/** Where a pull request has the document of an incident; told by the name, and on its own branch by being the only one. */
function documentPathOf({ files, branch, fork }: PullRequestState, number: number): string | undefined {
  if (!fork && incidentOfBranch(branch) === number) return findDocumentPath(files, number)
  const named = files.filter(({ path, change }) => change !== 'deleted' && incidentNamed(path) === number)
  return named.map(({ path }) => path).sort()[0]
}

type Pull = PullRequestFieldsFragment & Partial<DocumentAtHeadFragment>

async function readPull({ another, bot, repository }: CarrierParts, id: NodeId, path: string | undefined) {
  const pull: Pull | undefined = (await another().readMore(id, path)).chosen
  if (!pull) return undefined
  const document = toBlob(present(pull.headWithDocument?.nodes)[0]?.commit.file?.object)
  return { pull, pullRequest: toPullRequest(pull, bot, repository), ...(document ? { document } : {}) }
}
