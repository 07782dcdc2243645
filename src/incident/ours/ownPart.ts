import { type MarkerKind, marker, opening } from './marker.ts'

/** Ends the part of a body that the app keeps in step. */
export const ownEnd = marker('end')

/** Puts a new part where the old one stands; undefined when one of its tags was removed, so that people's text is safe. */
export function replaceOwnPart(body: string, kind: MarkerKind, part: string): string | undefined {
  const start = body.indexOf(opening(kind))
  const stop = body.indexOf(ownEnd, start)
  if (start < 0 || stop < 0) return undefined
  return body.slice(0, start) + part + body.slice(stop + ownEnd.length)
}

/** What people wrote below it; nothing where its end was removed. */
export function belowOwnPart(body: string): string {
  const stop = body.indexOf(ownEnd)
  return stop < 0 ? '' : body.slice(stop + ownEnd.length)
}
