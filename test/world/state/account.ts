/** What a collaborator may do, weakest last. */
export type Level = 'admin' | 'maintain' | 'write' | 'triage' | 'read'

const levels: readonly Level[] = ['read', 'triage', 'write', 'maintain', 'admin']

/** Whether `level` is at least `needed`; nobody's level (undefined) never is. */
export function atLeast(level: Level | undefined, needed: Level): boolean {
  return level !== undefined && levels.indexOf(level) >= levels.indexOf(needed)
}

/** A GitHub account. A bot's `login` is its app's slug, as GraphQL says it; REST adds `[bot]`. */
export interface Account {
  readonly kind: 'account'
  readonly type: 'User' | 'Bot' | 'Organization'
  readonly id: string
  readonly databaseId: number
  login: string
  name: string
  /** a deleted account: GraphQL answers null where it stood */
  deleted: boolean
  /** GitHub takes them for spam: what they wrote is shown to nobody */
  hidden: boolean
}

export interface Team {
  readonly kind: 'team'
  readonly id: string
  readonly databaseId: number
  readonly slug: string
  readonly organization: Account
  readonly members: Account[]
}

/** A GitHub App: ours, or another one that reports checks. */
export interface AppRecord {
  readonly kind: 'app'
  readonly id: string
  readonly databaseId: number
  readonly slug: string
  readonly name: string
  readonly bot: Account
}

export type Access = 'read' | 'write' | 'admin'
export type Permissions = Readonly<Record<string, Access>>

export interface Installation {
  readonly kind: 'installation'
  readonly databaseId: number
  readonly account: Account
  createdAt: string
  /** database ids; undefined: every repository of the account */
  repositories: number[] | undefined
  permissions: Permissions
  events: readonly string[]
  suspended: boolean
}

/** The e-mail address GitHub gives an account for commits. */
export function emailOf(
  account: Account,
  { noreply }: { readonly noreply: string } = { noreply: 'users.noreply.github.com' },
): string {
  return `${account.databaseId}+${restLogin(account)}@${noreply}`
}

/** A login as REST and webhooks spell it. */
export function restLogin(account: Account): string {
  return account.type === 'Bot' ? `${account.login}[bot]` : account.login
}
