import type { IncidentEvent } from '../../incident/facts/timeline.ts'
import { codeSpan } from '../text/codeSpan.ts'
import { inlineText } from '../text/inlineText.ts'

const stated = {
  started: 'Impact started, as stated in the issue',
  detected: 'Detected, as stated in the issue',
  acknowledged: 'Acknowledged, as stated in the issue',
  mitigated: 'Mitigated, as stated in the issue',
  resolved: 'Resolved, as stated in the issue',
} as const

const reached = {
  started: 'Impact started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
} as const

/** One moment of an incident as a row of its timeline tells it: one line of Markdown. Who did it stands beside it. */
export function timelineEvent({ matter }: Pick<IncidentEvent, 'matter'>): string {
  switch (matter.kind) {
    case 'opened':
      return 'Incident issue opened'
    case 'reopened':
      return 'Incident issue reopened'
    case 'closed':
      return `Incident issue closed${matter.pullRequest === undefined ? '' : ` by pull request #${matter.pullRequest}`}`
    case 'stated':
      return stated[matter.milestone]
    case 'reached':
      return matter.text === undefined
        ? reached[matter.milestone]
        : `${reached[matter.milestone]}: ${inlineText(matter.text, 500)}`
    case 'declared':
      return `Incident declared with the label ${codeSpan(matter.label)}`
    case 'withdrawn':
      return `Label ${codeSpan(matter.label)} removed`
    case 'typed':
      return `Incident declared with the issue type ${codeSpan(matter.type)}`
    case 'untyped':
      return `Issue type ${codeSpan(matter.type)} removed`
    case 'rated':
      return `Severity set to ${matter.severity}${matter.label === undefined ? '' : ` with the label ${codeSpan(matter.label)}`}`
    case 'marked':
      return `Incident marked as ${matter.state}`
    case 'assigned':
      return `Assigned to @${matter.assignee.login}`
    case 'unassigned':
      return `No longer assigned to @${matter.assignee.login}`
    case 'merged':
      return `Pull request #${matter.pullRequest} merged: ${inlineText(matter.title, 150)}`
    case 'note':
      return inlineText(matter.text, 500)
  }
}
