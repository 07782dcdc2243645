import { addLabels, createLabel, labelByName } from '../acts/labels.ts'
import { subjectByNumber } from '../acts/mention.ts'
import { createMilestone, type MilestoneInput, updateMilestone } from '../acts/milestones.ts'
import { notFound, unprocessable } from '../acts/refusal.ts'
import { requestReviews } from '../acts/reviews.ts'
import { invalid } from '../acts/rules.ts'
import { type Answer, failure, json } from '../http/answer.ts'
import { pullRequestJson } from '../json/pullRequestJson.ts'
import { issueJson, labelJson, milestoneJson } from '../json/subjectJson.ts'
import { api } from '../json/url.ts'
import { accountByLogin } from '../state/hub.ts'
import { granted } from './repositoryRoutes.ts'
import { type Route, type Visit, viewerOf } from './route.ts'

const either = ['issues', 'pull_requests']

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function milestoneInput(body: Visit['body']): MilestoneInput {
  const state = text(body['state'])
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    throw unprocessable('Validation Failed', [invalid('Milestone', 'state')])
  }
  return {
    title: text(body['title']),
    description: body['description'] === null ? null : text(body['description']),
    due_on: body['due_on'] === null ? null : text(body['due_on']),
    state,
  }
}

function milestones(visit: Visit): Answer {
  const repository = granted(visit, either, 'read')
  const state = visit.query.get('state') ?? 'open'
  const size = Math.min(100, Number(visit.query.get('per_page') ?? 30))
  const page = Number(visit.query.get('page') ?? 1)
  const found = repository.milestones.filter((one) => state === 'all' || one.state === state)
  return json(200, found.slice((page - 1) * size, page * size).map(milestoneJson))
}

/** A transferred issue redirects to where it is now; a deleted one is gone. */
function issue(visit: Visit): Answer {
  const repository = granted(visit, ['issues'], 'read')
  const number = Number(visit.params['number'])
  const subject = subjectByNumber(repository, number)
  if (subject) return json(200, issueJson(subject))
  const moved = repository.gone.get(number)
  if (moved === null) return failure(410, 'This issue was deleted')
  if (!moved) throw notFound()
  const location = `${api}/repositories/${moved.repository.databaseId}/issues/${moved.number}`
  return json(301, { message: 'Moved Permanently', url: location }, { location })
}

/** Labels that do not exist yet are made on the way, as GitHub does. */
function label(visit: Visit): Answer {
  const repository = granted(visit, either, 'write')
  const subject = subjectByNumber(repository, Number(visit.params['number']))
  if (!subject) throw notFound()
  const { hub, app } = visit.desk
  const labels = strings(visit.body['labels']).map(
    (name) =>
      labelByName(repository, name) ?? createLabel(hub, app.bot, repository, { name, color: 'ededed' }),
  )
  addLabels(hub, app.bot, subject, labels)
  return json(200, subject.labels.map(labelJson))
}

function reviewers(visit: Visit): Answer {
  const repository = granted(visit, ['pull_requests'], 'write')
  const pull = repository.pullRequests.find((one) => one.number === Number(visit.params['number']))
  if (!pull) throw notFound()
  const { hub, app } = visit.desk
  const people = strings(visit.body['reviewers']).map((login) => {
    const person = accountByLogin(hub.state, login)
    if (!person) throw unprocessable('Reviews may only be requested from collaborators.')
    return person
  })
  const teams = strings(visit.body['team_reviewers']).map((slug) => {
    const team = hub.state.teams.find((one) => one.slug === slug && one.organization === repository.owner)
    const known = team && viewerOf(visit).permissions['members'] !== undefined
    if (!known)
      throw unprocessable(`Could not resolve to a node with the global id of '${team?.id ?? slug}'.`)
    return team
  })
  requestReviews(hub, app.bot, pull, [...people, ...teams], true)
  return json(201, pullRequestJson(pull))
}

/** Milestones, labels and reviewers: what GraphQL lacks or knows only by id. */
export const subjectRoutes: readonly Route[] = [
  { route: 'GET /repos/{owner}/{repo}/issues/{number}', by: 'installation', run: issue },
  { route: 'GET /repos/{owner}/{repo}/milestones', by: 'installation', run: milestones },
  {
    route: 'POST /repos/{owner}/{repo}/milestones',
    by: 'installation',
    run: (visit) => {
      const repository = granted(visit, either, 'write')
      const { hub, app } = visit.desk
      return json(201, milestoneJson(createMilestone(hub, app.bot, repository, milestoneInput(visit.body))))
    },
  },
  {
    route: 'PATCH /repos/{owner}/{repo}/milestones/{number}',
    by: 'installation',
    run: (visit) => {
      const repository = granted(visit, either, 'write')
      const found = repository.milestones.find((one) => one.number === Number(visit.params['number']))
      if (!found) throw notFound()
      updateMilestone(visit.desk.hub, visit.desk.app.bot, found, milestoneInput(visit.body))
      return json(200, milestoneJson(found))
    },
  },
  {
    route: 'POST /repos/{owner}/{repo}/labels',
    by: 'installation',
    run: (visit) => {
      const repository = granted(visit, either, 'write')
      const { name, color, description } = visit.body
      const input = {
        name: text(name) ?? '',
        color: text(color)?.replace(/^#/, '') ?? 'ededed',
        description: text(description),
      }
      return json(201, labelJson(createLabel(visit.desk.hub, visit.desk.app.bot, repository, input)))
    },
  },
  { route: 'POST /repos/{owner}/{repo}/issues/{number}/labels', by: 'installation', run: label },
  {
    route: 'POST /repos/{owner}/{repo}/pulls/{number}/requested_reviewers',
    by: 'installation',
    run: reviewers,
  },
]
