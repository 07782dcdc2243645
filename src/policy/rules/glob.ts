/**
 * Whether the whole of a text fits a glob: `*` stands for any characters or none, `?` for one, everything else for
 * itself. Case does not count, as with GitHub's labels, and a slash is a character like any other. Takes at most the
 * product of both lengths, whatever the pattern: no regular expression promises that.
 */
export function fitsGlob(glob: string, text: string): boolean {
  const pattern = glob.toLowerCase()
  const subject = text.toLowerCase()
  let at = 0
  let star = -1
  let retry = 0
  for (let seen = 0; seen < subject.length; ) {
    const sign = pattern[at]
    if (sign === '*') {
      star = at
      retry = seen
      at += 1
    } else if (sign !== undefined && (sign === '?' || sign === subject[seen])) {
      at += 1
      seen += 1
    } else if (star >= 0) {
      at = star + 1
      retry += 1
      seen = retry
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}

/** Whether a glob stands for one text only. */
export function isPlain(glob: string): boolean {
  return !/[*?]/.test(glob)
}
