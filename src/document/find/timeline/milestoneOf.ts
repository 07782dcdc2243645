import { foldLetters } from '../../language/compile/fold.ts'
import { milestoneOrder } from '../../language/compile/milestoneOrder.ts'
import { milestoneMark, milestoneNoun, milestoneWording } from '../../language/compile/milestoneWordings.ts'
import type { Milestone } from '../../model/postmortem.ts'

const boldNoun = /^(?:\*\*|__)([\p{L} ]{3,30})[:：]?(?:\*\*|__)/u
/** Marks that the app writes itself: `[mitigated]`. */
export const ownMark = new RegExp(
  String.raw`\[\s*(${milestoneOrder.map((name) => name.replace('_', ' ')).join('|')}|mobilized)\s*\]`,
  'i',
)

/**
 * Which milestone an event is: by its marker (`T3`, `← Resolved (MTTR = T8 - T1)`), by a marker comment or `T1:` in its text, by a marker word (`[resolved]`), or by its wording.
 * @param raw the text with its comments
 */
export function milestoneOf(text: string, marker: string, raw: string): Milestone | undefined {
  if (marker !== '') {
    const found = byMarker(foldLetters(marker))
    if (found !== undefined) return found
  }
  const tagged = /^\W*T([1-8])\b(?!\s*[+-]?\d)|<!--\s*T([1-8])\b|[[(]T([1-8])[\])]/.exec(raw)
  const number = Number(tagged?.[1] ?? tagged?.[2] ?? tagged?.[3])
  if (number >= 1) return milestoneOrder[number - 1]
  const named = ownMark.exec(raw)?.[1]
  if (named !== undefined) return byMarker(foldLetters(named))
  const bold = /^[*_]/.test(raw) ? boldNoun.exec(raw)?.[1] : undefined
  const noun = bold === undefined ? undefined : milestoneNoun(foldLetters(bold))
  if (noun !== undefined) return noun
  const folded = foldLetters(text.slice(0, 300))
  return milestoneNoun(folded) ?? milestoneWording(folded)
}

function byMarker(folded: string): Milestone | undefined {
  const number = /^\W*t([1-8])\b/.exec(folded)?.[1]
  if (number !== undefined) return milestoneOrder[Number(number) - 1]
  // `Resolved (MTTR = T8 - T1)` names two marks: what stands in brackets explains, the rest is the marker.
  const bare = folded.replace(/\([^()]*\)/g, ' ')
  if (/mttd/.test(folded)) return 'acknowledged'
  return milestoneMark(bare) ?? milestoneNoun(bare.trim())
}
