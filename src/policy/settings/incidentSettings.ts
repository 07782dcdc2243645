import { z } from 'zod'
import { listOf, text, wholeNumber } from '../kinds/settingKinds.ts'
import { setting } from './setting.ts'

const sinceError = 'installation, all, or a date such as 2026-11-20'
const since = z
  .string({ error: sinceError })
  .refine((value) => value === 'installation' || value === 'all' || z.iso.date().safeParse(value).success, {
    error: sinceError,
  })

/** `incident:` what an incident is. */
export const incidentSettings = {
  /** labels that make an issue an incident, compared case-insensitively */
  incidentLabels: setting(
    'labels',
    listOf(text('the name of a label', 50), 'a list of labels', 1),
    ['incident'],
    {
      description: 'Labels that make an issue an incident; upper and lower case are the same.',
      examples: [['incident', 'outage']],
    },
  ),
  /** issue types of the organisation that make one, compared case-insensitively */
  incidentTypes: setting(
    'types',
    listOf(text('the name of an issue type', 50), 'a list of issue types', 0, 5),
    ['Incident'],
    {
      description: 'Issue types of the organisation that make an issue an incident.',
      examples: [['Incident', 'Outage']],
    },
  ),
  /** `installation`, `all` or a date: incidents declared before it get a postmortem only when somebody asks */
  since: setting('since', since, 'installation', {
    description:
      'From when on incidents get a postmortem by themselves: `installation` of the app, a date, or `all`. Older ones are listed in one issue, where people can ask for each.',
    examples: ['2026-11-20'],
  }),
  /** postmortems opened in an hour; more wait for their turn */
  mostAnHour: setting('at-most-an-hour', wholeNumber(1, 100), 10, {
    description:
      'How many postmortems are opened in an hour. In a storm of incidents the others wait, the oldest first; `/postmortem` does not wait.',
    examples: [10],
  }),
  /** of incidents declared longer than a day ago, in a day */
  mostADay: setting('at-most-a-day', wholeNumber(1, 100), 10, {
    description:
      'How many are opened in a day of incidents that were declared longer than a day ago, half of the hour’s at once.',
    examples: [10],
  }),
}
