import type { IsoDate, Postmortem, Written } from '../../model/postmortem.ts'

export interface Target {
  readonly rule: string
  /** only where the finding's line or message contains this */
  readonly only?: string
}

/** One `<!-- debrief-disable… -->` of the document, as far as it could be read. */
export interface Directive {
  readonly at: { readonly start: number; readonly end: number }
  readonly scope: 'line' | 'next-line' | 'block' | 'file'
  readonly enables: boolean
  readonly targets: readonly Target[]
  readonly reason: string
  readonly until?: IsoDate
  /** what stands where a rule or `until=` was expected */
  readonly unread?: string
}

const opening = /^\s*debrief-(disable|enable)(-next-line|-line|-file)?(?![\w-])/
const target = /^([a-z]+\/[a-z-]+)(?:\["([^"\]]*)"\])?$/
const untilDate = /^until=(\d{4}-\d{2}-\d{2})$/

/**
 * Reads every directive of the document: `debrief-disable-next-line timeline/gap["13:05"] until=2026-03-01 -- why`. What stands in
 * front matter, code or quotations is none: it may be anybody's text.
 */
export function readDirectives(postmortem: Postmortem): readonly Directive[] {
  return postmortem.asides.flatMap((comment) => readDirective(comment) ?? [])
}

function readDirective(comment: Written<string>): Directive | undefined {
  const opened = opening.exec(comment.text)
  if (opened === null) return undefined
  const rest = comment.text.slice(opened[0].length)
  const dashes = rest.search(/(^|\s)--(\s|$)/)
  const body = dashes === -1 ? rest : rest.slice(0, dashes)
  const reason =
    dashes === -1
      ? ''
      : rest
          .slice(dashes)
          .replace(/^\s*--/, '')
          .trim()
  const words = body.match(/[^\s,[]+(?:\["[^"\]]*"\])?/g) ?? []
  const until = words.map((word) => untilDate.exec(word)?.[1]).find((date) => date !== undefined)
  const unread = words.find((word) => !target.test(word) && !untilDate.test(word))
  return {
    at: { start: comment.start, end: comment.end },
    scope: scopeOf(opened[2]),
    enables: opened[1] === 'enable',
    targets: words.flatMap(readTarget),
    reason,
    ...(until === undefined ? {} : { until }),
    ...(unread === undefined ? {} : { unread }),
  }
}

function scopeOf(suffix: string | undefined): Directive['scope'] {
  if (suffix === '-line') return 'line'
  if (suffix === '-next-line') return 'next-line'
  return suffix === '-file' ? 'file' : 'block'
}

function readTarget(word: string): readonly Target[] {
  const found = target.exec(word)
  if (found?.[1] === undefined) return []
  return [{ rule: found[1], ...(found[2] === undefined ? {} : { only: found[2] }) }]
}
