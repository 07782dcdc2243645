import type { FactorType, Horizon } from '../../model/postmortem.ts'
import type { Patterns, Phrases } from '../language.ts'

/**
 * How people of one language speak of blame, causes and actions: what the rules that coach writers look for. Unlike what a document is read by
 * ({@link import('../language.ts').Language}) this takes judgement, so only few languages have it; in the others those rules are silent.
 * The patterns read the text as it is written, whatever its capitals.
 */
export interface Wording {
  /** ISO 639-1 */
  readonly code: string

  /** words that every longer text has: three of them tell that it is in this language */
  readonly common: Phrases

  // Who did it

  /**
   * Nouns and pronouns for people who can be blamed. Operator, agent, controller, manager and user are none by themselves: they are
   * programs or customers more often than colleagues.
   */
  readonly people: Phrases
  /** the people who write, speaking of themselves */
  readonly self: Phrases
  /** look like people and are none */
  readonly notPeople: Phrases
  /** may stand between such a noun and its verb */
  readonly fillers: Patterns
  /** before the one who did it, in the passive */
  readonly by: Phrases
  /** before such a noun: it says that nobody did it, or on what condition */
  readonly unlessPeople: Patterns

  // Blame and tone

  readonly judging: Patterns
  /** said of machines as often, so a person must be the subject */
  readonly faulting: Patterns
  readonly failing: Patterns
  readonly suffered: Patterns
  readonly should: Patterns
  readonly avoidable: Patterns
  /** work of people, said in the passive */
  readonly neglected: Patterns
  readonly hadWe: Patterns
  readonly slip: Patterns
  readonly humanError: Patterns
  readonly excited: Patterns
  /** before a judging word: it is not what happened */
  readonly notJudging: Patterns
  /** behind `failed to`: facts that judge nobody */
  readonly factual: Patterns
  /** what people do to systems: said in the passive it still means that somebody did it */
  readonly deeds: Patterns
  /** slips that can only have been somebody's */
  readonly mistakes: Phrases
  readonly passive: Phrases
  /** before a slip: it is guarded against */
  readonly slipGuards: Patterns
  /** before a slip: a machine's */
  readonly machines: Patterns
  /** before `human error`: it was none, or may be one */
  readonly notHumanError: Patterns
  readonly humanErrorGuards: Patterns
  /** behind it: text that a program shows */
  readonly errorTexts: Patterns
  /** harm that people are said to have done, behind a name */
  readonly harm: Patterns
  readonly harmFillers: Patterns

  // Causes

  readonly severalCauses: Patterns
  readonly changes: Patterns
  /** the branches of a fishbone diagram, by the kind of factor they stand for, where they are called otherwise */
  readonly fishbone: Readonly<Record<FactorType, Phrases>>
  /** an answer that ends at a person */
  readonly personAnswers: Patterns
  /** words that take up the sentence before */
  readonly pronouns: Phrases
  /** words that tell two questions from each other in nothing */
  readonly hollow: Phrases

  // Actions

  /** asks people to try harder */
  readonly effort: Patterns
  readonly detects: Patterns
  readonly prevents: Patterns
  readonly noPrevention: Phrases
  readonly noDetection: Phrases
  /** before the reason to live with a finding: `accepted: …` */
  readonly accepted: Phrases
  /** openings of an action that name no end state */
  readonly weakVerbs: Phrases
  readonly makeBetter: Patterns
  /** titles of groups of actions that say until when */
  readonly horizons: Readonly<Record<Horizon, Patterns>>
  /** still to be planned, or in the making */
  readonly promises: Patterns

  // The document

  /** begins a comment that helps writers */
  readonly guidance: Phrases
  /** says how much without a number */
  readonly amounts: Patterns
  /** explains a silence of the timeline, in brackets */
  readonly noActivity: Phrases
  /** an event that says its milestone and nothing else */
  readonly bareMilestones: Patterns
  readonly merged: Phrases
  readonly opened: Phrases
  readonly closed: Phrases
  /** levels of confidentiality */
  readonly secrecy: Phrases
  /** those of them for readers outside the company */
  readonly public: Phrases
  readonly aborted: Phrases
}
