/** By how much to ask for less at once, for each thing that GitHub found too much; remembered, and forgotten again. */
export interface Caution {
  /** 1 where there was no trouble, else 2, 4, 8, … */
  divisor(name: string | number): number
  /** it was too much: ask for half */
  trouble(name: string | number): void
  /** it went well; after twenty times in a row half of the caution goes */
  fine(name: string | number): void
}

const fadesAfter = 20
const mostRemembered = 10_000

/** @param most the largest divisor */
export function createCaution(most: number): Caution {
  const known = new Map<string | number, { divisor: number; fine: number }>()
  return {
    divisor: (name) => known.get(name)?.divisor ?? 1,
    trouble(name) {
      if (known.size >= mostRemembered) known.clear()
      known.set(name, { divisor: Math.min((known.get(name)?.divisor ?? 1) * 2, most), fine: 0 })
    },
    fine(name) {
      const one = known.get(name)
      if (!one) return
      one.fine += 1
      if (one.fine < fadesAfter) return
      if (one.divisor <= 2) known.delete(name)
      else known.set(name, { divisor: one.divisor / 2, fine: 0 })
    },
  }
}
