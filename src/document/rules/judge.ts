import { lineAt as lineIn, readSource } from '../markdown/source.ts'
import type { Level, Postmortem } from '../model/postmortem.ts'
import { invalidDirectives, invalidDisable, isNeverSilenced } from './config/invalidDisable.ts'
import { readDirectives } from './config/readDirectives.ts'
import { readSuppressions, type Suppression } from './config/readSuppressions.ts'
import { silenced, silencedHits } from './config/silenced.ts'
import { unusedDirectives, unusedDisable } from './config/unusedDisable.ts'
import { conflict } from './document/conflict.ts'
import type { Strength } from './levels.ts'
import type { Hit, Rule, RuleCard, RuleContext } from './rule.ts'
import { ruleCards, rules } from './rules.ts'

/** A hit and how loudly it is said. Lines are 1-based and inclusive. */
export interface Judged {
  readonly rule: RuleCard
  readonly hit: Hit
  readonly level: Level
  /** it is an error, or becomes one once the document is final */
  readonly holds: boolean
  readonly line: number
  readonly endLine: number
}

export interface Judgement {
  /** in order of line, rule and place */
  readonly standing: readonly Judged[]
  readonly suppressed: readonly { readonly judged: Judged; readonly by: Suppression }[]
  /** remarks on wording beyond the limit */
  readonly omitted: number
}

/** Runs every rule that is on at this stage and takes away what the document suppresses with a reason. */
export function judge(postmortem: Postmortem, context: RuleContext): Judgement {
  const source = readSource(postmortem.text)
  const lineAt = (offset: number) => lineIn(source, offset)
  const directives = readDirectives(postmortem)
  const suppressions = readSuppressions(directives, postmortem.text, context.today, lineAt)
  const used = new Set<Suppression>()
  const standing: Judged[] = []
  const stand = (more: readonly Judged[]) => {
    for (const one of more) standing.push(one)
  }
  const suppressed: { judged: Judged; by: Suppression }[] = []
  const spoken = new Set<string>()
  // Of two versions that stand in one text nothing can be said but that they do.
  const isTorn = postmortem.problems.some(({ rule }) => rule === conflict.id)
  for (const rule of rules) {
    if (isTorn && rule !== conflict) continue
    if (configured(rule, context) === 'off' || rule.ready?.(context) === false) continue
    const raised = rule.check(postmortem, context).map((hit) => place(rule, hit, context, lineAt))
    spoken.add(rule.id)
    const left = raised.filter((judged) => {
      const by = suppressionOf(judged, suppressions, postmortem.text, context)
      if (by === undefined) return true
      used.add(by)
      if (judged.level !== 'off') suppressed.push({ judged: { ...judged, level: judged.level }, by })
      return false
    })
    stand(folded(rule, left, postmortem, context, lineAt))
  }
  const idle = suppressions.filter(
    (one) => spoken.has(one.rule) && !used.has(one) && !isNeverSilenced(one.rule, context.settings),
  )
  const about = (card: RuleCard, hits: readonly Hit[]) =>
    loud(hits.map((hit) => place(card, hit, context, lineAt)))
  stand(about(unusedDisable, unusedDirectives(idle)))
  stand(about(invalidDisable, invalidDirectives(directives, ruleCards, context)))
  const hushed = suppressed.filter(({ judged }) => judged.holds).map(({ by }) => by)
  stand(about(silenced, silencedHits(hushed)))
  return { ...limited(standing.toSorted(byPlace), context), suppressed }
}

type Placed = Omit<Judged, 'level'> & { readonly level: Strength }

function place(rule: RuleCard, hit: Hit, context: RuleContext, lineAt: (offset: number) => number): Placed {
  const line = lineAt(hit.at.start)
  const endLine = hit.at.end > hit.at.start ? lineAt(hit.at.end - 1) : line
  const level = strengthOf(rule, hit, context)
  const holds = level === 'error' || strengthOf(rule, hit, { ...context, stage: 'final' }) === 'error'
  return { rule, hit, level, holds, line, endLine }
}

function overridden(rule: RuleCard, { settings, stage }: RuleContext): Strength | undefined {
  const set = settings.levels[rule.id]
  return typeof set === 'string' ? set : set?.[stage]
}

function configured(rule: RuleCard, context: RuleContext): Strength {
  return overridden(rule, context) ?? rule.levels[context.stage]
}

function strengthOf(rule: RuleCard, hit: Hit, context: RuleContext): Strength {
  const own = hit.levels?.[context.stage]
  const strength =
    own === undefined || overridden(rule, context) !== undefined ? configured(rule, context) : own
  return rule.wording === true && strength === 'error' ? 'warning' : strength
}

function suppressionOf(
  judged: Placed,
  suppressions: readonly Suppression[],
  text: string,
  { settings }: RuleContext,
): Suppression | undefined {
  if (judged.rule.gate === true || judged.hit.gate === true) return undefined
  if (isNeverSilenced(judged.rule.id, settings)) return undefined
  return suppressions.find(
    (one) =>
      one.rule === judged.rule.id &&
      !one.expired &&
      one.from <= judged.line &&
      judged.line <= one.to &&
      (one.only === undefined || says(judged, one.only, text)),
  )
}

function says(judged: Placed, only: string, text: string): boolean {
  return (
    judged.hit.message.includes(only) || text.slice(judged.hit.at.start, judged.hit.at.end).includes(only)
  )
}

function folded(
  rule: Rule,
  placed: readonly Placed[],
  postmortem: Postmortem,
  context: RuleContext,
  lineAt: (offset: number) => number,
): readonly Judged[] {
  const audible = loud(placed)
  if (rule.fold === undefined || audible.length === 0) return audible
  const one = rule.fold(
    audible.map((judged) => judged.hit),
    postmortem,
  )
  return loud([place(rule, one, context, lineAt)])
}

function loud(placed: readonly Placed[]): readonly Judged[] {
  return placed.flatMap(({ level, ...rest }) => (level === 'off' ? [] : [{ ...rest, level }]))
}

function byPlace(a: Judged, b: Judged): number {
  const byRule = a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id)
  return a.line - b.line || byRule || a.hit.at.start - b.hit.at.start
}

/** Too many remarks on wording hide the ones that matter: the first few stay, louder ones first. */
function limited(sorted: readonly Judged[], context: RuleContext): Omit<Judgement, 'suppressed'> {
  const wording = sorted.filter((judged) => judged.rule.wording === true)
  const ranked = [
    ...wording.filter(({ level }) => level === 'warning'),
    ...wording.filter(({ level }) => level !== 'warning'),
  ]
  const omitted = new Set(ranked.slice(context.settings.wordingLimit))
  return { standing: sorted.filter((judged) => !omitted.has(judged)), omitted: omitted.size }
}
