/**
 * What the app leaves in its own texts to find them again. `end` closes the part of a body that the app keeps in step,
 * `configuration` marks the issue about the configuration file, `dashboard` the one that lists what waits (`ask` a box of it), `notice` a comment that is said once (field `name`), `reply`
 * the answer to the commands of one comment (field `to`).
 */
export type MarkerKind =
  | 'status'
  | 'closing'
  | 'action'
  | 'plan'
  | 'end'
  | 'configuration'
  | 'notice'
  | 'reply'
  | 'dashboard'
  | 'ask'

export type MarkerFields = Readonly<Record<string, string>>

export interface Marker {
  /** a {@link MarkerKind}, or one that a newer version wrote */
  readonly kind: string
  readonly fields: MarkerFields
}

/**
 * A hidden tag: `<!-- debrief:action incident=42 item=ab12 -->`. Put it at the start of a line.
 * @param fields names of small letters, digits and hyphens; values of any text, unsafe characters are percent-encoded
 */
export function marker(kind: MarkerKind, fields: MarkerFields = {}): string {
  const words = Object.entries(fields).map(([name, value]) => ` ${name}=${encode(value)}`)
  return `<!-- debrief:${kind}${words.join('')} -->`
}

/** How every tag of a kind begins, whatever its fields. */
export function opening(kind: MarkerKind): string {
  return `<!-- debrief:${kind} `
}

/** The first tag of a body, where there is one: what the app writes begins with it. */
export function firstMarker(body: string | undefined): Marker | undefined {
  return body === undefined ? undefined : readMarkers(body)[0]
}

/**
 * All tags at line starts of a body, first one first; anything else in it, also inside a tag, is passed over.
 * Anybody can write a tag: believe it only where the author of the body is the app itself.
 */
export function readMarkers(body: string): readonly Marker[] {
  return [...body.matchAll(/(?<![^\n\r])<!-- debrief:([a-z][a-z-]*)((?: [^\n\r>]*)?) -->/g)].map(
    ([, kind = '', words = '']) => ({ kind, fields: readFields(words) }),
  )
}

function readFields(words: string): MarkerFields {
  const pairs = words.split(' ').flatMap((word) => {
    const [, name, value] = /^([a-z][a-z0-9-]*)=(\S*)$/.exec(word) ?? []
    const text = value === undefined ? undefined : decode(value)
    return name === undefined || text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(pairs)
}

function encode(value: string): string {
  return value
    .toWellFormed()
    .replace(/[^\w.+:/-]/gu, encodeURIComponent)
    .replaceAll('--', '%2D%2D')
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
