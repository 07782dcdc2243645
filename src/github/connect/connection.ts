import type { Octokit } from '@octokit/rest'
import type { InstallationId } from '../../incident/key.ts'

/** What happened to one request, as a value: nothing is thrown for what GitHub or the network did. */
export type Sent =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string | number | undefined>>
      /** parsed JSON; text or nothing when the answer was cut off or no JSON */
      readonly data: unknown
    }
  /** it left, and no answer came back: it may have been carried out */
  | { readonly kind: 'lost'; readonly message: string; readonly timeout: boolean }
  /** it never reached GitHub */
  | { readonly kind: 'unsent'; readonly message: string }

/** The account that the app acts as. */
export interface Identity {
  /** the app's numeric id, whatever it was configured by */
  readonly app: number
  readonly slug: string
  readonly botId: number
  readonly botNode: string
}

/** One HTTP request that was made, for health, benchmarks and logs. */
export interface RequestInfo {
  /** `query observe`, `mutation createRef createCommitOnBranch`, `POST /repos/{owner}/{repo}/milestones` */
  readonly name: string
  readonly installation?: InstallationId
  /** absent when no answer came */
  readonly status?: number
}

/** One request by a typed endpoint. Its answer is not believed to have the type: it may be cut off, or a proxy's page. */
export type RestCall = (api: Octokit['rest']) => Promise<unknown>

/** A way to talk to one GitHub as one app. Each method throws only when no token can be had (see `mintFailure`). */
export interface Connection {
  /** Has a token ready, so that what is sent next surely leaves. @throws PassingError, AccessError */
  prepare(installation: InstallationId): Promise<void>
  /** `name` for logs: `query observe` */
  graphql(installation: InstallationId, name: string, query: string, variables: object): Promise<Sent>
  /** `app` signs as the app itself */
  rest(by: InstallationId | 'app', call: RestCall): Promise<Sent>
  /** A permission was missing: a token keeps those of its minting for an hour, so what is sent next gets a new one. */
  doubt(installation: InstallationId): void
  /** Whether what was sent last for the installation had this permission: for those that the app can do without. */
  grants(installation: InstallationId, permission: string): boolean
}
