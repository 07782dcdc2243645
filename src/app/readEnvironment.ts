import { createPrivateKey } from 'node:crypto'

/** Everything the app is told from outside, checked. */
export interface Settings {
  readonly appId: number
  /** PEM */
  readonly privateKey: string
  readonly webhookSecret: string
  readonly host: string
  readonly port: number
  readonly logLevel: string
  /** root of the REST API */
  readonly apiUrl: string
  /** folder of the store */
  readonly stateDirectory: string
}

/** What says who the app is, and where its GitHub. */
export type Credentials = Pick<Settings, 'appId' | 'privateKey' | 'apiUrl'>

type Environment = Readonly<Record<string, string | undefined>>

const shortestSecret = 16
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/**
 * Reads the environment under Probot's own names, all problems at once.
 * @param readFile gives a file's text, for `PRIVATE_KEY_PATH`; throws when it cannot
 */
export function readEnvironment(
  environment: Environment,
  readFile: (path: string) => string,
): { readonly settings: Settings } | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const settings = {
    ...credentials(environment, readFile, problems),
    webhookSecret: readSecret(environment, problems),
    host: environment['HOST'] || 'localhost',
    port: readPort(environment, problems),
    logLevel: readLogLevel(environment, problems),
    stateDirectory: environment['STATE_DIR'] || '.state',
  }
  return problems.length > 0 ? { problems } : { settings }
}

/** Reads only what it takes to ask GitHub something as the app. */
export function readCredentials(
  environment: Environment,
  readFile: (path: string) => string,
): { readonly credentials: Credentials } | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const read = credentials(environment, readFile, problems)
  return problems.length > 0 ? { problems } : { credentials: read }
}

function credentials(
  environment: Environment,
  readFile: (path: string) => string,
  problems: string[],
): Credentials {
  return {
    appId: readAppId(environment, problems),
    privateKey: readPrivateKey(environment, readFile, problems),
    apiUrl: readApiUrl(environment, problems),
  }
}

function readAppId({ APP_ID }: Environment, problems: string[]): number {
  if (!APP_ID)
    problems.push(
      'APP_ID is not set. Set it to the id on the settings page of your GitHub App, such as 123456.',
    )
  else if (!/^[1-9]\d{0,15}$/.test(APP_ID)) {
    problems.push(
      `APP_ID is not a number: found ${show(APP_ID)}. Set it to the id on the settings page of your GitHub App, such as 123456.`,
    )
  }
  return Number(APP_ID)
}

function readPrivateKey(
  { PRIVATE_KEY, PRIVATE_KEY_PATH }: Environment,
  readFile: (path: string) => string,
  problems: string[],
): string {
  const text = PRIVATE_KEY || fromFile(PRIVATE_KEY_PATH, readFile, problems)
  if (text === undefined) return ''
  if (text === '') {
    problems.push(
      'PRIVATE_KEY is not set. Set it to the text of the key file that GitHub gave you, or PRIVATE_KEY_PATH to its path.',
    )
    return ''
  }
  const pem = toPem(text)
  try {
    createPrivateKey(pem)
  } catch {
    problems.push(
      'PRIVATE_KEY is not a private key. Expected PEM text that begins with "-----BEGIN", with real line breaks, \\n, or as base64; generate a new key on the settings page of your GitHub App if it is lost.',
    )
  }
  return pem
}

function fromFile(path: string | undefined, readFile: (path: string) => string, problems: string[]) {
  if (!path) return ''
  try {
    return readFile(path)
  } catch {
    problems.push(
      `PRIVATE_KEY_PATH cannot be read: ${show(path)}. Check that the file is there and that this user may read it.`,
    )
    return undefined
  }
}

function toPem(text: string): string {
  const plain = text.trim().replaceAll('\\n', '\n')
  return plain.startsWith('-----BEGIN') ? plain : Buffer.from(plain, 'base64').toString('utf8')
}

function readSecret({ WEBHOOK_SECRET }: Environment, problems: string[]): string {
  const advice =
    'Make one with "openssl rand -hex 32" and set the same on the settings page of your GitHub App.'
  if (!WEBHOOK_SECRET) problems.push(`WEBHOOK_SECRET is not set, so anybody could send events. ${advice}`)
  else if (WEBHOOK_SECRET === 'development') {
    problems.push(`WEBHOOK_SECRET is "development", which everybody knows. ${advice}`)
  } else if (WEBHOOK_SECRET.length < shortestSecret) {
    problems.push(
      `WEBHOOK_SECRET has ${WEBHOOK_SECRET.length} characters, expected at least ${shortestSecret}. ${advice}`,
    )
  }
  return WEBHOOK_SECRET ?? ''
}

function readPort({ PORT }: Environment, problems: string[]): number {
  const port = PORT ? Number(PORT) : 3000
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  problems.push(
    `PORT is not a port: found ${show(PORT ?? '')}. Expected a number from 0 to 65535, such as 3000.`,
  )
  return 0
}

function readLogLevel({ LOG_LEVEL }: Environment, problems: string[]): string {
  const level = LOG_LEVEL || 'info'
  if (!logLevels.includes(level)) {
    problems.push(`LOG_LEVEL is ${show(level)}. Expected one of ${logLevels.join(', ')}.`)
  }
  return level
}

function readApiUrl({ GITHUB_API_URL }: Environment, problems: string[]): string {
  const url = GITHUB_API_URL || 'https://api.github.com'
  if (!/^https?:\/\/[^\s/]/.test(url) || !URL.canParse(url)) {
    problems.push(
      `GITHUB_API_URL is not an address: found ${show(url)}. Expected one such as https://api.github.com or https://github.example.com/api/v3.`,
    )
  }
  return url.replace(/\/+$/, '')
}

const show = (text: string) => JSON.stringify(text.slice(0, 60))
