import { inlineText } from './inlineText.ts'

/** Named, because the number of a numeric entity looks like an issue's. */
const entities: Readonly<Record<string, string>> = {
  '|': '&vert;',
  '\\': '&bsol;',
  '`': '&grave;',
  '*': '&ast;',
  '[': '&lsqb;',
  ']': '&rsqb;',
}

/** What people wrote, as plain text of a table cell: neutralised, one line, no Markdown. `max` counts before escaping. */
export function cell(text: string, max: number): string {
  return inlineText(text, max).replace(/[|\\`*[\]]/g, (mark) => entities[mark] ?? mark)
}
