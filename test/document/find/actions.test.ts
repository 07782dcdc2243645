import { describe, expect, test } from 'vitest'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'

const read = (text: string) => parsePostmortem(`# Slow parcels 2026-03-04\n\n${text}\n`)

const actions = (text: string): readonly string[] => read(text).actions.map(({ action }) => action.text)

const items = (lines: string) => read(`## Action items\n\n${lines}`).actions

const table = '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Cap the queue | Ana |\n\n'

describe('in one section one shape carries the actions', () => {
  test.each([
    [
      'a table, and what holds below prevention',
      `${table}## Prevention\n\n- Limits are set\n- Each has a reason`,
    ],
    ['a table, and wishes below recommendations', `${table}## Recommendations\n\n- A second region`],
    ['a table, and details of it', `${table}### Details\n\n- The queue grew for an hour`],
    [
      'numbered titles with values, and what stands below them',
      '## Action items\n\n### A1. Cap the queue\n**Priority:** high\n1. in code\n2. by hand\n\n### A2. Warn early\n**Priority:** low\n- [ ] ask Bo',
      ['Cap the queue', 'Warn early'],
    ],
    [
      'paragraphs that begin with who does them, and lists below these',
      '## Actions\n\n**AL** Cap the queues of:\n- parcels\n- letters\n\n**BO** Warn early',
      ['Cap the queues of:', 'Warn early'],
    ],
  ])('%s', (_, text, expected = ['Cap the queue']) => {
    expect(actions(text)).toEqual(expected)
  })
})

describe('what was done, what holds and what things are called are no actions', () => {
  test.each([
    [
      'what was done',
      '## Preventive measures\n\n- Added an index\n- Raised the limit\n- Moved the job to the night',
    ],
    [
      'what was done, told as a state',
      '## Remediation\n\n- The clients shipped a fix\n- The limits are updated now',
    ],
    ['what was done, by the title', '## Actions taken\n\n- Restart of the queue\n- A call with the vendor'],
    ['what was done, in German', '## Maßnahmen\n\n- Index ergänzt\n- Das Limit wurde erhöht'],
    [
      'what was done, in French',
      '## Actions correctives\n\n- Nous avons ajouté un index\n- La limite a été relevée',
    ],
    ['what was done, in Japanese', '## 再発防止策\n\n- 手順書を整備した\n- 監視を追加しました'],
    ['rules', '## Prevent recurrence\n\n- Never deploy by hand\n- Every change must have two readers'],
    ['rules, in Korean', '## 재발 방지\n\n- 수동으로 배포하지 않는다.\n- 변경은 두 명이 확인해야 한다.'],
    [
      'names behind a sentence',
      '## Corrective actions\n\nThe records belonged to these stores:\n\n- parcels\n- letters\n',
    ],
    ['identifiers', '## Action items\n\n- `PARCEL_QUERY`\n- letters.v2\n'],
  ])('%s', (_, text) => {
    expect(actions(text)).toEqual([])
  })

  test('what has a box, an owner or an issue is one, whatever its words', () => {
    const lines = [
      '- [x] Added an index',
      '- Raised the limit (@ana)',
      '- Filed a ticket for the job [#7](https://github.com/a/b/issues/7)',
    ]
    expect(items(lines.join('\n'))).toHaveLength(3)
  })

  test('one such entry among others is left to its reader, unless it says `already`', () => {
    expect(actions('## Action items\n\n- Add an index\n- Already raised the limit\n- Warn early')).toEqual([
      'Add an index',
      'Warn early',
    ])
  })

  test('a sentence says of the list below it that it is done', () => {
    const [first] = items('The following are already completed:\n\n- Add an index\n- Warn early')
    expect(first?.status.value).toBe('done')
  })
})

describe('groups', () => {
  test('name the entries below them, one or more', () => {
    const list =
      '- Parcels\n  - Cap the queue of parcels\n  - Warn when it grows\n- Letters\n  - Drop the old queue for good'
    expect(
      actions(`## Action items\n\n${list}\n- Stamps\n  - Print them at night\n  - Count them in the morning`),
    ).toEqual([
      'Cap the queue of parcels',
      'Warn when it grows',
      'Drop the old queue for good',
      'Print them at night',
      'Count them in the morning',
    ])
  })

  test.each([
    ['**Nadia**\n- Cap the queue\n\n**Omar/Priya**\n- Warn early', [['Nadia'], ['Omar', 'Priya']]],
    [
      '**AL**\n- Cap the queue\n\n**For planning**\n- Warn early\n\n**AL**\n- Call Bo back',
      [['AL'], [], ['AL']],
    ],
    ['**Team**\n- Cap the queue\n\n**Nadia**\n- Warn early', [['Team'], ['Nadia']]],
    ['**Kafka**\n- Cap the queue\n\n**Redis**\n- Warn early', [[], []]],
  ])('bear names or not: %s', (lines, owners) => {
    const found = items(lines).map(({ owners: { value = [] } }) =>
      value.map((owner) => (owner.kind === 'name' ? owner.name : '?')),
    )
    expect(found).toEqual(owners)
  })
})

