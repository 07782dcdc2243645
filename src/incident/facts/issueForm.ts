import { fieldName } from '../../document/language/compile/fieldNames.ts'
import type { Block } from '../../document/markdown/block.ts'
import { plainText } from '../../document/markdown/plainText.ts'
import { scanBlocks } from '../../document/markdown/scanBlocks.ts'
import { readSource } from '../../document/markdown/source.ts'
import { saysSomething } from '../../document/values/isPlaceholder.ts'

/** What the form of an incident's issue can say. */
const fields = [
  'severity',
  'category',
  'services',
  'commander',
  'impact',
  'summary',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const

type Field = (typeof fields)[number]
/** The answers as written, Markdown, by field; a field that was left empty is absent. */
export type IssueForm = Readonly<Partial<Record<Field, string>>>

/**
 * Reads the answers of an issue form, or of an issue template filled in by hand: a heading such as `### Started at` with
 * the answer below it. The first answer to a field counts. Total and linear.
 */
export function readIssueForm(body: string): IssueForm {
  const source = readSource(body)
  const headings = scanBlocks(source, 0, source.starts.length).children.filter(
    ({ kind }) => kind === 'heading',
  )
  const form: Partial<Record<Field, string>> = {}
  for (const [index, heading] of headings.entries()) {
    const field = fieldOf(body, heading)
    const answer = withoutComments(body.slice(heading.end, headings[index + 1]?.start)).trim()
    if (!field || form[field] !== undefined) continue
    if (saysSomething(answer) && !/^_no response_$/i.test(answer)) form[field] = answer
  }
  return form
}

function fieldOf(body: string, heading: Block): Field | undefined {
  const title = heading.pieces.map(({ start, end }) => body.slice(start, end)).join(' ')
  const name = fieldName(plainText(title.slice(0, 200)))
  return fields.find((field) => field === name)
}

function withoutComments(text: string): string {
  const [before = '', ...parts] = text.split('<!--')
  const shown = parts.map((part) => {
    const end = part.indexOf('-->')
    return end < 0 ? '' : part.slice(end + 3)
  })
  return [before, ...shown].join('')
}
