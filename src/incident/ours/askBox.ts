import { firstMarker, marker, opening } from './marker.ts'

/** What follows the box of an incident in the dashboard, so that a tick is understood. */
export function askTag(incident: number, askedBy?: string): string {
  return marker('ask', { incident: String(incident), ...(askedBy ? { by: askedBy } : {}) })
}

const ticked = new RegExp(String.raw`^[-*] \[[xX]\] .*?(${opening('ask')}[^\n\r>]{1,200}-->)[ \t]*\r?$`, 'gm')

/** The incidents whose boxes are ticked, and by whom as far as the list says it. Anybody who edited it may have written that. */
export function tickedIn(body: string): ReadonlyMap<number, string | undefined> {
  return new Map(
    [...body.matchAll(ticked)].flatMap(([, tag = '']) => {
      const fields = firstMarker(tag)?.fields
      const number = Number(fields?.['incident'])
      return Number.isSafeInteger(number) && number > 0 ? [[number, fields?.['by']] as const] : []
    }),
  )
}
