import type { Severity } from '../../document/model/severity.ts'

/** What rules can ask of an incident. */
export interface RuleFacts {
  readonly severity: Severity
  readonly category?: string
  readonly services: readonly string[]
  /** labels of the issue, without those that the app sets */
  readonly labels: readonly string[]
  /** `owner/name` */
  readonly repository: string
  /** what the document says of itself, else a label such as `confidentiality: internal` */
  readonly confidentiality?: string
  /** from labels such as `caused-by: deploy` */
  readonly causedBy: readonly string[]
}

type Known = Omit<RuleFacts, 'causedBy'>

const mostValues = 50

/**
 * The facts that rules ask for, from what an issue shows.
 * @param known what is known otherwise; of confidentiality what the document states
 */
export function ruleFactsOf(known: Known): RuleFacts {
  const said = known.confidentiality ?? saidBy('confidentiality', known.labels)[0]
  return {
    ...known,
    ...(said === undefined ? {} : { confidentiality: said }),
    causedBy: saidBy('caused[- ]by', known.labels),
  }
}

/** What follows a name in labels such as `name: value`. */
function saidBy(name: string, labels: readonly string[]): readonly string[] {
  const form = new RegExp(`^${name}\\s*[:/=]+\\s*(.+)$`, 'i')
  return labels.flatMap((label) => form.exec(label)?.[1]?.trim() ?? []).slice(0, mostValues)
}
