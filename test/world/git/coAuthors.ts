import type { Commit, Signature } from './object.ts'

/**
 * Who else wrote a commit: `Co-authored-by: Name <address>` lines in the last paragraph of its message.
 * @param accountOf node id of the account an address belongs to
 */
export function coAuthors(
  { message, author }: Commit,
  accountOf: (email: string) => string | undefined,
): readonly Signature[] {
  const trailers = message.trimEnd().split(/\n\n+/).slice(1).at(-1) ?? ''
  return [...trailers.matchAll(/^co-authored-by: *([^<\n]*?) *<([^>\n]+)>$/gim)].map(
    ([, name = '', email = '']) => ({ name, email, date: author.date, account: accountOf(email) }),
  )
}
