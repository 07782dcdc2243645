const blockStart =
  /^(?:[>+*-](?=\s|$)|#{1,6}(?=\s|$)|[-*_=](?=[\s\-*_=]*$)|`{3}|~{3}|\d{1,9}(?=[.)](?:\s|$)))/

/** Takes no room, and parts what the app would read as its own. */
const joiner = '\u2060'

/**
 * Foreign text as one well-formed line: control characters and direction overrides are gone, and nothing in it is a word to the app,
 * wherever it is put: neither a directive nor the mark of a row, nor the end of a comment that it may stand in.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/debrief(?=-(?:disable|enable)|:[a-z])|--(?=!?>)/gi, (found) => found + joiner)
    .trim()
}

/**
 * Makes foreign text safe wherever a template may put it: a heading, a paragraph, a list entry or a table cell.
 * One line; pipes cannot end the cell, `<` cannot start a tag or a comment, the first characters cannot start a block
 * and the last backslash cannot escape what follows. Links, emphasis and code inside the text stay as written.
 */
export function inlineValue(text: string): string {
  const safe = oneLine(text)
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/\\.|\\$|\|/g, (found) => (found.length === 2 ? found : `\\${found}`))
    .replace(/(?<= )#+$/, (marks) => `\\${marks}`)
  const start = blockStart.exec(safe)?.[0]
  if (start === undefined) return safe
  return /^\d/.test(start) ? `${start}\\${safe.slice(start.length)}` : `\\${safe}`
}

/** A Markdown link that can stand in a table cell; an address that is not `http` or `https` leaves the text alone. */
export function inlineLink(text: string, url: string): string {
  const label = inlineValue(text).replace(/[[\]]/g, (bracket) => `\\${bracket}`)
  if (!/^https?:\/\/[^\s]+$/i.test(url)) return label
  const address = url.replace(/[()<>|\\[\]`]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `[${label}](${address})`
}
