import { expect, test } from 'vitest'
import {
  changedFiles,
  configurationHistory,
  observe,
  openPullRequests,
  repository,
  underway,
} from '../../../src/github/generated/operations.ts'
import { questionsText } from '../../../src/github/read/ask/askQuestions.ts'
import { pointsOf } from '../../world/graphql/points.ts'
import { complaints } from '../schema.ts'

const everything = {
  adopted: [],
  withRepository: true,
  withSubject: true,
  withPullRequests: true,
  withDocument: true,
  withChosen: false,
  withGroup: false,
}

const sweep = { withOpen: false, withChanged: true, withChildren: true, withPulls: true, withChecks: false }

test('one look at an incident costs one point, six adopted issues included', () => {
  expect(pointsOf(observe.text, everything).points).toBe(1)
  expect(pointsOf(observe.text, { ...everything, adopted: ['a', 'b', 'c', 'd', 'e', 'f'] }).points).toBe(1)
})

test.each([
  ['the repository', repository.text, {}],
  ['earlier configurations', configurationHistory.text, {}],
  [
    'twenty repositories of a sweep, as a whole',
    underway.text,
    { repositories: Array(20).fill('R'), ...sweep, withOpen: true, withChildren: false },
  ],
  [
    'twenty repositories of a sweep, for what changed',
    underway.text,
    { repositories: Array(20).fill('R'), ...sweep },
  ],
  ['a hundred open pull requests', openPullRequests.text, {}],
  ['the files of fifty pull requests', changedFiles.text, { pullRequests: Array(50).fill('PR') }],
  ['a further page', observe.text, { ...everything, withRepository: false, withPullRequests: false }],
])('%s costs one point', (_, text, variables) => {
  expect(pointsOf(text, variables).points).toBe(1)
})

test('looking up names is a question that GitHub’s schema knows', () => {
  const text = questionsText([
    { kind: 'assignable', value: 'ana' },
    { kind: 'issue', value: 57 },
    { kind: 'label', value: 'P1' },
    { kind: 'label', value: 'P2' },
  ])
  expect(complaints(text)).toEqual([])
})

test('a repository with the check on all its pull requests costs a sweep three points', () => {
  expect(pointsOf(underway.text, { repositories: ['R'], ...sweep, withChecks: true }).points).toBe(3)
})

test('no variable has a name that the client would take for an option of its own', () => {
  const options = ['method', 'baseUrl', 'url', 'headers', 'request', 'query', 'mediaType', 'operationName']
  const texts = [observe, repository, underway, configurationHistory].map(({ text }) => text)
  const names = texts.flatMap((text) => [...text.matchAll(/\$(\w+):/g)].map(([, name]) => name))
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => options.includes(String(name)))).toEqual([])
})
