import { oneOf, phrases } from '../../language/compile/gather.ts'

/** One of the four ranks in words, as part of a pattern: `high`. */
export const rankWords = oneOf(phrases('ranks'))

/** What a rank ranks, behind it: `priority`. */
export const priorityWord = oneOf(phrases(({ columns }) => columns.priority))
