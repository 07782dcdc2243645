/** What may stand before a command in its line: a list, a quotation, code, whichever it is. */
const before = '\t >*+-`.)0123456789'

/**
 * What stands where the names of commands stand, in the order of the text. Looked for by its slashes, the first of each line, so that
 * a text without costs next to nothing, whatever it is made of. Linear.
 */
export function* namesIn(body: string): Generator<string> {
  // Each end of a line is looked for once: most texts have none of the second kind.
  const [feeds, returns] = [finder(body, '\n'), finder(body, '\r')]
  for (let slash = body.indexOf('/'); slash >= 0; ) {
    const [, name] = beginsLine(body, slash)
      ? (/^ ?([a-z-]{1,40})/i.exec(body.slice(slash + 1, slash + 42)) ?? [])
      : []
    if (name !== undefined) yield name
    const next = Math.min(feeds(slash), returns(slash))
    slash = body.indexOf('/', next)
  }
}

/** Finds the next place of a character, for places asked about in order; beyond the text where there is none. */
function finder(text: string, character: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) found = text.indexOf(character, from)
    if (found < 0) found = text.length
    return found
  }
}

function beginsLine(body: string, at: number): boolean {
  let start = at
  while (start > 0 && before.includes(body.charAt(start - 1))) start -= 1
  return start === 0 || /[\n\r]/.test(body.charAt(start - 1))
}

/** Whether a comment has to be read for commands. */
export function hasCommandLine(body: string): boolean {
  return !namesIn(body).next().done
}
