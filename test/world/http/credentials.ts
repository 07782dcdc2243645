import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { AppRecord, Installation, Permissions } from '../state/account.ts'
import type { Viewer } from './viewer.ts'

/** A token that the app was given. */
export interface Token {
  readonly text: string
  readonly viewer: Viewer
  /** epoch milliseconds by the wall clock, which the app's client compares with */
  readonly expires: number
}

export interface Credentials {
  mint(
    installation: Installation,
    permissions: Permissions,
    repositories: readonly number[] | undefined,
  ): Token
  /** who a token stands for; undefined for unknown, expired and revoked ones */
  viewerOf(token: string): Viewer | undefined
  /** why an App JWT is not accepted; undefined when it is */
  objection(jwt: string): string | undefined
  /** all tokens are worth nothing from now on */
  expire(): void
}

const hour = 3_600_000

function decode(part: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString())
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
  } catch {
    return {}
  }
}

/** GitHub's newer token shape: `ghs_<app>_<JWT>`, about 520 characters, dots and dashes in it. */
function tokenText(app: AppRecord, installation: Installation, count: number): string {
  const part = (text: string) => Buffer.from(text).toString('base64url')
  const seed = createHash('sha512')
    .update(`${app.databaseId}/${installation.databaseId}/${count}`)
    .digest('base64url')
  const payload = part(JSON.stringify({ iss: 'github', installation: installation.databaseId, count, seed }))
  return `ghs_${app.databaseId}_${part('{"alg":"RS256","typ":"JWT"}')}.${payload}.${seed}${seed}${seed}`
}

function checkClaims(
  claims: Readonly<Record<string, unknown>>,
  app: AppRecord,
  seconds: number,
): string | undefined {
  const { iat, exp, iss } = claims
  if (String(iss) !== String(app.databaseId)) return 'Integration not found'
  if (typeof exp !== 'number' || exp <= seconds) {
    return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
  }
  if (exp > seconds + 600) return "'Expiration time' claim ('exp') is too far in the future"
  if (typeof iat !== 'number' || iat > seconds) {
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
  }
  return undefined
}

/** Keeps the app's key and tokens. `wallClock` is what JWTs and expiry are checked with, in epoch milliseconds. */
export function createCredentials(app: AppRecord, publicKey: string, wallClock: () => number): Credentials {
  const key: KeyObject = createPublicKey(publicKey)
  const tokens = new Map<string, Token>()
  let minted = 0
  return {
    mint: (installation, permissions, repositories) => {
      minted += 1
      const text = tokenText(app, installation, minted)
      const token = { text, viewer: { installation, permissions, repositories }, expires: wallClock() + hour }
      tokens.set(text, token)
      return token
    },
    viewerOf: (text) => {
      const token = tokens.get(text)
      const valid = token && token.expires > wallClock() && !token.viewer.installation.suspended
      return valid ? token.viewer : undefined
    },
    objection: (jwt) => {
      const [header, payload, signature, ...rest] = jwt.split('.')
      if (!header || !payload || !signature || rest.length > 0) return 'A JSON web token could not be decoded'
      const signed = Buffer.from(`${header}.${payload}`)
      const genuine = verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))
      if (decode(header)['alg'] !== 'RS256' || !genuine) return 'A JSON web token could not be decoded'
      return checkClaims(decode(payload), app, Math.floor(wallClock() / 1000))
    },
    expire: () => tokens.clear(),
  }
}
