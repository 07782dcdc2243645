import { generateKeyPairSync } from 'node:crypto'

export interface KeyPair {
  readonly privateKey: string
  readonly publicKey: string
}

let pair: KeyPair | undefined

/** The RSA key of every world's app, made once in a process (short, since nothing here is secret, and every turn of the world signs with it). */
export function appKey(): KeyPair {
  pair ??= generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return pair
}
