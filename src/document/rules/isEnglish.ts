const common = / (the|was|were|and|to|of|that|with|from) /gi

/** Whether prose is English enough for rules that look for English words and report their absence. */
export function isEnglish(prose: string): boolean {
  const sample = prose.slice(0, 20_000)
  const found = new Set((sample.match(common) ?? []).map((word) => word.toLowerCase()))
  return found.size >= 3
}
