import { createAppAuth } from '@octokit/auth-app'
import type { InstallationId } from '../../incident/key.ts'
import { AccessError } from '../../reconcile/errors.ts'
import { mintFailure } from './mintFailure.ts'
import { isRequestError, outcomeOf } from './outcomeOf.ts'

type Request = NonNullable<Parameters<typeof createAppAuth>[0]['request']>

export interface TokenOptions {
  readonly appId: string | number
  readonly privateKey: string
  readonly request: Request
  readonly clock: () => Date
  /** called when GitHub refused the app's key */
  readonly onKey: (accepted: false) => void
}

export interface Tokens {
  /** @param fresh not one that was used before @throws PassingError, AccessError when none can be had */
  of(by: InstallationId | 'app', fresh: boolean): Promise<string>
  /** What the installation's token lacked may have been granted since it was minted: it is replaced before its next use. */
  doubt(installation: InstallationId): void
  /** Whether the installation's present token has this permission, in whatever strength. */
  grants(installation: InstallationId, permission: string): boolean
}

const badKey =
  "The app's private key cannot be read. Expected the PEM text that GitHub offers for download, beginning with -----BEGIN."
const quiet = { debug() {}, info() {}, warn() {}, error() {} }
/** A token as young as this has the permissions of now. */
const youngMilliseconds = 10_000

/** The app's tokens, minted when they are needed and kept until they expire or are doubted. */
export function createTokens({ appId, privateKey, request, clock, onKey }: TokenOptions): Tokens {
  const auth = createAppAuth({ appId, privateKey, request, log: quiet })
  const known = new Map<
    InstallationId,
    {
      readonly token: string
      readonly since: number
      readonly permissions: Readonly<Record<string, string>>
      doubted: boolean
    }
  >()

  async function ofInstallation(installationId: InstallationId, fresh: boolean): Promise<string> {
    const before = known.get(installationId)
    const now = clock().getTime()
    const old = before?.doubted === true && now - before.since >= youngMilliseconds
    const { token, permissions } = await auth({ type: 'installation', installationId, refresh: fresh || old })
    if (token !== before?.token) known.set(installationId, { token, since: now, permissions, doubted: false })
    return token
  }

  return {
    async of(by, fresh) {
      try {
        return by === 'app' ? (await auth({ type: 'app' })).token : await ofInstallation(by, fresh)
      } catch (error) {
        if (!isRequestError(error)) throw new AccessError(badKey)
        if (error.status === 401) onKey(false)
        throw mintFailure(outcomeOf(error), clock())
      }
    },
    doubt(installation) {
      const token = known.get(installation)
      if (token) token.doubted = true
    },
    grants: (installation, permission) => known.get(installation)?.permissions[permission] !== undefined,
  }
}
