import { codeSpan } from '../text/codeSpan.ts'

/** In the document, below its title: why the repository's own template was not used, and what to mend. */
export function templateNote(
  path: string,
  problems: readonly { readonly line: number; readonly message: string }[],
): string {
  const why =
    problems.length === 0
      ? 'is not a text file on the default branch'
      : `has ${problems.length === 1 ? 'a problem' : 'problems'}: ${problems.map(({ line, message }) => `line ${line}: ${message}`).join(' ')}`
  return `> The template ${codeSpan(path)} ${why} The bundled one stands here instead. Mend the template for the next incident, then delete this note.`
}
