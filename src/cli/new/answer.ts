/**
 * Asks until there is an answer that can be read, or none (Enter).
 * @param ask absent when nobody is there to answer
 * @param read undefined for what cannot be read; `complaint` then says why, before the question is asked again
 */
export async function answer<T>(
  ask: ((question: string) => Promise<string>) | undefined,
  question: string,
  read: (text: string) => T | undefined,
  complaint: (text: string) => string,
): Promise<T | undefined> {
  let text = (await ask?.(question))?.trim() ?? ''
  while (text !== '') {
    const value = read(text)
    if (value !== undefined) return value
    text = (await ask?.(`${complaint(text)}\n${question}`))?.trim() ?? ''
  }
  return undefined
}
