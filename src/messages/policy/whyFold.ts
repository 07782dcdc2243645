import { deciding, type Explained, explanation } from './explanation.ts'

/** The explanation folded, as it stands in the plan of a pull request and in the summary of its check. */
export function whyFold(explained: Explained): string {
  return [
    `<details><summary>Why this is asked: ${summaryText(deciding(explained))}</summary>`,
    '',
    ...explanation(explained),
    '',
    '</details>',
  ].join('\n')
}

/** GitHub reads no Markdown in a summary, and everything else of HTML. */
function summaryText(text: string): string {
  return text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? sign)
}
