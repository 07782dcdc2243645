/** P0 critical, P1 high, P2 medium, P3 low (the usual four levels). */
export type Severity = 'P0' | 'P1' | 'P2' | 'P3'

export const severities: readonly Severity[] = ['P0', 'P1', 'P2', 'P3']
