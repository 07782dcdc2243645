import { afterEach, describe, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
afterEach(() => stage.close())

const policy = (text: string) => ({ 'README.md': '# shop\n', '.github/debrief.yml': text })

function declares(login: string, first: number, last: number, labels = ['incident', 'P1']): void {
  for (let number = first; number <= last; number += 1)
    stage.world.as(login).opensIssue({ number, title: `Outage ${number}`, labels, fromForm: true })
}

const begun = () =>
  stage.world
    .pullRequests()
    .map(({ branch }) => Number(branch.slice('debrief/'.length)))
    .toSorted((a, b) => a - b)
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
const dashboards = () => stage.world.issues().filter(({ title }) => title === 'Postmortem dashboard')
const said = (numbers: readonly number[]) =>
  numbers.filter((number) => stage.world.comments(number).some(({ author }) => author === 'debrief[bot]'))

describe('a storm of incidents', () => {
  const files = policy('incident: { at-most-an-hour: 2 }\n')

  test('opens as many postmortems as the policy says, says once that the others wait, and goes on, oldest first', async () => {
    stage = await createStage({ files })
    declares('ana', 1, 5)
    await stage.settle(10)
    const first = begun()
    const [third = 0, fourth = 0, fifth = 0] = range(1, 5).filter((number) => !first.includes(number))
    expect(first).toHaveLength(2)
    expect(dashboards()).toMatchObject([{ state: 'open', author: 'debrief[bot]' }])
    expect(dashboards()[0]?.body).toContain(
      '3 incidents wait, because at most 2 postmortems are opened in an hour',
    )
    expect(dashboards()[0]?.body).toContain(`\n#${third}, #${fourth}, #${fifth}\n`)
    expect(said([third, fourth, fifth])).toEqual([])
    await stage.settle(60)
    expect(begun()).toEqual([...first, third, fourth].toSorted((a, b) => a - b))
    await stage.settle(65)
    expect(begun()).toEqual([1, 2, 3, 4, 5])
    expect(dashboards()).toMatchObject([{ state: 'closed' }])
    const mark = stage.world.requests.mark()
    await stage.sweep()
    expect(stage.world.requests.writes(mark)).toEqual([])
  })

  test('opens no more when the app forgets everything in the middle of it', async () => {
    stage = await createStage({ files })
    declares('ana', 1, 4)
    await stage.settle()
    await stage.restart({ forgetful: true })
    await stage.sweep()
    expect(begun()).toHaveLength(2)
    expect(dashboards()[0]?.body).toContain('2 incidents wait')
    await stage.settle(60)
    expect(begun()).toEqual([1, 2, 3, 4])
    expect(dashboards()).toHaveLength(1)
  })

  test('opens no more when nothing is heard, when everything is heard twice, and when GitHub shows it late', async () => {
    stage = await createStage({ files })
    stage.world.deliveries.lose()
    declares('ana', 1, 11)
    stage.world.lag(3)
    await stage.sweep()
    stage.world.deliveries.behave()
    stage.world.deliveries.duplicate()
    declares('ana', 100, 101)
    await stage.settle()
    expect(begun()).toEqual([1, 2])
  })

  test('does not hold back what somebody asks for', async () => {
    stage = await createStage({ files })
    declares('ana', 1, 4)
    await stage.settle()
    const [waits = 0, asked = 0] = range(1, 4).filter((number) => !begun().includes(number))
    stage.world.as('ben').comments(asked, '/postmortem')
    await stage.settle()
    expect(begun()).toHaveLength(3)
    expect(begun()).toContain(asked)
    expect(dashboards()[0]?.body).toContain(`\n#${waits}\n`)
  })

  test('of strangers holds up nobody, and is told once', async () => {
    stage = await createStage({ private: false, files })
    declares('zoe', 1, 5)
    await stage.settle()
    expect(begun()).toEqual([])
    expect(said([1, 2, 3, 4, 5])).toHaveLength(2)
    expect(dashboards()[0]?.body).toContain('3 incidents were declared by people without triage access')
    declares('ana', 40, 40)
    await stage.settle()
    expect(begun()).toEqual([40])
    stage.world.as('dee').comments(5, '/postmortem')
    await stage.settle()
    expect(begun()).toEqual([5, 40])
    expect(dashboards()[0]?.body).toContain('2 incidents were declared')
  })

  test('of small incidents is no storm of comments', async () => {
    stage = await createStage({ files })
    declares('ana', 1, 5, ['incident', 'P3'])
    await stage.settle()
    expect(said([1, 2, 3, 4, 5])).toHaveLength(2)
  })
})

describe('incidents of long ago', () => {
  async function installed(text: string, count: number): Promise<void> {
    stage = await createStage({ start: '2024-03-02T09:00:00Z', files: policy(text) })
    stage.world.deliveries.lose()
    declares('ana', 1, count)
    for (const number of range(1, count)) stage.world.as('ana').closes(number)
    stage.world.clock.advance({ days: 300 })
    stage.world.deliveries.behave()
    stage.world.installation.begins()
    await stage.sweep()
  }

  test('get a few a day, and leave room for what happens now', async () => {
    await installed('incident: { since: all, at-most-a-day: 3, at-most-an-hour: 4 }\n', 5)
    expect(begun()).toEqual([1, 2])
    declares('ana', 50, 51)
    await stage.settle()
    expect(begun()).toEqual([1, 2, 50, 51])
    expect(dashboards()[0]?.body).toContain('3 incidents wait')
    await stage.settle(23 * 60)
    expect(begun()).toEqual([1, 2, 50, 51])
    await stage.settle(25 * 60)
    expect(begun()).toEqual([1, 2, 3, 4, 5, 50, 51])
  })

  test('are opened at the same rate when somebody ticks them all', async () => {
    await installed('incident: { at-most-a-day: 1 }\n', 3)
    const { number = 0, body = '' } = dashboards()[0] ?? {}
    stage.world.as('ben').editsBody(number, body.replaceAll('- [ ]', '- [x]'))
    await stage.settle()
    expect(begun()).toEqual([1])
    expect(dashboards()[0]?.body.match(/asked for by `ben`/g)).toHaveLength(2)
    expect(dashboards()[0]?.body).not.toContain('#2')
    await stage.restart({ forgetful: true })
    await stage.sweep()
    await stage.settle(24 * 60 + 10)
    expect(begun()).toEqual([1, 2])
  })
})
