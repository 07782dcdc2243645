import { z } from 'zod'

/** Settings that name accounts of GitHub. A leading `@` may be written and is taken off. */

export const login = account(
  'the login of a GitHub account',
  /^@?(?=.{1,39}$)[a-zA-Z\d]+(?:[_-][a-zA-Z\d]+)*$/,
)

export const reviewer = account(
  'the login of a GitHub account, or a team as organisation/team',
  /^@?(?=[^/]{1,39}(?:\/|$))[a-zA-Z\d]+(?:[_-][a-zA-Z\d]+)*(?:\/[\w.-]{1,100})?$/,
)

function account(error: string, pattern: RegExp) {
  return z
    .string({ error })
    .regex(pattern, { error })
    .overwrite((name) => name.replace(/^@/, ''))
}
