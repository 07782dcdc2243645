import { fold, isAscii } from '../language/compile/fold.ts'
import { meanings, phrases, unspacedScript } from '../language/compile/gather.ts'
import type { ActionStatus } from '../model/postmortem.ts'

const emoji: readonly (readonly [ActionStatus, RegExp])[] = [
  ['done', /[✅☑✔🟢🎉]|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:/u],
  ['dropped', /[❌🚫✖]|:x:/u],
  ['in_progress', /[⏳🔄🚧🟡⌛🔁🏗]|:construction:|:hourglass/u],
  ['open', /[⬜🔲☐🔴⚪📋🆕⭕🟠]|:white_large_square:/u],
]

/** A phrase that two states share is the later one. */
const order: readonly ActionStatus[] = ['dropped', 'open', 'in_progress', 'done']
const whole = new Map(
  meanings(order, ({ states }) => states).flatMap(([status, list]) =>
    list.map((phrase) => [fold(phrase), status] as const),
  ),
)
const unspaced = [...whole].filter(([phrase]) => unspacedScript.test(phrase))
const vague = new Set(phrases('vagueStates').map(fold))

/**
 * Reads a status as people write it: `Done`, `✅ PR #12 merged`, `~~struck~~`, `In progress (2 of 3)`, `完了`.
 * @param text plain text
 * @returns undefined when the text does not begin with a status
 */
export function readStatus(text: string): ActionStatus | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const box = trimmed.startsWith('[') ? /^\[([ xX])\]/.exec(trimmed)?.[1] : undefined
  if (box !== undefined) return box === ' ' ? 'open' : 'done'
  const marked =
    isAscii(trimmed) && !trimmed.includes(':')
      ? undefined
      : emoji.find(([, pattern]) => pattern.test(trimmed.slice(0, 24)))?.[0]
  if (marked !== undefined) return marked
  const folded = fold(trimmed.slice(0, 80))
  return whole.get(folded) ?? leading(folded)
}

/** Whether a text is a status and nothing else, and no word that says other things too: `new`, `no`, `ready`. */
export function isStatusWord(text: string): boolean {
  const folded = fold(text)
  return whole.has(folded) && !vague.has(folded)
}

/** The status that a longer remark begins with: `done in #12`, `完了 (2026-05-07)`. */
function leading(folded: string): ActionStatus | undefined {
  const tokens = folded.split(/[\s,;:.()（）/–—-]+/, 4)
  for (let count = Math.min(3, tokens.length); count > 0; count--) {
    const status = whole.get(tokens.slice(0, count).join(' '))
    if (status !== undefined) return status
  }
  return isAscii(folded) ? undefined : unspaced.find(([word]) => folded.startsWith(word))?.[1]
}
