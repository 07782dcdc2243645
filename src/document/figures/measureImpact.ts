/** Measurements that people bring; none of them can be derived from documents. */
export interface Survey {
  readonly customer_satisfaction?: number
  readonly team_confidence?: number
  readonly process_effectiveness?: number
  readonly system_reliability?: number
  readonly knowledge_retention?: number
  readonly culture_development?: number
}

export interface ImpactMeasurement extends Survey {
  /** percent by which the median time to resolve fell, one decimal; absent without incidents on both sides */
  readonly mttr_improvement?: number
  readonly incident_recurrence: number
}

/**
 * Impact of the improvement programme (requirement 158). The middle value stands for each side, since a few long incidents distort a mean.
 * @param before minutes to resolve of the incidents before, @param after of those since
 */
export function measureImpact(
  before: readonly number[],
  after: readonly number[],
  recurrences: number,
  survey: Survey = {},
): ImpactMeasurement {
  const old = median(before)
  const now = median(after)
  const improvement =
    old === undefined || now === undefined || old === 0 ? undefined : ((old - now) / old) * 100
  return {
    ...(improvement === undefined ? {} : { mttr_improvement: Math.round(improvement * 10) / 10 }),
    incident_recurrence: recurrences,
    ...survey,
  }
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2
}
