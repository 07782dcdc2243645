import { plainText } from '../../markdown/plainText.ts'
import type { Source } from '../../markdown/source.ts'
import { lineAt } from '../../markdown/source.ts'
import { trimEnd } from '../../markdown/trimEnd.ts'
import type { Link } from '../../model/postmortem.ts'

const pattern =
  /(!?)\[((?:[^[\]\\\n]|\\.|\[[^[\]\n]{0,100}\]){0,300})\]\(\s{0,9}<?([^\s<>()]{0,2000}(?:\([^\s<>()]{0,500}\)[^\s<>()]{0,500}){0,4})>?[^()\n]{0,300}\)|https?:\/\/[^\s<>)|\]"'`]{1,2000}/g

/**
 * Links, images and bare addresses.
 * @param visible the text with code and comments blanked out
 */
export function findLinks(source: Source, visible: string): readonly Link[] {
  if (!visible.includes('](') && !visible.includes('://')) return []
  return [...visible.matchAll(pattern)].map((match) => {
    const [whole, bang, label, address] = match
    const url = address ?? trimEnd(whole, /[.,;:!?]/)
    const end = match.index + (address === undefined ? url.length : whole.length)
    const text = label === undefined ? url : plainText(label)
    return {
      start: match.index,
      end,
      line: lineAt(source, match.index),
      text,
      value: url,
      image: bang === '!',
    }
  })
}
