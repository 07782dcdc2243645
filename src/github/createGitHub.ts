import { setTimeout } from 'node:timers/promises'
import type { Reader, Writer } from '../reconcile/ports.ts'
import type { RequestInfo } from './connect/connection.ts'
import { createConnection } from './connect/createConnection.ts'
import { createIdentity } from './connect/createIdentity.ts'
import { createAsk } from './read/ask/ask.ts'
import { createReader } from './read/createReader.ts'
import { findLabels } from './read/list/findLabels.ts'
import { createWriter } from './write/createWriter.ts'

export interface GitHubOptions {
  readonly appId: string | number
  /** PEM text */
  readonly privateKey: string
  /** root of the REST API, like https://api.github.com or https://github.example.com/api/v3 */
  readonly apiUrl: string
  readonly version: string
  readonly clock: () => Date
  /** milliseconds after which a request is given up */
  readonly timeout?: number
  /** most mutations, and most new issues, in one request */
  readonly batch?: { readonly calls: number; readonly issues: number }
  /** lets so many milliseconds pass; real time unless given */
  readonly wait?: (milliseconds: number) => Promise<void>
  /** called after each request that was made */
  readonly onRequest?: (info: RequestInfo) => void
  /** called once for each text with which GitHub warns of something that it will take away */
  readonly onWarning?: (text: string) => void
  /** called when GitHub accepted the app's key, or refused it */
  readonly onKey?: (accepted: boolean) => void
}

/** One GitHub as one app sees it: the reader and the writer of the reconciler. Nothing is sent before it is used. */
export function createGitHub(options: GitHubOptions): { readonly reader: Reader; readonly writer: Writer } {
  const { clock } = options
  const connection = createConnection({
    appId: options.appId,
    privateKey: options.privateKey,
    apiUrl: options.apiUrl,
    userAgent: `debrief/${options.version}`,
    timeout: options.timeout ?? 15_000,
    onRequest: options.onRequest ?? (() => {}),
    onWarning: options.onWarning ?? (() => {}),
    onKey: options.onKey ?? (() => {}),
    clock,
  })
  const ask = createAsk(connection, clock)
  return {
    reader: createReader(connection, createIdentity(connection, clock), clock),
    writer: createWriter({
      connection,
      clock,
      limits: options.batch ?? { calls: 20, issues: 10 },
      wait: options.wait ?? ((milliseconds) => setTimeout(milliseconds)),
      findLabels: (key, { repository }, labels) => findLabels(ask, key.installation, repository.id, labels),
    }),
  }
}
