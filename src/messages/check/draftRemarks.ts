import type { Finding, Heading, Postmortem } from '../../document/model/postmortem.ts'
import { plural } from '../../document/rules/plural.ts'
import { inlineText } from '../text/inlineText.ts'

/** What a section of a draft still lacks, as one remark beside its title. */
export interface DraftRemark {
  readonly line: number
  readonly level: 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

const mostTold = 5

/** One remark for each section of a draft: whoever begins to write needs a list, not a mark on every line. */
export function draftRemarks(
  { headings }: Pick<Postmortem, 'headings'>,
  findings: readonly Finding[],
): readonly DraftRemark[] {
  const titles = headings.filter(({ form, level }) => form === 'heading' && level <= 2)
  const sections = Map.groupBy(findings, ({ line }) => titles.findLast((title) => title.line <= line))
  return [...sections].map(([title, found]) => remark(title, found)).toSorted((a, b) => a.line - b.line)
}

function remark(title: Heading | undefined, findings: readonly Finding[]): DraftRemark {
  const toFill = findings.filter(({ level }) => level !== 'notice').length
  // GitHub takes 255 characters of a title.
  const name = title ? inlineText(title.text, 100) : 'At the top'
  const told = findings.slice(0, mostTold).map(({ line, message }) => `line ${line}: ${message}`)
  const rest = findings.length - told.length
  return {
    line: title?.line ?? 1,
    level: toFill > 0 ? 'warning' : 'notice',
    title: `${name}: ${toFill > 0 ? `${toFill} to fill in` : plural(findings.length, 'remark')}`,
    message: [...told, ...(rest > 0 ? [`and ${rest} more, marked on their lines from review on`] : [])].join(
      '\n',
    ),
  }
}
