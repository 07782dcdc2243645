import type { Clock } from '../figures/clockMinutes.ts'
import type { HorizonDays } from '../figures/horizonOf.ts'
import { said } from '../language/compile/saying.ts'
import type { SectionName } from '../model/postmortem.ts'
import type { Severity } from '../model/severity.ts'
import type { Levels, Strength } from './levels.ts'

/** Facts that a document can be asked for. */
export const requirableFields = [
  'incident',
  'severity',
  'status',
  'owner',
  'commander',
  'author',
  'facilitator',
  'reviewers',
  'participants',
  'category',
  'services',
  'started',
  'detected',
  'mitigated',
  'resolved',
  'duration',
  'tags',
  'confidentiality',
  'audiences',
] as const

export type RequirableField = (typeof requirableFields)[number]

/** Everything about the rules and figures that a repository can change. */
export interface RuleSettings {
  /** by rule id; one strength for all stages or one for each */
  readonly levels: Readonly<Record<string, Strength | Partial<Levels>>>
  /** ids of rules that no directive in a document can silence, or `all` */
  readonly neverSilenced: readonly string[]
  readonly requiredSections: readonly SectionName[]
  readonly requiredFields: readonly RequirableField[]
  /** how time between milestones is counted */
  readonly clock: Clock
  /** minutes of silence in a timeline that deserve a word */
  readonly gapMinutes: number
  /** time to detect ends when somebody acknowledged (the default) or when the alert fired */
  readonly mttd: 'acknowledged' | 'alerted'
  /** a stated duration may differ by the larger of the two */
  readonly tolerance: { readonly minutes: number; readonly percent: number }
  /** last day of each horizon, counted from the resolution */
  readonly horizons: HorizonDays
  /** minutes within which somebody should respond */
  readonly responseTargets: Readonly<Record<Severity, number>>
  /** days from the incident's opening within which the postmortem should be published */
  readonly deadlines: Readonly<Record<Severity, number>>
  /** days from the resolution to the follow-up review, and how far off it may be */
  readonly followUp: { readonly days: number; readonly slack: number }
  /** at most so many remarks on wording in one document */
  readonly wordingLimit: number
  readonly words: {
    /** nouns for people and groups of people that can be blamed, beyond those always known */
    readonly actors: readonly string[]
    /** names that look like people and are not */
    readonly notActors: readonly string[]
    /** judging words, beyond those always known */
    readonly judging: readonly string[]
    /** openings of an action that name no end state */
    readonly weakVerbs: readonly string[]
    /** names that tickets of the team's other trackers begin with: `INC`, `PLAT` */
    readonly trackers: readonly string[]
    /** words that must not leave the company: customer names, code names */
    readonly sensitive: readonly string[]
  }
}

/**
 * What holds without any configuration. Sources: response targets (requirement 45), horizons (102), follow-up after
 * four weeks (113), publishing in 5-10 days (139).
 */
export const defaultRuleSettings: RuleSettings = {
  levels: {},
  neverSilenced: [],
  requiredSections: ['summary', 'impact', 'timeline', 'root_cause', 'lessons', 'action_items'],
  requiredFields: ['incident', 'severity', 'owner', 'started'],
  clock: 'calendar',
  gapMinutes: 15,
  mttd: 'acknowledged',
  tolerance: { minutes: 5, percent: 5 },
  horizons: { immediate: 7, short_term: 28, medium_term: 90 },
  responseTargets: { P0: 5, P1: 30, P2: 120, P3: 1440 },
  deadlines: { P0: 5, P1: 10, P2: 15, P3: 30 },
  followUp: { days: 28, slack: 7 },
  wordingLimit: 5,
  words: {
    actors: [],
    notActors: [],
    judging: [],
    weakVerbs: said('weakVerbs'),
    trackers: [],
    sensitive: [],
  },
}
