import { z } from 'zod'
import { severities } from '../document/severity.ts'
import { bundledTemplateNames, isBundledTemplate } from '../document/templates/bundledTemplates.ts'

/**
 * The one schema of `.github/debrief.yml`. Everything is optional and nothing unknown is let through. The message of a
 * refinement is what was expected; `examples` says how it looks right.
 */

const severity = z.enum(severities)
const bySeverity = <T extends z.ZodType>(value: T) =>
  z.strictObject({ P0: value.optional(), P1: value.optional(), P2: value.optional(), P3: value.optional() })

const label = text('a label name of 1 to 50 characters', (value) => value.length <= 50)
const login = z
  .string()
  .transform((value) => value.replace(/^@/, ''))
  .refine((value) => /^[a-z\d](?:-?[a-z\d]){0,38}$/i.test(value), { message: 'a GitHub login' })
const reviewer = z
  .string()
  .transform((value) => value.replace(/^@/, ''))
  .refine((value) => /^[a-z\d](?:-?[a-z\d]){0,38}(\/[\w.-]{1,100})?$/i.test(value), {
    message: 'a GitHub login or org/team',
  })

/** One value stands for a list of one. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1).max(100))

const directory = text('a folder of the repository', isSafePath).transform((value) =>
  value.replace(/\/+$/, ''),
)
const template = text(
  `${bundledTemplateNames.join(', ')}, or the path of a Markdown file in the repository`,
  (value) =>
    isBundledTemplate(value) || (value.endsWith('.md') && isSafePath(value.replace(/^\.github\//, ''))),
)

const names = <T extends z.ZodType>(value: T) =>
  z.record(
    text('a name of 1 to 100 characters', (name) => name.length <= 100),
    value,
  )

export const policySchema = z.strictObject({
  incident: z.strictObject({ labels: listOf(label).optional() }).optional(),
  severity: z
    .strictObject({
      default: severity.optional(),
      required: listOf(severity).or(z.array(severity).length(0)).optional(),
      labels: bySeverity(listOf(label)).optional(),
      'due-days': bySeverity(z.number().int().min(1).max(365)).optional(),
    })
    .optional(),
  postmortem: z
    .strictObject({
      directory: directory.optional(),
      template: template.optional(),
      templates: z
        .strictObject({ severity: bySeverity(template).optional(), category: names(template).optional() })
        .optional(),
    })
    .optional(),
  people: names(login).optional(),
  review: z
    .strictObject({
      reviewers: listOf(reviewer).optional(),
      approvals: z.number().int().min(1).max(10).optional(),
    })
    .optional(),
  actions: z.strictObject({ file: z.enum(['review', 'merge']).optional() }).optional(),
  labels: z
    .strictObject({
      action: label.optional(),
      draft: label.optional(),
      review: label.optional(),
      approved: label.optional(),
      published: label.optional(),
    })
    .optional(),
})

export type PolicyFile = z.infer<typeof policySchema>

/** How each setting looks when it is right, by path. */
export const examples: Readonly<Record<string, string>> = {
  incident: 'incident: { labels: [incident] }',
  'incident.labels': 'labels: [incident, outage]',
  severity: 'severity: { default: P2, required: [P0, P1] }',
  'severity.default': 'default: P2',
  'severity.required': 'required: [P0, P1]',
  'severity.labels': 'labels: { P0: [outage], P1: [degraded] }',
  'severity.due-days': 'due-days: { P0: 5, P1: 10 }',
  postmortem: 'postmortem: { directory: postmortems }',
  'postmortem.directory': 'directory: docs/postmortems',
  'postmortem.template': 'template: standard',
  'postmortem.templates': 'templates: { severity: { P0: comprehensive } }',
  people: 'people: { "Ana Lima": ana }',
  review: 'review: { reviewers: [ana, acme/sre], approvals: 1 }',
  'review.reviewers': 'reviewers: [ana, acme/sre]',
  'review.approvals': 'approvals: 2',
  actions: 'actions: { file: review }',
  'actions.file': 'file: review',
  labels: 'labels: { action: postmortem-action }',
}

function text(expected: string, holds: (value: string) => boolean) {
  return z.string().refine((value) => value.trim() !== '' && value === value.trim() && holds(value), {
    message: expected,
  })
}

/** Stays inside the repository and away from what steers it: no `..`, no absolute path, no `.git*`, nothing hidden in it. */
function isSafePath(path: string): boolean {
  const parts = path.replace(/\/+$/, '').split('/')
  return (
    path.length <= 100 &&
    !/[\\%:*?"<>|\p{C}]/u.test(path) &&
    parts.every(
      (part) => part !== '' && part !== '.' && part !== '..' && !/^\.git/i.test(part) && !/[. ]$/.test(part),
    )
  )
}
