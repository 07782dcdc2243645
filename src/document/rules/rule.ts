import type { Edit, Postmortem, Stage } from '../model/postmortem.ts'
import type { Levels } from './levels.ts'
import type { Outside } from './outside.ts'
import type { RuleSettings } from './settings.ts'

/** What a rule may know beside the document. */
export interface RuleContext {
  readonly stage: Stage
  readonly settings: RuleSettings
  /** rules that need the outside world are silent without their part of it */
  readonly outside?: Outside
  /** `YYYY-MM-DD`; rules about deadlines are silent without it */
  readonly today?: string
}

/** One place where a rule applies. `start` and `end` are offsets in the text, end exclusive. */
export interface Hit {
  readonly at: { readonly start: number; readonly end: number }
  readonly message: string
  /** where this place differs from the rule's own levels */
  readonly levels?: Levels
  /** a mechanical fix, worked out only when somebody asks for it; applied whole or not at all */
  readonly fix?: () => readonly Edit[]
  /** cannot be suppressed in the document, even when the rule can */
  readonly gate?: true
}

/** A document and what is needed to judge it; a plain string is a document that needs nothing else. */
export interface Example {
  readonly text: string
  readonly stage?: Stage
  readonly settings?: Partial<RuleSettings>
  readonly outside?: Outside
  readonly today?: string
  /** the text after the rule's own edits */
  readonly fixed?: string
}

/** What is known of a rule before it looks at a document. */
export interface RuleCard {
  /** `group/name`, as in configuration and directives */
  readonly id: string
  /** why it exists, for people who ask; one or two sentences */
  readonly reason: string
  readonly levels: Levels
  /** names of the settings of the document, beside its level, that change what it asks for */
  readonly settings?: readonly string[]
  /** asks for something that some house styles do without: a folder most of whose documents lack it need not be asked */
  readonly convention?: true
  /** guards the merge: only configuration can switch it off, never the document it guards */
  readonly gate?: true
  /** a remark on wording: never an error, and only a few of them in one document */
  readonly wording?: true
  /** documents on which it is silent, and documents on which it speaks: these are its tests */
  readonly examples: {
    readonly good: readonly (string | Example)[]
    readonly bad: readonly (string | Example)[]
  }
}

export interface Rule extends RuleCard {
  /** false: its part of the outside world is missing, so its silence means nothing */
  readonly ready?: (context: RuleContext) => boolean
  readonly check: (postmortem: Postmortem, context: RuleContext) => readonly Hit[]
  /** says many places as one, after the suppressed ones are gone; never called with none */
  readonly fold?: (hits: readonly Hit[], postmortem: Postmortem) => Hit
}
