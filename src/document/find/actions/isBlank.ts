import { fold } from '../../language/compile/fold.ts'
import { phrases } from '../../language/compile/gather.ts'

const blank = new Set(phrases('none', 'nobody').map(fold))

/** Whether a cell says nothing: empty, a dash, `n/a`, `none`. */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}?]/u.test(text) || blank.has(fold(text))
}
