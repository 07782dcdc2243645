import type { YAMLError } from 'yaml'

/** What is wrong with a file before its settings are looked at. */
export type YamlFault = keyof typeof yamlFaults

export interface Remedy {
  readonly expected: string
  readonly example?: string
}

/** What was expected in place of each fault, and how it looks right. */
export const yamlFaults = {
  tab: { expected: 'spaces at the start of the line, not tabs', example: '  approvals: 2' },
  quote: { expected: 'a closing quote', example: 'directory: "postmortems"' },
  bracket: { expected: 'a closing bracket on the same line', example: 'labels: [incident, outage]' },
  comma: { expected: 'commas between the entries of a list', example: 'labels: [incident, outage]' },
  colon: { expected: 'the name of a setting, a colon, a space and its value', example: 'approvals: 2' },
  indent: {
    expected: 'settings that belong together in the same column',
    example: 'review: { reviewers: [ana], approvals: 2 }',
  },
  sign: {
    expected: 'quotes around a value that begins with a sign such as @',
    example: 'reviewers: ["@ana", "@acme/sre"]',
  },
  'inner-colon': {
    expected: 'quotes around a value that holds a colon and a space',
    example: 'draft: "postmortem: draft"',
  },
  escape: {
    expected: 'single quotes around a value that holds a backslash',
    example: "'Ana \\ Lima': ana",
  },
  repeated: { expected: 'every setting only once' },
  'second-document': { expected: 'one document in the file, without a line of --- between settings' },
  alias: { expected: 'the value itself in place of an alias (*)' },
  anchor: { expected: 'a value without an anchor (&)' },
  tag: { expected: 'a value without a tag (!)' },
  merge: { expected: 'the settings themselves in place of a merge key (<<)' },
  'not-a-name': { expected: 'the name of a setting' },
  'not-text': { expected: 'plain text as the name of a setting', example: 'approvals: 2' },
  'too-deep': { expected: 'settings nested less deeply' },
  'too-long': { expected: 'a file of at most 65536 characters' },
  unreadable: { expected: 'YAML', example: 'review: { reviewers: [ana], approvals: 2 }' },
} as const satisfies Readonly<Record<string, Remedy>>

type Code = YAMLError['code']

const byCode: Readonly<Partial<Record<Code, YamlFault>>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'sign',
  BLOCK_AS_IMPLICIT_KEY: 'inner-colon',
  BLOCK_IN_FLOW: 'inner-colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_DQ_ESCAPE: 'escape',
  DUPLICATE_KEY: 'repeated',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
  NON_STRING_KEY: 'not-text',
  RESOURCE_EXHAUSTION: 'too-deep',
}

/** Names an error of the YAML library. Where one of its codes stands for several slips, its message tells them apart. */
export function yamlFault({ code, message }: Pick<YAMLError, 'code' | 'message'>): YamlFault {
  if (/end with an? [\]}]/.test(message)) return 'bracket'
  if (code !== 'MISSING_CHAR') return byCode[code] ?? 'unreadable'
  if (/quote/.test(message)) return 'quote'
  return /^Missing ,/.test(message) ? 'comma' : 'colon'
}
