import { describe, expect, test } from 'vitest'
import { milestoneOf } from '../../../src/document/find/timeline/milestoneOf.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { readDue } from '../../../src/document/values/readDue.ts'
import { readDuration } from '../../../src/document/values/readDuration.ts'
import { readMoment } from '../../../src/document/values/readMoment.ts'
import { findZone } from '../../../src/document/values/timeZone.ts'

const actions = (text: string) => parsePostmortem(text).actions.map(({ title }) => title)

describe('what is known of one part of a language is known of the others', () => {
  test.each([
    '## Działania naprawcze\n\n- Brak\n',
    '## 재발 방지\n\n- 없음\n',
    '## Maßnahmen\n\n- Keine weiteren Maßnahmen erforderlich\n',
    '## Actions correctives\n\n- Aucune action nécessaire.\n',
    '## Nápravná opatření\n\n- Žádná\n',
    '## 再発防止\n\n- 特になし\n',
    '## 改进措施\n\n- 暂无\n',
  ])('nothing to do is no action: %j', (text) => {
    expect(actions(text)).toEqual([])
  })

  test('a sentence that only begins like “none” is an action', () => {
    expect(actions('## 対策\n\n- なしでも復旧できる手順を書く\n')).toEqual(['なしでも復旧できる手順を書く'])
    expect(actions('## Action items\n\n- Nothing else may write to the table\n')).toHaveLength(1)
  })

  test.each([
    ['## Fünf Warum', 'Wieso fiel der Dienst aus?', 'Weil der Speicher voll war.'],
    ['## 5 Whys', 'Why did it stop?', 'Because the disk was full.'],
    ['## 5 почему', 'Почему сервис упал?', 'Потому что кончилось место.'],
    ['## 5 dlaczego', 'Dlaczego usługa padła?', 'Ponieważ zabrakło miejsca.'],
    ['## 5 neden', 'Niçin durdu?', 'Çünkü disk doluydu.'],
    ['## なぜなぜ', 'どうして止まったのか？', 'なぜなら容量が尽きた。'],
  ])('%s: a chain of whys with its answers', (title, question, answer) => {
    const { whys } = parsePostmortem(`${title}\n\n- ${question}\n- ${answer}\n- ${question}\n- ${answer}\n`)
    expect(whys.map((why) => why.question.text)).toEqual([question, question])
    expect(whys.every((why) => why.answer.text.length > 5)).toBe(true)
  })

  test.each([
    ['Olay kapatıldı', 'resolved'],
    ['Ogłoszono rozwiązanie', 'resolved'],
    ['Hendelsen er løst', 'resolved'],
    ['Löst igen', 'resolved'],
    ['Черговий підключився', 'acknowledged'],
    ['Feilsøking starter', 'acknowledged'],
    ['Причина найдена: переполнен диск', 'cause_found'],
    ['Dyżurny potwierdził alarm', 'acknowledged'],
    ['Начался сбой', 'started'],
    ['Felen börjar', 'started'],
    ['Lost quorum in the second zone', undefined],
    ['Das System wurde umgestellt', undefined],
  ] as const)('%s: its milestone', (text, milestone) => {
    expect(milestoneOf(text, '', text)).toBe(milestone)
  })

  test.each([
    ['Freitag', '2026-03-06'],
    ['nächsten Montag', '2026-03-09'],
    ['in zwei Wochen', '2026-03-18'],
    ['Ende des Monats', '2026-03-31'],
    ['vendredi', '2026-03-06'],
    ['dans deux semaines', '2026-03-18'],
    ['до конца месяца', '2026-03-31'],
    ['через две недели', '2026-03-18'],
    ['w przyszłym tygodniu', '2026-03-13'],
    ['5 Werktage', '2026-03-11'],
    ['本月底', '2026-03-31'],
    ['다음 주', '2026-03-13'],
    ['1º de mayo', '2026-05-01'],
    ['Monitor', undefined],
    ['friendly', undefined],
  ])('due %s, said on Wednesday, 4 March', (text, date) => {
    expect(readDue(text, { date: '2026-03-04' })).toBe(date)
  })

  test('durations and ranges are joined by the words of every language', () => {
    expect(readDuration('2 часа и 5 минут')).toBe(125)
    expect(readDuration('1 godzina i 10 minut')).toBe(70)
    expect(readDuration('ungefähr 2 Stunden')).toBe(120)
    expect(readMoment('14:05 tot 14:20')?.until?.seconds).toBe(14 * 3600 + 20 * 60)
    expect(readMoment('10:00부터 12:00')?.until?.seconds).toBe(12 * 3600)
  })

  test('a zone is said by its name', () => {
    expect(findZone('alle Zeiten in MEZ')).toBe(60)
    expect(readMoment('7:09 AM Eastern: report')?.zone).toEqual({ american: -300 })
    expect(readMoment('14:05 Eastern region down')?.zone).toBeUndefined()
  })
})

test.each([
  ['Rollback half nicht', undefined],
  ['Rollback durchgeführt', 'mitigated'],
  ['Correctif déployé, sans effet', undefined],
  ['Correctif déployé', 'mitigated'],
  ['Откат не помог', undefined],
  ['一部復旧完了', undefined],
  ['全面復旧', 'restored'],
  ['Numba が TBB を検出できない', undefined],
  ['Awaria nie została wykryta: alarm milczał', undefined],
] as const)('%s: what did not help ends nothing, what nobody noticed is not detected', (text, milestone) => {
  expect(milestoneOf(text, '', text)).toBe(milestone)
})

test('a mark in any language marks a milestone', () => {
  expect(milestoneOf('14:05', 'Erkennung', '14:05')).toBe('detected')
  expect(milestoneOf('14:05', 'Início', '14:05')).toBe('started')
})

test('a group is named after its owner only where somebody is named', () => {
  const owners = (title: string) =>
    parsePostmortem(`## Action items\n\n### ${title}\n\n- Rotate the key\n`).actions[0]?.owners.value
  expect(owners('Owner: Ana')).toEqual([{ kind: 'name', name: 'Ana' }])
  expect(owners('Verantwortlich: Jana Wolf')).toEqual([{ kind: 'name', name: 'Jana Wolf' }])
  expect(owners('Responsible disclosure')).toEqual([])
})
