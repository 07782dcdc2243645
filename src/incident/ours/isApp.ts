import type { Account } from '../observed/account.ts'

/**
 * Whether an account is the app's own, so that what it wrote is ours to read back and to change. Told by its id: anybody may take a
 * login that looks like it, and people, bots and organisations share one count of ids.
 */
export function isApp(
  { databaseId }: Pick<Account, 'databaseId'>,
  bot: Pick<Account, 'databaseId'>,
): boolean {
  return databaseId === bot.databaseId
}
