import { z } from 'zod'
import { severities } from '../document/severity.ts'
import { bundledTemplateNames, isBundledTemplate } from '../document/templates/bundledTemplates.ts'
import { documentSettings } from './documentSettings.ts'

/**
 * The one schema of `.github/debrief.yml`: everything is optional, nothing unknown is let through. Each `error` says what
 * is expected there; the first of `examples` shows it right. Problems, JSON Schema and documentation derive from it.
 */

const severityError = 'P0, P1, P2 or P3'
const severity = z.enum(severities, { error: severityError })

const labelError = 'the name of a label, 1 to 50 characters'
const label = z
  .string({ error: labelError })
  .trim()
  .min(1, { error: labelError })
  .max(50, { error: labelError })

const login = account('the login of a GitHub account', /^@?(?=.{1,39}$)[a-zA-Z\d]+(?:[_-][a-zA-Z\d]+)*$/)
const reviewer = account(
  'the login of a GitHub account, or a team as organisation/team',
  /^@?(?=[^/]{1,39}(?:\/|$))[a-zA-Z\d]+(?:[_-][a-zA-Z\d]+)*(?:\/[\w.-]{1,100})?$/,
)

const directoryError =
  'a folder inside the repository: at most 100 characters, folders parted by /, without .. and nothing that begins with .git'
const directory = z
  .string({ error: directoryError })
  .max(100, { error: directoryError })
  .refine((path) => isSafePath(path.replace(/\/$/, '')), { error: directoryError })
  .overwrite((path) => path.replace(/\/$/, '').normalize('NFC'))

const templateError = `${bundledTemplateNames.join(', ')}, or the path of a Markdown file in the repository`
const template = z
  .string({ error: templateError })
  .max(100, { error: templateError })
  .refine((name) => isBundledTemplate(name) || isMarkdownFile(name), { error: templateError })

export const policySchema = z
  .strictObject(
    {
      incident: section({
        labels: listOf(label, 'a list of labels', 1).meta({
          description: 'Labels that make an issue an incident; upper and lower case are the same.',
          examples: [['incident', 'outage']],
        }),
      }).meta({ description: 'What an incident is.', examples: [{ labels: ['incident'] }] }),
      severity: section({
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
          description: 'Days from the opening of the incident until its postmortem is due.',
          examples: [{ P0: 5, P1: 10 }],
        }),
      }).meta({ description: 'How bad it is.', examples: [{ default: 'P2', required: ['P0', 'P1'] }] }),
      postmortem: section({
        directory: directory.meta({
          description: 'The folder of the postmortems; each year gets a folder in it.',
          examples: ['docs/postmortems'],
        }),
        template: template.meta({
          description: 'A bundled template, or a Markdown file of the repository.',
          examples: ['standard'],
        }),
        templates: section({
          severity: bySeverity(template).meta({
            description: 'Other templates for certain severities.',
            examples: [{ P0: 'comprehensive' }],
          }),
          category: named(template).meta({
            description: 'Other templates for certain categories; they go before those for severities.',
            examples: [{ security: '.github/security-postmortem.md' }],
          }),
        }).meta({ description: 'Exceptions.', examples: [{ severity: { P0: 'comprehensive' } }] }),
      }).meta({ description: 'The document.', examples: [{ directory: 'postmortems' }] }),
      people: named(login).meta({
        description: 'Names that people write into owner cells, and their GitHub logins.',
        examples: [{ 'Ana Lima': 'ana' }],
      }),
      review: section({
        reviewers: listOf(reviewer, 'a list of reviewers').meta({
          description: 'Who is asked for review when CODEOWNERS names nobody for the document.',
          examples: [['ana', 'acme/sre']],
        }),
        approvals: wholeNumber(1, 10).meta({
          description: 'How many people must approve, 1 to 10.',
          examples: [2],
        }),
      }).meta({ description: 'Who reviews.', examples: [{ reviewers: ['ana', 'acme/sre'], approvals: 1 }] }),
      document: section(documentSettings).meta({
        description: 'What a complete document is.',
        examples: [{ 'gap-minutes': 30 }],
      }),
      actions: section({
        file: z.enum(['review', 'merge'], { error: 'review or merge' }).meta({
          description:
            'When action items become issues: when the pull request leaves draft, or after its merge.',
          examples: ['review'],
        }),
      }).meta({ description: 'Action items.', examples: [{ file: 'review' }] }),
      labels: section({
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

/** A group of settings; left empty, as when all below it is commented out, it says nothing. */
function section<const T extends z.core.$ZodShape>(shape: T) {
  const optional = z.strictObject(shape, { error: 'settings below this name' }).partial().optional()
  return z.preprocess((value) => value ?? undefined, optional).optional()
}

function bySeverity<const T extends z.ZodType>(value: T) {
  return section({ P0: value, P1: value, P2: value, P3: value })
}

function named<const T extends z.ZodType>(value: T) {
  const error = 'names and values below this name'
  const name = z
    .string()
    .trim()
    .min(1, { error: 'a name of 1 to 100 characters' })
    .max(100, { error: 'a name of 1 to 100 characters' })
  return z.preprocess((names) => names ?? undefined, z.record(name, value, { error }).optional()).optional()
}

/** One value stands for a list of one. */
function listOf<const T extends z.ZodType>(item: T, what: string, least = 0) {
  const error = least === 0 ? `${what}, at most 100` : `${what}, at least one and at most 100`
  const list = z.array(item, { error }).min(least, { error }).max(100, { error })
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), list)
}

function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`
  return z.int({ error }).min(least, { error }).max(most, { error })
}

function account(error: string, pattern: RegExp) {
  return z
    .string({ error })
    .regex(pattern, { error })
    .overwrite((name) => name.replace(/^@/, ''))
}

/** Stays inside the repository and away from what steers it and Git: nothing absolute, no `..`, no `.git…`. */
function isSafePath(path: string): boolean {
  const steering = /^(?:\.git.*|git~\d+|codeowners)$/i
  return (
    !/[\\%:*?"<>|\p{C}]/u.test(path) &&
    path.split('/').every((part) => part !== '' && !/^\s|[.\s]$/.test(part) && !steering.test(part))
  )
}

function isMarkdownFile(path: string): boolean {
  return /\.md$/i.test(path) && isSafePath(path.replace(/^\.github\//, ''))
}
