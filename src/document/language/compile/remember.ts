const mostTexts = 4000
const longestText = 80

/**
 * Remembers what a pure reader made of short texts: the same titles, states and labels come again and again. Bounded; a full memory is emptied.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (text.length > longestText) return read(text)
    // A slice keeps the whole document in memory that it was cut from; a copy does not.
    const own = ` ${text}`.slice(1)
    const value = read(own)
    if (known.size >= mostTexts) known.clear()
    known.set(own, value)
    return value
  }
}
