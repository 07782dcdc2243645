import { z } from 'zod'
import { formFields } from '../../document/model/formFields.ts'
import { byName, group, listOf, named, oneOf, text } from '../kinds/settingKinds.ts'
import { actionSettings } from './actionSettings.ts'
import { calendarSettings } from './calendarSettings.ts'
import { documentSettings } from './documentSettings.ts'
import { incidentSettings } from './incidentSettings.ts'
import { labelSettings } from './labelSettings.ts'
import { postmortemSettings, templateSettings } from './postmortemSettings.ts'
import { reviewSettings } from './reviewSettings.ts'
import { ruleSchemas } from './ruleSettings.ts'
import { schemasOf } from './setting.ts'
import { severitySettings } from './severitySettings.ts'
import { topSettings } from './topSettings.ts'

const { rules, enforced, people } = schemasOf(topSettings)
const { since, labels, types, ...most } = schemasOf(incidentSettings)

/**
 * The one schema of `.github/debrief.yml`, made of the tables of settings beside it: everything is optional, nothing unknown is let
 * through. Each `error` says what is expected there; the first of `examples` shows it right. Problems, JSON Schema and documentation
 * derive from it. What the form's questions are called can be written in two ways; both end in one setting.
 */
export const policySchema = z
  .strictObject(
    {
      incident: group({
        labels,
        types,
        since,
        questions: named(oneOf(...formFields)).meta({
          description:
            'The same as `form`, the other way round: titles of questions, and what each asks for.',
          examples: [{ 'How bad is it?': 'severity', 'Since when?': 'started' }],
        }),
        ...most,
      }).meta({ description: 'What an incident is.', examples: [{ labels: ['incident'] }] }),
      form: byName(
        formFields,
        listOf(text('the title of a question', 100), 'a title or a list of titles', 1, 10),
        'names of fields, each with the title of the question that asks for it',
      ).meta({
        description:
          'What the questions of your own issue form are called, beyond `Severity`, `Started at` and the like in any language that is known.',
        examples: [{ severity: 'How bad is it?', started: ['Since when?', 'First noticed'] }],
      }),
      severity: group(schemasOf(severitySettings)).meta({
        description: 'How bad it is.',
        examples: [{ default: 'P2', required: ['P0', 'P1'] }],
      }),
      postmortem: group({
        ...schemasOf(postmortemSettings),
        templates: group(schemasOf(templateSettings)).meta({
          description: 'Exceptions.',
          examples: [{ severity: { P0: 'comprehensive' } }],
        }),
      }).meta({ description: 'The document.', examples: [{ directory: 'postmortems' }] }),
      rules,
      calendar: group(schemasOf(calendarSettings)).meta({
        description: 'How days are counted.',
        examples: [{ count: 'business', zone: 'Europe/Berlin' }],
      }),
      enforced,
      people,
      review: group(schemasOf(reviewSettings)).meta({
        description: 'Who reviews.',
        examples: [{ reviewers: ['ana', 'acme/sre'], approvals: 1 }],
      }),
      document: group({ ...schemasOf(documentSettings), ...ruleSchemas }).meta({
        description: 'What a complete document is.',
        examples: [{ 'gap-minutes': 30 }],
      }),
      actions: group(schemasOf(actionSettings)).meta({
        description: 'Action items.',
        examples: [{ file: 'review' }],
      }),
      labels: group(schemasOf(labelSettings)).meta({
        description: 'Labels that Debrief sets.',
        examples: [{ action: 'postmortem-action' }],
      }),
    },
    { error: 'settings, each with its name, a colon and its value' },
  )
  .meta({ title: 'Debrief', description: 'How a repository wants its postmortems run.' })

export type PolicyFile = z.infer<typeof policySchema>
