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

/** A way to talk to one GitHub as one app. Each method throws only when no token can be had (see `mint`). */
export interface Connection {
  /** Has a token ready, so that what is sent next surely leaves. @throws PassingError, AccessError */
  prepare(installation: InstallationId): Promise<void>
  graphql(installation: InstallationId, name: string, query: string, variables: object): Promise<Sent>
  /** `route` as in GitHub's documentation: `GET /repos/{owner}/{repo}`; `app` signs as the app itself. */
  rest(
    by: InstallationId | 'app',
    route: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Sent>
}
