import { fieldName } from '../../document/language/compile/fieldNames.ts'
import { oneOf, phrases } from '../../document/language/compile/gather.ts'
import type { Block } from '../../document/markdown/block.ts'
import { plainText } from '../../document/markdown/plainText.ts'
import { scanBlocks } from '../../document/markdown/scanBlocks.ts'
import { readSource } from '../../document/markdown/source.ts'
import { type FormField, formFields } from '../../document/model/formFields.ts'
import { saysSomething } from '../../document/values/isPlaceholder.ts'
import type { FactSettings } from '../observed/factSettings.ts'

/** The answers as written, Markdown, by field; a field that was left empty is absent. */
export type IssueForm = Readonly<Partial<Record<FormField, string>>> & {
  /** every answer below a heading that asks for the severity: one of them may be text that was pasted into another answer */
  readonly severities: readonly string[]
}

/**
 * Reads the answers of an issue form, or of an issue template filled in by hand: a heading such as `### Started at` with
 * the answer below it. The first answer to a field counts. Total and linear.
 * @param questions further titles, lower-case, and what they ask for
 */
export function readIssueForm(body: string, questions: FactSettings['questions'] = {}): IssueForm {
  const source = readSource(body)
  const headings = scanBlocks(source, 0, source.starts.length).children.filter(
    ({ kind }) => kind === 'heading',
  )
  const form: Partial<Record<FormField, string>> = {}
  const severities: string[] = []
  for (const [index, heading] of headings.entries()) {
    const field = fieldOf(body, heading, questions)
    const answer = ticked(withoutComments(body.slice(heading.end, headings[index + 1]?.start)).trim())
    if (!field || !isAnswer(answer)) continue
    if (field === 'severity') severities.push(answer)
    form[field] ??= answer
  }
  return { ...form, severities }
}

/** Whether anything was answered: GitHub writes `_No response_` where nothing was, people `None` or `N/A`. */
function isAnswer(answer: string): boolean {
  return saysSomething(answer) && !nothing.test(answer)
}

const nothing = new RegExp(
  String.raw`^[*_\s]*(?:no response|${oneOf(phrases('none'))}|n\s*/?\s*a)[*_.\s]*$`,
  'iu',
)

function fieldOf(body: string, heading: Block, questions: FactSettings['questions']): FormField | undefined {
  const raw = heading.pieces.map(({ start, end }) => body.slice(start, end)).join(' ')
  const title = plainText(raw.slice(0, 200)).trim()
  const asked = title.toLowerCase()
  if (Object.hasOwn(questions, asked)) return questions[asked]
  const name = fieldName(title)
  return formFields.find((field) => field === name)
}

const box = /^\s*[-*+]\s+\[([ xX])\]\s+/

/** Of an answer that is nothing but boxes, those that are ticked, one a line. */
function ticked(answer: string): string {
  const lines = answer.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  if (!lines.every((line) => box.test(line))) return answer
  return lines
    .filter((line) => box.exec(line)?.[1] !== ' ')
    .map((line) => line.replace(box, ''))
    .join('\n')
}

function withoutComments(text: string): string {
  const [before = '', ...parts] = text.split('<!--')
  const shown = parts.map((part) => {
    const end = part.indexOf('-->')
    return end < 0 ? '' : part.slice(end + 3)
  })
  return [before, ...shown].join('')
}
