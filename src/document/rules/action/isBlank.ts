/** Whether a cell says nothing: empty, a dash, `n/a`, `none`. */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}?]/u.test(text) || /^\W*(n\/?a|none|nobody|no one|nil)\W*$/i.test(text)
}
