import { plural } from '../../../document/rules/plural.ts'

/** What an id of GitHub is called: `#42`, `@ana`. */
type Name = (id: string) => string

interface Report {
  readonly conclusion: string
  readonly title: string
}

interface Milestone {
  readonly milestone?: { readonly id: string } | { readonly title: string } | null
}

/** What each effect does, in one line. Texts of people are made safe for a screen where they are shown. */
export const effectLines = {
  'create-branch': ({ branch }: { branch: string }) => `make the branch ${branch}`,
  'commit-file': ({ branch, path, headline }: { branch: string; path: string; headline: string }) =>
    `commit ${path} to ${branch}: “${headline}”`,
  'create-pull-request': ({ branch, base, title }: { branch: string; base: string; title: string }) =>
    `open the pull request “${title}” from ${branch} to ${base}`,
  'update-pull-request': ({ pullRequest }: { pullRequest: string }, name: Name) =>
    `bring the plan in the description of ${name(pullRequest)} up to date`,
  'close-pull-request': ({ pullRequest }: { pullRequest: string }, name: Name) =>
    `close ${name(pullRequest)}, and keep its branch`,
  'reopen-pull-request': ({ pullRequest }: { pullRequest: string }, name: Name) =>
    `open ${name(pullRequest)} again`,
  'request-reviewers': (
    { number, users, teams }: { number: number; users: readonly string[]; teams: readonly string[] },
    name: Name,
  ) => `ask ${[...users.map(name), ...teams].join(', ')} to review #${number}`,
  'add-comment': ({ subject, item }: { subject: string; item: string }, name: Name) =>
    `comment on ${name(subject)} (${item})`,
  'edit-comment': ({ comment }: { comment: string }, name: Name) => `bring ${name(comment)} up to date`,
  'add-reaction': ({ comment, mark }: { comment: string; mark: string }, name: Name) =>
    `react to ${name(comment)}: ${mark}`,
  'remove-reaction': ({ comment, mark }: { comment: string; mark: string }, name: Name) =>
    `take the reaction back from ${name(comment)}: ${mark}`,
  'create-label': ({ name }: { name: string }) => `make the label “${name}”`,
  'add-labels': ({ subject, labels }: { subject: string; labels: readonly string[] }, name: Name) =>
    `label ${name(subject)} with ${quoted(labels)}`,
  'remove-labels': ({ subject, labels }: { subject: string; labels: readonly string[] }, name: Name) =>
    `take ${quoted(labels)} off ${name(subject)}`,
  'create-milestone': ({ title, due }: { title: string; due: string }) =>
    `make the milestone “${title}”, due ${due}`,
  'create-issue': (
    effect: {
      title: string
      assignees: readonly string[]
      labels: readonly string[]
      parent?: string
    } & Milestone,
    name: Name,
  ) =>
    [
      `open the issue “${effect.title}”`,
      ...(effect.assignees.length > 0 ? [`for ${effect.assignees.map(name).join(', ')}`] : []),
      ...(effect.milestone && 'title' in effect.milestone ? [`in “${effect.milestone.title}”`] : []),
      ...(effect.parent === undefined ? [] : [`below ${name(effect.parent)}`]),
    ].join(' '),
  'update-issue': (
    { issue, title, body, milestone }: { issue: string; title?: string; body?: string } & Milestone,
    name: Name,
  ) => {
    const parts = [
      ...(title === undefined ? [] : [`its title to “${title}”`]),
      ...(body === undefined ? [] : ['its text']),
      ...(milestone === undefined ? [] : ['its milestone']),
    ]
    return `change ${name(issue)}: ${parts.join(', ')}`
  },
  'add-assignees': ({ issue, people }: { issue: string; people: readonly string[] }, name: Name) =>
    `assign ${people.map(name).join(', ')} to ${name(issue)}`,
  'remove-assignees': ({ issue, people }: { issue: string; people: readonly string[] }, name: Name) =>
    `take ${people.map(name).join(', ')} off ${name(issue)}`,
  'close-issue': ({ issue, as }: { issue: string; as: string }, name: Name) =>
    `close ${name(issue)} as ${as.replace('_', ' ')}`,
  'reopen-issue': ({ issue }: { issue: string }, name: Name) => `open ${name(issue)} again`,
  'add-sub-issue': ({ parent, child }: { parent: string; child: string }, name: Name) =>
    `put ${name(child)} below ${name(parent)}`,
  'create-check-run': ({ head, report }: { head: string; report: Report }) =>
    `report on ${head.slice(0, 7)}: ${verdict(report)}`,
  'update-check-run': ({ report }: { report: Report }) => `change the report: ${verdict(report)}`,
  dispatch: ({ event }: { event: string }) => `tell the repository’s workflows: ${event}`,
} as const

function verdict({ conclusion, title }: Report): string {
  return `${conclusion.replace('_', ' ')}, “${title}”`
}

function quoted(labels: readonly string[]): string {
  return labels.map((label) => `“${label}”`).join(', ')
}

/** `3 steps`, as the head of a plan counts them. */
export function stepCount(count: number): string {
  return plural(count, 'step')
}
