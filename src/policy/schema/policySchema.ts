import { z } from 'zod'
import { formFields } from '../../document/model/formFields.ts'
import { severities } from '../../document/model/severity.ts'
import { login, reviewer } from '../kinds/accounts.ts'
import { directory, template } from '../kinds/paths.ts'
import { byName, bySeverity, group, listOf, named, oneOf, text, wholeNumber } from '../kinds/settingKinds.ts'
import { dayCounts, holidays, ruleSchema, zone } from '../rules/ruleSchema.ts'
import { documentSettings } from './documentSettings.ts'

/**
 * The one schema of `.github/debrief.yml`: everything is optional, nothing unknown is let through. Each `error` says what
 * is expected there; the first of `examples` shows it right. Problems, JSON Schema and documentation derive from it.
 */

const rulesError = 'a list of rules, each with its name and what follows'
const severity = oneOf(...severities)
const label = text('the name of a label', 50)

const sinceError = 'installation, all, or a date such as 2026-11-20'
const since = z
  .string({ error: sinceError })
  .refine((value) => value === 'installation' || value === 'all' || z.iso.date().safeParse(value).success, {
    error: sinceError,
  })

export const policySchema = z
  .strictObject(
    {
      incident: group({
        labels: listOf(label, 'a list of labels', 1).meta({
          description: 'Labels that make an issue an incident; upper and lower case are the same.',
          examples: [['incident', 'outage']],
        }),
        types: listOf(text('the name of an issue type', 50), 'a list of issue types', 0, 5).meta({
          description: 'Issue types of the organisation that make an issue an incident.',
          examples: [['Incident', 'Outage']],
        }),
        since: since.meta({
          description:
            'From when on incidents get a postmortem by themselves: `installation` of the app, a date, or `all`. Older ones are listed in one issue, where people can ask for each.',
          examples: ['2026-11-20'],
        }),
        questions: named(oneOf(...formFields)).meta({
          description:
            'The same as `form`, the other way round: titles of questions, and what each asks for.',
          examples: [{ 'How bad is it?': 'severity', 'Since when?': 'started' }],
        }),
        'at-most-an-hour': wholeNumber(1, 100).meta({
          description:
            'How many postmortems are opened in an hour. In a storm of incidents the others wait, the oldest first; `/postmortem` does not wait.',
          examples: [10],
        }),
        'at-most-a-day': wholeNumber(1, 100).meta({
          description:
            'How many are opened in a day of incidents that were declared longer than a day ago, half of the hour’s at once.',
          examples: [10],
        }),
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
      severity: group({
        default: severity.meta({
          description: 'The severity of an incident that no label and no form gives one.',
          examples: ['P2'],
        }),
        required: listOf(severity, 'a list of severities').meta({
          description:
            'Severities whose incidents get a postmortem by themselves; the others on `/postmortem`.',
          examples: [['P0', 'P1']],
        }),
        labels: bySeverity(listOf(label, 'a list of labels')).meta({
          description: 'Your own labels for severities, beyond `P0`, `sev1`, `severity: high` and the like.',
          examples: [{ P0: ['outage'], P1: ['degraded'] }],
        }),
        'due-days': bySeverity(wholeNumber(1, 365)).meta({
          description: 'Days from the opening of the postmortem’s pull request until it is due.',
          examples: [{ P0: 5, P1: 10 }],
        }),
      }).meta({ description: 'How bad it is.', examples: [{ default: 'P2', required: ['P0', 'P1'] }] }),
      postmortem: group({
        directory: directory.meta({
          description: 'The folder of the postmortems; each year gets a folder in it.',
          examples: ['docs/postmortems'],
        }),
        template: template.meta({
          description: 'A bundled template, or a Markdown file of the repository.',
          examples: ['standard'],
        }),
        templates: group({
          severity: bySeverity(template).meta({
            description: 'Other templates for certain severities.',
            examples: [{ P0: 'comprehensive' }],
          }),
          category: named(template).meta({
            description:
              'Other templates for categories, from the issue form or a label such as `category: security`; they go first.',
            examples: [{ security: '.github/security-postmortem.md' }],
          }),
        }).meta({ description: 'Exceptions.', examples: [{ severity: { P0: 'comprehensive' } }] }),
      }).meta({ description: 'The document.', examples: [{ directory: 'postmortems' }] }),
      rules: z
        .preprocess(
          (value) => value ?? undefined,
          z.array(ruleSchema, { error: rulesError }).max(200, { error: 'at most 200 rules' }).optional(),
        )
        .optional()
        .meta({
          description:
            'What is wanted for which incidents. The first rule that fits decides; what it leaves open, the other settings say.',
          examples: [[{ name: 'The worst get two approvals', when: { severity: ['P0'] }, approvals: 2 }]],
        }),
      calendar: group({
        count: dayCounts.meta({
          description: 'Whether due days are `calendar` days or `business` days, Monday to Friday.',
          examples: ['business'],
        }),
        zone: zone.meta({
          description: 'The time zone that says which day it is.',
          examples: ['Europe/Berlin'],
        }),
        holidays: holidays.meta({
          description:
            'Countries, or parts of them, whose public holidays are no business days: `DE`, `DE-BY`, `US-CA`.',
          examples: [['DE-BY']],
        }),
      }).meta({
        description: 'How days are counted.',
        examples: [{ count: 'business', zone: 'Europe/Berlin' }],
      }),
      enforced: listOf(text('the name of a setting', 100), 'a list of settings')
        .optional()
        .meta({
          description: 'In the file of an organisation: settings that its repositories cannot loosen.',
          examples: [['review.approvals', 'rules']],
        }),
      people: named(login).meta({
        description: 'Names that people write into owner cells, and their GitHub logins.',
        examples: [{ 'Ana Lima': 'ana' }],
      }),
      review: group({
        reviewers: listOf(reviewer, 'a list of reviewers').meta({
          description: 'Who is asked for review when CODEOWNERS names nobody for the document.',
          examples: [['ana', 'acme/sre']],
        }),
        approvals: wholeNumber(1, 10).meta({
          description: 'How many people must approve, 1 to 10.',
          examples: [2],
        }),
        legal: listOf(login, 'a list of logins').meta({
          description:
            'Who speaks for legal or compliance: a document marked public needs the approval of one of them.',
          examples: [['dee']],
        }),
        proof: oneOf('pushes', 'signatures').meta({
          description:
            'What tells who wrote a commit, beside its own claim: GitHub’s record of who pushed it, or only a signature. Where nothing tells, one approval more is needed.',
          examples: ['signatures'],
        }),
        'co-authors': oneOf('wrote', 'may-approve').meta({
          description:
            'Whether people named as co-authors of a commit wrote it, as those whose suggestion in a review was applied, or may approve it.',
          examples: ['may-approve'],
        }),
        check: oneOf('postmortems', 'all').meta({
          description:
            'Which pull requests get the check: those with a postmortem, or all, so that it can be required everywhere.',
          examples: ['all'],
        }),
        drafts: oneOf('pending', 'action-required').meta({
          description:
            'How the check stands while a postmortem is a draft: pending, or red with the words “action required”. Neither can be merged.',
          examples: ['action-required'],
        }),
      }).meta({ description: 'Who reviews.', examples: [{ reviewers: ['ana', 'acme/sre'], approvals: 1 }] }),
      document: group(documentSettings).meta({
        description: 'What a complete document is.',
        examples: [{ 'gap-minutes': 30 }],
      }),
      actions: group({
        file: oneOf('review', 'merge').meta({
          description:
            'When action items become issues: when the pull request leaves draft, or after its merge.',
          examples: ['review'],
        }),
      }).meta({ description: 'Action items.', examples: [{ file: 'review' }] }),
      labels: group({
        action: label.meta({
          description: 'On the issue of every action item.',
          examples: ['postmortem-action'],
        }),
        draft: label.meta({
          description: 'On an incident whose postmortem is being written.',
          examples: ['pm: draft'],
        }),
        review: label.meta({
          description: 'On one whose postmortem is in review.',
          examples: ['pm: review'],
        }),
        approved: label.meta({
          description: 'On one whose postmortem may be merged.',
          examples: ['pm: approved'],
        }),
        published: label.meta({
          description: 'On one whose postmortem is merged.',
          examples: ['pm: published'],
        }),
      }).meta({ description: 'Labels that Debrief sets.', examples: [{ action: 'postmortem-action' }] }),
    },
    { error: 'settings, each with its name, a colon and its value' },
  )
  .meta({ title: 'Debrief', description: 'How a repository wants its postmortems run.' })

export type PolicyFile = z.infer<typeof policySchema>
