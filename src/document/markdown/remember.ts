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
    const value = read(text)
    if (text.length > longestText) return value
    if (known.size >= mostTexts) known.clear()
    known.set(text, value)
    return value
  }
}
