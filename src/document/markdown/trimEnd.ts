/**
 * The text without characters of one kind at its end. A pattern such as `/[,.]+$/` tries every stretch of them from each of
 * its places, so that a long one in the middle costs its square.
 * @param kind matches one character of the kind
 */
export function trimEnd(text: string, kind: RegExp): string {
  let end = text.length
  while (end > 0 && kind.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
