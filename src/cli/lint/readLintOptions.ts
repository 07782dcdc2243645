import type { Level, Stage } from '../../document/model/postmortem.ts'
import { type ProfileName, profileNames } from '../../document/profiles.ts'
import type { Strength } from '../../document/rules/levels.ts'
import { ruleCards } from '../../document/rules/rules.ts'
import { argumentWords } from '../../messages/cli/argumentWords.ts'
import { explainWords } from '../../messages/cli/explainWords.ts'
import { namedRules, nearestRule } from '../arguments/namedRules.ts'
import type { Options } from '../arguments/option.ts'
import { oneOf, readArguments } from '../arguments/readArguments.ts'
import { UsageError } from '../arguments/usageError.ts'

const formats = ['pretty', 'compact', 'json', 'github', 'sarif'] as const
const stages = ['draft', 'review', 'final'] as const
const levels = ['error', 'warning', 'notice'] as const
const profiles = [...profileNames, 'auto'] as const

export const lintOptions = {
  quiet: { type: 'boolean', short: 'q', default: false },
  level: { type: 'string', words: levels },
  rule: { type: 'string', multiple: true, default: [] as string[], completes: [...ruleCards.keys()] },
  'max-warnings': { type: 'string' },
  stage: { type: 'string', words: stages },
  config: { type: 'string', short: 'c' },
  profile: { type: 'string', words: profiles },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean', default: false },
  since: { type: 'string' },
  fix: { type: 'boolean', default: false },
  format: { type: 'string', short: 'f', default: 'pretty', words: formats },
  'list-rules': { type: 'boolean', default: false },
  'print-config': { type: 'boolean', default: false },
} as const satisfies Options

/** What `debrief lint` was asked for. */
export interface LintOptions {
  readonly format: (typeof formats)[number]
  /** for every document; otherwise each document's own */
  readonly stage: Stage | undefined
  /** the lightest that is told */
  readonly level: Level
  /** the only rules that are told; all when empty */
  readonly only: readonly string[]
  /** how loudly rules speak, beyond the settings */
  readonly levels: Readonly<Record<string, Strength>>
  readonly maxWarnings: number | undefined
  readonly config: string | undefined
  readonly profile: ProfileName | 'auto' | undefined
  readonly baseline: string | undefined
  readonly updateBaseline: boolean
  readonly since: string | undefined
  readonly fix: boolean
  readonly listRules: boolean
  readonly printConfig: boolean
}

/** @throws UsageError when an option cannot be followed */
export function readLintOptions(args: readonly string[]): {
  readonly options: LintOptions
  readonly targets: readonly string[]
} {
  const { values, positionals } = readArguments('lint', args, lintOptions)
  const word = <W extends string>(name: string, value: string | undefined, words: readonly W[]) =>
    value === undefined ? undefined : oneOf(`--${name}`, value, words)
  const level = word('level', values.level, levels)
  if (values.quiet && level !== undefined && level !== 'error')
    throw new UsageError(argumentWords.contradiction('--quiet', `--level ${level}`))
  if (values.baseline !== undefined && values.since !== undefined)
    throw new UsageError(argumentWords.contradiction('--baseline', '--since'))
  if (values['update-baseline'] && values.baseline === undefined)
    throw new UsageError(argumentWords.needsOption('--update-baseline', '--baseline'))
  const rules = values.rule.map(readRule)
  const set = rules.flatMap(({ ids, strength }) =>
    strength === undefined ? [] : ids.map((id) => [id, strength] as const),
  )
  return {
    targets: positionals,
    options: {
      format: oneOf('--format', values.format, formats),
      stage: word('stage', values.stage, stages),
      level: values.quiet ? 'error' : (level ?? 'notice'),
      only: rules.flatMap(({ ids, strength }) => (strength === undefined ? ids : [])),
      levels: Object.fromEntries(set),
      maxWarnings: countOf(values['max-warnings']),
      config: values.config,
      profile: word('profile', values.profile, profiles),
      baseline: values.baseline,
      updateBaseline: values['update-baseline'],
      since: values.since,
      fix: values.fix,
      listRules: values['list-rules'],
      printConfig: values['print-config'],
    },
  }
}

function countOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  if (!/^\d{1,9}$/.test(written)) throw new UsageError(argumentWords.wholeNumber('--max-warnings', written))
  return Number(written)
}

const strengths = ['off', 'notice', 'warning', 'error'] as const

/** `action/owner`, `action/*`, `timeline/gap=off`, `timeline/gap: off`. */
function readRule(written: string): { readonly ids: readonly string[]; readonly strength?: Strength } {
  const [topic = '', strength] = written.split(/\s*[=:]\s*/, 2)
  const ids = namedRules(topic.trim())
  if (ids.length === 0) throw new UsageError(explainWords.unknown(topic, nearestRule(topic)))
  return strength === undefined ? { ids } : { ids, strength: oneOf('--rule', strength.trim(), strengths) }
}
