import { plural } from '../../document/rules/plural.ts'

/**
 * The last line of `debrief lint`.
 * @param onlyNew what is known is left out
 */
export function lintSummary(
  documents: number,
  settings: number,
  counts: { readonly error: number; readonly warning: number; readonly notice: number },
  fixed: number,
  onlyNew = false,
): string {
  const found = [
    counts.error > 0 ? plural(counts.error, 'error') : '',
    counts.warning > 0 ? plural(counts.warning, 'warning') : '',
    counts.notice > 0 ? plural(counts.notice, 'notice') : '',
  ].filter((part) => part !== '')
  const repaired = fixed > 0 ? ` Repaired ${plural(fixed, 'place')}.` : ''
  const read = [
    documents > 0 || settings === 0 ? plural(documents, 'postmortem') : '',
    settings > 0 ? plural(settings, 'settings file') : '',
  ].filter((part) => part !== '')
  return `${read.join(', ')}: ${found.join(', ') || (onlyNew ? 'nothing new' : 'nothing to fix')}.${repaired}`
}

/** What a document keeps quiet, and what was left out; empty when there is nothing. */
export function suppressedWords(
  suppressed: readonly { readonly rule: string; readonly line: number; readonly reason: string }[],
  omitted: number,
): string {
  const quiet = suppressed.map(
    ({ rule, line, reason }) => `${rule} on line ${line}${reason ? ` (${reason})` : ''}`,
  )
  return [
    quiet.length > 0 ? `Suppressed: ${quiet.join('; ')}.` : '',
    omitted > 0 ? `${plural(omitted, 'more remark')} on wording left out.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Places that are not shown, because the same was said of many. */
export function morePlaces(count: number): string {
  return `and ${plural(count, 'more place')}`
}

/** Why the exit code is 1 though nothing is an error. */
export function tooManyWarnings(count: number, most: number): string {
  return `${plural(count, 'warning')}, and \`--max-warnings\` allows ${most}.`
}
