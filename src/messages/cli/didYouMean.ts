/** What was probably meant, behind a sentence; empty when nobody can tell. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`
}
