import type { FormField } from '../document/model/formFields.ts'
import type { Synonyms } from '../document/model/parseOptions.ts'
import type { Severity } from '../document/model/severity.ts'
import type { ProfileName } from '../document/profiles.ts'
import { defaultRuleSettings, type RuleSettings } from '../document/rules/settings.ts'
import type { Organisation } from './organisation.ts'
import type { DayCount } from './rules/dayCount.ts'
import type { IncidentRule } from './rules/ruleSchema.ts'

/** How a repository wants its postmortems run: every setting of `.github/debrief.yml`, defaults filled in. */
export interface Policy {
  /** labels that make an issue an incident, compared case-insensitively */
  readonly incidentLabels: readonly string[]
  /** issue types of the organisation that make one, compared case-insensitively */
  readonly incidentTypes: readonly string[]
  /** `installation`, `all` or a date: incidents declared before it get a postmortem only when somebody asks */
  readonly since: string
  /** postmortems opened in an hour, and of incidents declared longer than a day ago in a day; more wait for their turn */
  readonly mostAnHour: number
  readonly mostADay: number
  /** labels that mean a severity beyond the spellings always understood, lower-case */
  readonly severityLabels: Readonly<Record<string, Severity>>
  readonly defaultSeverity: Severity
  /** titles of the issue form's questions beyond the known ones, lower-case, and what each asks for */
  readonly questions: Readonly<Record<string, FormField>>
  /** severities whose incidents get a postmortem without being asked for one */
  readonly required: readonly Severity[]
  /** days from the opening of the postmortem to its due date */
  readonly dueDays: Readonly<Record<Severity, number>>
  /** where postmortems live, without slash at either end */
  readonly directory: string
  /** name of a bundled template, or path of a Markdown file in the repository */
  readonly template: string
  readonly templatesBySeverity: Readonly<Partial<Record<Severity, string>>>
  /** keys lower-case */
  readonly templatesByCategory: Readonly<Record<string, string>>
  /** settings that a repository cannot loosen; said in the organisation's file alone */
  readonly enforced: readonly string[]
  /** what the organisation says, where it says something */
  readonly organisation?: Organisation
  /** the organisation's file cannot be read: its last version that could be read holds, if there is one */
  readonly organisationBroken?: true
  /** what is wanted for some incidents, in place of the settings; the first that fits decides */
  readonly incidentRules: readonly IncidentRule[]
  /** how days are counted where a rule says nothing else */
  readonly calendar: DayCount
  /** names used in owner cells → login, names lower-case */
  readonly people: Readonly<Record<string, string>>
  /** what a complete document is, before the settings of the document */
  readonly profile: ProfileName
  /** how documents are judged: the profile, and what is set beyond it */
  readonly rules: RuleSettings
  /** titles the organisation uses for sections, beside the known ones */
  readonly titles: Synonyms
  /** logins and `org/team`s asked for review when CODEOWNERS names nobody for the document */
  readonly reviewers: readonly string[]
  /** approvals needed to merge, 1-10 */
  readonly approvals: number
  /** logins of those who speak for legal or compliance: one of them approves what is marked public */
  readonly legal: readonly string[]
  /** what tells who wrote a commit that GitHub did not sign: its record of pushes, or nothing but a signature */
  readonly proof: 'pushes' | 'signatures'
  /** whether co-authors of a commit wrote it, so that they cannot approve it */
  readonly coAuthors: 'wrote' | 'may-approve'
  /** when a document counts as final: once it is approved, or from review on */
  readonly finalFrom: 'approval' | 'review'
  /** which pull requests get the check: those with a postmortem, or all */
  readonly check: 'postmortems' | 'all'
  /** how the check of a draft stands; neither can be merged */
  readonly drafts: 'pending' | 'action-required'
  /** when action items become issues: when the pull request leaves draft, or after it was merged */
  readonly fileActions: 'review' | 'merge'
  /** labels the app sets */
  readonly labels: {
    readonly action: string
    readonly draft: string
    readonly review: string
    readonly approved: string
    readonly published: string
  }
}

/** Works with no configuration file at all. Deadlines: requirement 139, publish within 5-10 days. */
export const defaultPolicy: Policy = {
  incidentLabels: ['incident'],
  incidentTypes: ['Incident'],
  since: 'installation',
  mostAnHour: 10,
  mostADay: 10,
  severityLabels: {},
  defaultSeverity: 'P2',
  questions: {},
  required: ['P0', 'P1'],
  dueDays: { P0: 5, P1: 10, P2: 15, P3: 30 },
  directory: 'postmortems',
  template: 'standard',
  templatesBySeverity: {},
  templatesByCategory: {},
  enforced: [],
  incidentRules: [],
  calendar: { count: 'calendar', zone: 'UTC', holidays: [] },
  people: {},
  profile: 'ours',
  rules: defaultRuleSettings,
  titles: {},
  reviewers: [],
  approvals: 1,
  legal: [],
  proof: 'pushes',
  coAuthors: 'wrote',
  finalFrom: 'approval',
  check: 'postmortems',
  drafts: 'pending',
  fileActions: 'review',
  labels: {
    action: 'postmortem-action',
    draft: 'postmortem: draft',
    review: 'postmortem: in review',
    approved: 'postmortem: approved',
    published: 'postmortem: published',
  },
}
