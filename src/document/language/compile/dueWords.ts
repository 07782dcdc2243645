import { oneOf, phrases } from './gather.ts'

/** What people write before a due date, as part of a pattern: `by 20 March`, `fällig am 1. März`. */
export const dueWords = oneOf(phrases('due'))
