import type { Blob } from '../incident/observed/blob.ts'
import { type ParsedPolicy, parsePolicy } from '../policy/parsePolicy.ts'
import { defaultPolicy } from '../policy/policy.ts'
import type { PolicyFile } from '../policy/settings/policyFile.ts'

/** What a configuration file means over that of its organisation: without one the defaults; one that is no text, or too large, is a problem as well. */
export function readConfiguration(file: Blob | undefined, organisation?: PolicyFile): ParsedPolicy {
  if (!file) return organisation ? parsePolicy('', undefined, organisation) : { policy: defaultPolicy }
  if (file.text !== undefined && !file.truncated) return parsePolicy(file.text, undefined, organisation)
  return {
    problems: [
      {
        kind: 'yaml',
        line: 1,
        column: 1,
        path: '',
        expected: 'a text file of at most 64 KB',
        found: file.truncated ? `${file.bytes} bytes` : 'a binary file',
        example: 'review: { reviewers: [ana, acme/sre], approvals: 1 }',
      },
    ],
  }
}
