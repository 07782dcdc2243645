import type { Phase } from '../../incident/phase.ts'

const steps = [
  ['draft', 'Draft'],
  ['review', 'In review'],
  ['approved', 'Approved'],
  ['published', 'Published'],
  ['closed', 'Closed'],
] as const

/** The postmortem's way as one line: what is behind, where it stands, what is ahead. */
export function stepper(phase: Phase): string {
  const at = steps.findIndex(([name]) => name === phase)
  return steps
    .map(([, title], index) => {
      if (index < at || phase === 'closed') return `✅ ${title}`
      return index === at ? `🔵 **${title}**` : `⚪ ${title}`
    })
    .join(' → ')
}