describe('values of an entry', () => {
  const owner = (lines: string) =>
    items(lines).map(({ owners: { value = [] } }) =>
      value
        .map((one) => (one.kind === 'name' ? one.name : one.kind === 'login' ? `@${one.login}` : '?'))
        .join(),
    )

  test.each([
    ['- Warn early — assigned to Ana Lima', ['Ana Lima']],
    ['- Warn early (assigned to nobody yet)', ['']],
    ['- Network team: review the limits', ['Network team']],
    ['- Warn early - @ana.lima', ['ana.lima']],
    ['- Warn early (Owner: not assigned)', ['']],
    ['- Warn early (Owner: to be named)', ['']],
    ['- Warn early (Owner: à désigner)', ['']],
    ['- Warn early (Ana)\n- Cap the queue (Bo/Ana)\n- Drill the night shift', ['Ana', 'Bo,Ana', '']],
    ['- Warn early (Redis)\n- Cap the queue (Kafka)', ['', '']],
  ])('%s is for %s', (lines, expected) => {
    expect(owner(lines)).toEqual(expected)
  })

  test.each([
    ['- **DONE 2026-05-14** — Warn early', { status: 'done', due: undefined, priority: undefined }],
    ['- **TODO due 2026-05-21** — Warn early', { status: 'open', due: '2026-05-21', priority: undefined }],
    ['- **DEFERRED P2** — Warn early', { status: 'open', due: undefined, priority: 'P2' }],
    ['- [P3] Warn early', { status: undefined, due: undefined, priority: 'P3' }],
    ['- [N/A] Warn early', { status: 'dropped', due: undefined, priority: undefined }],
    ['- [-] Warn early', { status: 'dropped', due: undefined, priority: undefined }],
    ['- 🔴 **P1** Warn early — @ana — ✅ done', { status: 'done', due: undefined, priority: 'P1' }],
    ['- Warn early - done, the page is up', { status: 'done', due: undefined, priority: undefined }],
  ])('%s', (lines, expected) => {
    const [item] = items(lines)
    expect(item?.action.text).toMatch(/^Warn early/)
    expect({ status: item?.status.value, due: item?.due.value, priority: item?.priority.value }).toEqual(
      expected,
    )
  })

  test.each([
    ['- Warn early in this wave (item #4: the limits)', undefined],
    ['- Warn of wave #7 before the drill', undefined],
    ['- Warn early (AI #10, about an hour)', undefined],
    ['- Warn early #57', 57],
    ['- Warn early (#57)', 57],
    ['- Warn early, see #57 for the limits', 57],
    ['- #57: Warn early', 57],
    ['- [Warn early](https://github.com/a/b/issues/57) by the first day', 57],
  ])('%s has the ticket %s', (lines, number) => {
    const ticket = items(lines)[0]?.ticket.value
    expect(ticket?.kind === 'issue' ? ticket.number : undefined).toBe(number)
  })
})

describe('tables', () => {
  const rows = (header: string, row: string) =>
    items(`| ${header} |\n|${' --- |'.repeat(header.split('|').length)}\n| ${row} |`)

  test('whose first column numbers the actions', () => {
    const [item] = rows('Item | Action | Owner', '**ACT-01** | Warn early | Ana')
    expect(item?.action.text).toBe('Warn early')
  })

  test.each(['TODO', 'TODO.', '**TODO**'])('with %s in the column of tickets say a state', (cell) => {
    const text = `## Action items\n\n| Action | Owner | Bug |\n| --- | --- | --- |\n| Warn early | Ana | ${cell} |`
    const { actions, placeholders } = read(text)
    expect(actions[0]?.status.value).toBe('open')
    expect(actions[0]?.ticket).toMatchObject({ text: '' })
    expect(placeholders).toEqual([])
  })

  test('without a title are the section', () => {
    const { sections } = read('| Action | Owner | Status |\n| --- | --- | --- |\n| Warn early | Ana | done |')
    expect(sections.map(({ name }) => name)).toEqual(['action_items'])
  })

  test('whose lines run into each other are refused, not guessed at', () => {
    const text = '| Action | Owner | |-----|-----|\n| Warn early | Ana | | Cap\nthe queue | Bo |'
    const { actions, problems } = read(`## Action items\n\n${text}`)
    expect(actions).toEqual([])
    expect(problems.map(({ rule }) => rule)).toEqual(['document/broken-table'])
  })

  test('may be titled in transliteration', () => {
    const [item] = rows('액션 | 오너 | 트래킹', '한도 경고 추가 | Ana | #81')
    expect(item?.owners.value).toEqual([{ kind: 'name', name: 'Ana' }])
    expect(item?.ticket.value).toMatchObject({ number: 81 })
  })
})

test('labelled lines are the actions of a document that has no list of them', () => {
  const text = '## Lessons learned\n\nThe monitor was blind.\n\nAction point: give it a second eye.\n'
  expect(actions(text)).toEqual(['give it a second eye.'])
  expect(actions(`${text}\n${table}`)).toEqual(['Cap the queue'])
})

test.each([
  ['states that are some', '| Cap the queue | Outages | Open |', ['Cap the queue']],
  ['other words', '| Cap the queue | Outages | eu-west |', []],
])('below any title a table of actions with %s', (_, row, expected) => {
  expect(actions(`## System\n\n| Action | Prevents | Status |\n| --- | --- | --- |\n${row}`)).toEqual(
    expected,
  )
})
