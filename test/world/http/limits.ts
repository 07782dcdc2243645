import type { Clock } from '../clock.ts'
import type { Call } from './call.ts'

/** Knobs of GitHub's limits. All are far away unless a test brings them near. */
export interface Limits {
  /** points an hour of the primary limit */
  primary: number
  /** created issues, pull requests, comments and reviews a minute before the secondary limit answers */
  contentPerMinute: number
  /** characters of a GraphQL document above which resources run out */
  documentSize: number
  /** connections of one query (each once for each of its parents) above which resources run out */
  connections: number
  /** mutations of one document that are done before resources run out */
  mutationsPerDocument: number
}

export interface Meter {
  readonly limits: Limits
  /** counts a request; says which limit it breaks */
  count(call: Call): 'primary' | 'secondary' | undefined
  /** a rate limit's numbers; the reset is in epoch seconds */
  rate(): { limit: number; remaining: number; used: number; reset: number }
}

const creators = ['createIssue', 'createPullRequest', 'addComment', 'addPullRequestReview']

/** How much a request creates: each mutation of a document counts (GitHub does not say that it does not). */
function contentOf(call: Call): number {
  const mutations = call.fields.filter((field) => creators.includes(field)).length
  return mutations + Number(/^POST .*\/(issues|pulls|comments)$/.test(call.route))
}

/** Counts requests against the limits by the world's clock. */
export function createMeter(clock: Clock): Meter {
  const limits: Limits = {
    primary: 5000,
    contentPerMinute: Number.POSITIVE_INFINITY,
    documentSize: Number.POSITIVE_INFINITY,
    // GitHub publishes no number; queries beyond some thousand have been seen to fail.
    connections: 2000,
    mutationsPerDocument: Number.POSITIVE_INFINITY,
  }
  let used = 0
  let reset = 0
  let created: number[] = []
  const refresh = () => {
    const now = Math.floor(clock.now().getTime() / 1000)
    if (now < reset) return now
    used = 0
    reset = now + 3600
    return now
  }
  return {
    limits,
    count: (call) => {
      const now = refresh()
      if (used >= limits.primary) return 'primary'
      used += 1
      const creating = contentOf(call)
      created = created.filter((at) => now - at < 60)
      if (creating > 0 && created.length + creating > limits.contentPerMinute) return 'secondary'
      created.push(...Array.from({ length: creating }, () => now))
      return undefined
    },
    rate: () => {
      refresh()
      return { limit: limits.primary, remaining: Math.max(0, limits.primary - used), used, reset }
    },
  }
}
