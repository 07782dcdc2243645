/** A piece of the document inside a message: on one line, in quotation marks, shortened to `limit` characters. */
export function quoted(text: string, limit = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line.slice(0, 2 * limit))
  const short = characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line
  return `“${short}”`
}
