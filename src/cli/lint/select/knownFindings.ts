import type { Finding } from '../../../document/model/postmortem.ts'
import type { FileReport } from '../fileReport.ts'
import { keep } from './selectFindings.ts'

/** How often a rule says a thing of a file; numbers in the words are left out, so that neither lines nor counts matter. */
export type KnownFile = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What is known already, by file, rule and words. */
export type KnownFindings = Readonly<Record<string, KnownFile>>

/** Everything that is found now, in the order of names, so that two records can be compared line by line. */
export function recordFindings(reports: readonly FileReport[]): KnownFindings {
  const files = reports
    .filter(({ findings }) => findings.length > 0)
    .map(({ file, findings }) => [file, knownFile(findings)])
  return sorted(Object.fromEntries(files))
}

function knownFile(findings: readonly Finding[]): KnownFile {
  const rules = Map.groupBy(findings, ({ rule }) => rule)
  return sorted(
    Object.fromEntries(
      [...rules].map(([rule, raised]) => {
        const words = Map.groupBy(raised, wordsOf)
        return [rule, sorted(Object.fromEntries([...words].map(([text, { length }]) => [text, length])))]
      }),
    ),
  )
}

/**
 * The findings of a file beyond those that are known: of the same words, the first ones in the document count as the known.
 * @param also what is told all the same
 */
export function newFindings(
  report: FileReport,
  known: KnownFile | undefined,
  also: (finding: Finding) => boolean = () => false,
): FileReport {
  const left = new Map<string, number>()
  return keep(report, (finding) => {
    const words = wordsOf(finding)
    const id = `${finding.rule} ${words}`
    const count = left.get(id) ?? known?.[finding.rule]?.[words] ?? 0
    left.set(id, Math.max(0, count - 1))
    return count === 0 || also(finding)
  })
}

function wordsOf({ message }: Finding): string {
  return message.replace(/\d+/g, '#')
}

/** The same, in the order of names. */
export function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))))
}
