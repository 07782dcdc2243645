import { incidentId } from './incidentId.ts'

/**
 * Where an incident's document is born: `postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md`. Letters and
 * digits of ASCII and hyphens only, so the title cannot leave the directory; a title without any adds nothing.
 * @param directory without slash at either end
 */
export function documentPath(directory: string, createdAt: string, number: number, title: string): string {
  const name = [incidentId(createdAt, number), slug(title)].filter((part) => part !== '').join('-')
  return `${directory}/${createdAt.slice(0, 4)}/${name}.md`
}

const longestSlug = 60
/** Latin letters that no normalisation takes apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

function slug(title: string): string {
  const words = title
    .slice(0, 1000)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (words.length <= longestSlug) return words
  const end = words.lastIndexOf('-', longestSlug)
  return words.slice(0, end > 0 ? end : longestSlug)
}
