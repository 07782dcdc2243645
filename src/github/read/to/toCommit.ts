import type { Oid } from '../../../incident/key.ts'
import type { Account } from '../../../incident/observed/account.ts'
import type { Commit } from '../../../incident/observed/pullRequestState.ts'
import type { CommitFieldsFragment } from '../../generated/operations.ts'
import { present } from '../ask/selected.ts'
import { wholeList } from '../ask/wholeList.ts'
import { toAccount } from './toAccount.ts'

/**
 * A commit with those of its authors whom GitHub knows. The app's own account is told by its no-reply address, whose host is
 * another one on each GitHub Enterprise Server and on ghe.com.
 */
export function toCommit(commit: CommitFieldsFragment, bot: Account): Commit {
  const address = `${bot.databaseId}+${bot.login}[bot]@users.noreply.`
  const authors = wholeList(commit.authors, 'authors', commit.oid.slice(0, 7)).map((author) => {
    if (author.email?.startsWith(address) || author.user?.databaseId === bot.databaseId) return bot
    return author.user ? personOrBot(toAccount(author.user)) : undefined
  })
  const signedBy = signerOf(commit)
  // GitHub's own account commits what people make on its pages; it is nobody's claim.
  const committer = signedBy === 'github' ? undefined : commit.committer?.user
  return {
    oid: commit.oid as Oid,
    at: commit.committedDate,
    parents: present(commit.parents?.nodes).map(({ oid }) => oid as Oid),
    ...(commit.document ? { document: commit.document.oid as Oid } : {}),
    authors: authors.filter((author) => author !== undefined),
    unknownAuthor: authors.includes(undefined),
    ...(committer ? { committer: toAccount(committer) } : {}),
    ...(signedBy ? { signedBy } : {}),
  }
}

/** GitHub calls whoever authored a commit a user; only the name of an app's account has brackets. */
function personOrBot(account: Account): Account {
  return account.login.endsWith('[bot]') ? { ...account, kind: 'bot' } : account
}

/** An invalid signature is none, and so is one whose key belongs to nobody GitHub knows. */
function signerOf({ signature }: CommitFieldsFragment): Commit['signedBy'] {
  if (!signature?.isValid) return undefined
  if (signature.wasSignedByGitHub) return 'github'
  return signature.signer ? toAccount(signature.signer) : undefined
}
