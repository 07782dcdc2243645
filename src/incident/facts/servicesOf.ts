import { plainText } from '../../document/markdown/plainText.ts'
import { isPlaceholder } from '../../document/values/isPlaceholder.ts'

const most = 50

/**
 * The affected services: the form's answer (one a line, separated by commas, or ticked boxes) and labels such as
 * `service: checkout`. Each once, in that order, at most 50.
 */
export function servicesOf(
  answer: string | undefined,
  labels: readonly string[],
  commanded: readonly string[] = [],
): readonly string[] {
  const written = (answer ?? '').split(/[\n\r,;]/).flatMap(entry)
  const labelled = labels.flatMap((label) => /^services?\s*[:/=]+\s*(.+)$/i.exec(label)?.[1]?.trim() ?? [])
  const services = new Map(
    [...written, ...labelled, ...commanded.map(plainText)].map((name) => [name.toLowerCase(), name]),
  )
  return [...services.values()].slice(0, most)
}

function entry(line: string): readonly string[] {
  const [, box, text = ''] = /^\s*(?:[-*+]\s+(?:\[([ xX])\]\s+)?)?(.*)$/.exec(line.slice(0, 200)) ?? []
  const name = plainText(text)
  return box === ' ' || name === '' || isPlaceholder(name) ? [] : [name]
}
