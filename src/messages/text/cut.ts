/**
 * The start of a text, at most `max` UTF-16 units: up to the last of the given boundaries, tried in order, that lies in its
 * second half, else up to the last whole character.
 */
export function cut(text: string, max: number, boundaries: readonly string[]): string {
  if (text.length <= max) return text
  for (const boundary of boundaries) {
    const end = text.lastIndexOf(boundary, max)
    if (end > max / 2) return text.slice(0, end)
  }
  const end = isHighSurrogate(text.charCodeAt(max - 1)) ? max - 1 : max
  return text.slice(0, Math.max(0, end))
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
