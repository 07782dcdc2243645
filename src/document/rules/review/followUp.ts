import { resolutionOf } from '../../figures/horizonOf.ts'
import type { Edit, IsoDate, Postmortem } from '../../model/postmortem.ts'
import { addDays, daysBetween } from '../../values/calendar.ts'
import { findDate } from '../../values/readDate.ts'
import { findField } from '../findField.ts'
import { reviewing } from '../levels.ts'
import { plural } from '../plural.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const head =
  '---\nresolved: 2026-01-31 15:30\n---\n\n# Slow checkout\n\n## Follow-up tracking\n\nA second look.\n'

/** So many days later nobody plans a second look any more. */
const longAgo = 90

export const followUp: Rule = {
  id: 'review/follow-up',
  convention: true,
  reason: 'Four weeks later somebody looks whether the actions were done and whether they worked.',
  levels: reviewing,
  examples: {
    good: [
      `${head}\n- **Review date:** 2026-02-28\n`,
      `${head}\n- **Review date:** TBD\n`,
      '# Slow checkout\n',
      { text: head, today: '2027-01-01' },
    ],
    bad: [
      { text: head, fixed: `${head}\n- **Review date:** 2026-02-28\n` },
      `${head}\n- **Review date:** 2026-06-30\n`,
      { text: `${head}\n- **Review date:** 2026-02-28\n`, today: '2026-03-01' },
    ],
  },
  check: (postmortem, { settings, today }) => {
    const resolved = resolutionOf(postmortem)
    if (resolved === undefined) return []
    const planned = addDays(resolved, settings.followUp.days)
    const field = findField(postmortem, 'review_date', 'follow_up_date', 'follow_up_review', 'follow_up')
    if (field === undefined || field.text === '')
      return today !== undefined && daysBetween(planned, today) > longAgo ? [] : missing(postmortem, planned)
    if (templateText(postmortem)(field)) return []
    const date = findDate(field.text, { date: resolved.slice(0, 10) })?.date
    if (date === undefined) {
      return [
        {
          at: field.valueSpan,
          message: `${quoted(field.text)} cannot be read as one day. Write it as \`${planned}\`.`,
        },
      ]
    }
    if (Math.abs(daysBetween(planned, date)) > settings.followUp.slack) {
      const message = `The follow-up is planned for ${date}; ${plural(settings.followUp.days, 'day')} after the resolution would be ${planned}. Move it closer, or say why not.`
      return [{ at: field.valueSpan, message }]
    }
    if (today === undefined || date >= today || saysVerified(postmortem)) return []
    const message = `The follow-up was planned for ${date}. Write down which actions were verified, or give it a new date.`
    return [{ at: field.valueSpan, message }]
  },
}

function missing(postmortem: Postmortem, planned: IsoDate) {
  const home = postmortem.sections.find(({ name }) => name === 'follow_up')
  const actions = home ?? postmortem.sections.find(({ name }) => name === 'action_items')
  const message = `No follow-up is planned. Four weeks after the resolution is ${planned}; write it down as “Review date”.`
  return [
    {
      at: actions?.title ?? postmortem.title ?? { start: 0, end: 0 },
      message,
      ...(home === undefined ? {} : { fix: () => [insertion(postmortem, home.body, planned)] }),
    },
  ]
}

function insertion(
  { text, newline }: Postmortem,
  body: { readonly start: number; readonly end: number },
  planned: IsoDate,
): Edit {
  const at = body.start + text.slice(body.start, body.end).trimEnd().length
  return { start: at, end: at, text: `${newline}${newline}- **Review date:** ${planned}` }
}

function saysVerified({ actions, tables }: Postmortem): boolean {
  if (tables.some(({ columns }) => columns.includes('verified'))) return true
  return (
    actions.length > 0 && actions.every(({ status }) => status.value === 'done' || status.value === 'dropped')
  )
}
