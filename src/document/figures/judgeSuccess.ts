import type { IsoDate } from '../model/postmortem.ts'

/** What is known of one action after it was done. What nobody measured is absent and counts as not met. */
export interface ActionOutcome {
  readonly completed?: IsoDate
  readonly due?: IsoDate
  /** 0-100 */
  readonly quality?: number
  /** 0-5 */
  readonly feedback?: number
  readonly impactMetrics: readonly string[]
  readonly documented: boolean
  readonly followUps: readonly string[]
}

export interface SuccessCriteria {
  readonly completion_on_time: boolean
  readonly quality_standards_met: boolean
  readonly stakeholder_satisfaction: boolean
  readonly measurable_impact: boolean
  readonly knowledge_documented: boolean
  readonly follow_up_planned: boolean
}

export interface ActionSuccess {
  readonly overall_success: boolean
  /** criteria met of six, percent */
  readonly success_percentage: number
  readonly criteria_met: SuccessCriteria
  /** one sentence for each criterion that is not met */
  readonly recommendations: readonly string[]
}

const advice: Readonly<Record<keyof SuccessCriteria, string>> = {
  completion_on_time: 'Agree on dates with the owner, and look at them every week.',
  quality_standards_met: 'Review the result against its success criterion; 85 of 100 is the mark.',
  stakeholder_satisfaction: 'Ask the people it was done for; 4 of 5 is the mark.',
  measurable_impact: 'Name one measurement that shows the difference.',
  knowledge_documented: 'Write down what changed where the next person will look: runbook, alert, test.',
  follow_up_planned: 'Plan how to check that it still works.',
}

/** Success of one action by six criteria (requirements 159-166); four fifths, so five of them, make it a success. */
export function judgeSuccess(outcome: ActionOutcome): ActionSuccess {
  const { completed, due, quality, feedback } = outcome
  const criteria: SuccessCriteria = {
    completion_on_time: completed !== undefined && due !== undefined && completed <= due,
    quality_standards_met: quality !== undefined && quality >= 85,
    stakeholder_satisfaction: feedback !== undefined && feedback >= 4,
    measurable_impact: outcome.impactMetrics.length > 0,
    knowledge_documented: outcome.documented,
    follow_up_planned: outcome.followUps.length > 0,
  }
  const results = Object.values(criteria)
  const percentage = (results.filter(Boolean).length / results.length) * 100
  const unmet = Object.entries(criteria).flatMap(([name, met]) =>
    met || !isCriterion(name) ? [] : [advice[name]],
  )
  return {
    overall_success: percentage >= 80,
    success_percentage: percentage,
    criteria_met: criteria,
    recommendations: unmet,
  }
}

function isCriterion(name: string): name is keyof SuccessCriteria {
  return name in advice
}
