import { plainText } from '../../document/markdown/plainText.ts'
import { isPlaceholder } from '../../document/values/isPlaceholder.ts'

/** The kind of incident: the form's answer, the first of several, else a label such as `category: security`. None when neither tells. */
export function categoryOf(
  answer: string | undefined,
  labels: readonly string[],
): { readonly category?: string } {
  const [line = ''] = (answer ?? '').split(/[\n\r,;]/)
  const written = plainText(line.slice(0, 100))
  const labelled = labels.flatMap((label) => /^category\s*[:/=]+\s*(.+)$/i.exec(label)?.[1]?.trim() ?? [])[0]
  const category = written === '' || isPlaceholder(written) ? labelled : written
  return category === undefined ? {} : { category }
}
