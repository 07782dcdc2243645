import { fold, isAscii } from '../language/compile/fold.ts'
import type { ActionStatus } from '../model/postmortem.ts'

const emoji: readonly (readonly [ActionStatus, RegExp])[] = [
  ['done', /[✅☑✔🟢🎉]|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:/u],
  ['dropped', /[❌🚫✖]|:x:/u],
  ['in_progress', /[⏳🔄🚧🟡⌛🔁🏗]|:construction:|:hourglass/u],
  ['open', /[⬜🔲☐🔴⚪📋🆕⭕🟠]|:white_large_square:/u],
]

// Whole words of many languages; the first class that fits wins, so `not done` stands before `done`.
const words: readonly (readonly [ActionStatus, readonly string[]])[] = [
  [
    'dropped',
    [
      "won't do | wont do | won't fix | wontfix | will not do | cancelled | canceled | dropped",
      'entfällt | entfallen | отложено | отменён | 保留 | 暂缓 | rejected | declined | abandoned | obsolete | not planned | discarded | no longer needed',
      'annulé | abandonné | abgebrochen | verworfen | cancelado | descartado | annullato',
      'geannuleerd | vervallen | avlyst | droppet | forkastet | annulleret | avbruten | avbrutet',
      'anulowane | porzucone | zrušeno | скасовано | iptal | iptal edildi | peruttu | dibatalkan | đã hủy | 취소 | 보류',
      'inställd | отменено | отклонено | 中止 | 却下 | 見送り | 対応しない | 取消 | 已取消 | 放弃 | 不处理',
    ],
  ],
  [
    'open',
    [
      'por iniciar | por hacer | not started | not yet started | not done | not yet | to do | todo | open | opened | new',
      'backlog | planned | pending | scheduled | unassigned | proposed | ready | tbd | tbc | queued',
      '계획중 | 계획 | 待排期 | no | à faire | a faire | non commencé | ouvert | à créer | prévu | planifié | offen',
      'nicht begonnen | geplant | ausstehend | neu | pendiente | abierto | abierta | sin empezar',
      'no iniciado | planificado | nuevo | pendente | aberto | aberta | não iniciado | nao iniciado',
      'planejado | planeado | da fare | aperto | non iniziato | pianificato | niet gestart',
      'gepland | te doen | ikke startet | ikke påbegynt | åpen | åpent | planlagt | ny | åben',
      'nierozpoczęte | do zrobienia | otwarte | zaplanowane | nezahájeno | otevřeno | naplánováno | k řešení',
      'не розпочато | відкрито | заплановано | до виконання | başlamadı | açık | yapılacak | planlandı | avoin',
      'aloittamatta | suunniteltu | belum dimulai | belum | terbuka | chưa bắt đầu | chưa làm | 미착수 | 미진행 | 예정 | 대기 | 시작 전 | 미완료',
      'ej påbörjad | inte påbörjad | öppen | planerad | не начато | открыто | открыта',
      'запланировано | к выполнению | в плане | новая | 未着手 | 未対応 | 未実施 | 未完了 | 未开始 | 待办 | 待处理',
      '未處理 | 计划中 | 待开始 | 予定 | 計画中 | 検討中 | オープン',
    ],
  ],
  [
    'in_progress',
    [
      'läuft | in umsetzung | igangværende | 开发中 | 開発中 | in progress | in-progress | inprogress | wip | ongoing | on going | started | doing',
      'in review | under review | in flight | underway | under way | in development | active',
      'partial | partially | partially done | partly done | mostly done | assigned | blocked',
      'on hold | investigating | pr open | pr exists | en cours | commencé | in arbeit',
      'in bearbeitung | begonnen | laufend | teilweise | en progreso | en curso | iniciado',
      'em andamento | em progresso | em curso | in corso | iniziato | bezig | mee bezig',
      'in behandeling | pågår | påbegynt | under arbeid | i gang | påbörjad | pågående | igang',
      'w trakcie | w toku | probíhá | rozpracováno | řeší se | в процесі | в роботі | devam ediyor | kesken',
      'käynnissä | työn alla | sedang berjalan | dalam proses | đang làm | đang thực hiện | 진행 중 | 진행중 | 작업 중',
      'в работе | в процессе | начато | частично | 進行中 | 対応中 | 作業中 | 実施中 | 着手 | 进行中 | 處理中 | 处理中',
      '进行 | 部分完成 | 一部完了 | レビュー中',
    ],
  ],
  [
    'done',
    [
      'done | complete | completed | closed | fixed | resolved | merged | shipped | released',
      'deployed | finished | implemented | verified | yes | live | landed | already done',
      'addressed | fait | faite | terminé | terminée | mergé | clos | fermé | réalisé | effectué',
      'résolu | erledigt | fertig | abgeschlossen | umgesetzt | behoben | geschlossen | hecho',
      'completado | completada | terminado | finalizado | cerrado | resuelto | feito | concluído',
      'concluida | concluída | concluido | fechado | resolvido | fatto | completato | completata',
      'chiuso | risolto | concluso | gedaan | klaar | voltooid | afgerond | gesloten | gjort',
      'ferdig | fullført | utført | lukket | løst | løyst | færdig | klar | klart | genomförd',
      'slutförd | avslutad | åtgärdad | stängd | fixad | выполнено | выполнена | сделано | готово',
      'zrobione | gotowe | zakończone | ukończone | wykonane | hotovo | dokončeno | splněno | vyřešeno | виконано',
      'завершено | готово | tamamlandı | bitti | yapıldı | valmis | tehty | fet | selesai | hoàn thành | xong | 완료 | 완료됨 | 해결',
      'завершено | закрыто | закрыта | исправлено | решено | 完了 | 済 | 済み | 対応済み | 対応済 | 実施済み | 実施済',
      '解決済み | クローズ | 已完成 | 完成 | 已解决 | 已修复 | 已上线 | 已关闭 | 已處理 | 已处理',
    ],
  ],
]

const whole = new Map<string, ActionStatus>()
for (const [status, lines] of words)
  for (const word of lines.flatMap((line) => line.split(' | '))) whole.set(fold(word), status)

const unspaced = [...whole].filter(([word]) =>
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(word),
)

/**
 * Reads a status as people write it: `Done`, `✅ PR #12 merged`, `~~struck~~`, `In progress (2 of 3)`, `完了`.
 * @param text plain text
 * @returns undefined when the text does not begin with a status
 */
export function readStatus(text: string): ActionStatus | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const box = trimmed.startsWith('[') ? /^\[([ xX])\]/.exec(trimmed)?.[1] : undefined
  if (box !== undefined) return box === ' ' ? 'open' : 'done'
  const marked =
    isAscii(trimmed) && !trimmed.includes(':')
      ? undefined
      : emoji.find(([, pattern]) => pattern.test(trimmed.slice(0, 24)))?.[0]
  if (marked !== undefined) return marked
  const folded = fold(trimmed.slice(0, 80))
  return whole.get(folded) ?? leading(folded)
}

/** Whether a text is a status and nothing else, and no word that says other things too: `new`, `no`, `ready`. */
export function isStatusWord(text: string): boolean {
  const folded = fold(text)
  return (
    whole.has(folded) &&
    !/^(?:no|yes|new|active|ready|assigned|verified|ny|klar|stan|neu|partial)$/.test(folded)
  )
}

/** The status that a longer remark begins with: `done in #12`, `完了 (2026-05-07)`. */
function leading(folded: string): ActionStatus | undefined {
  const tokens = folded.split(/[\s,;:.()（）/–—-]+/, 4)
  for (let count = Math.min(3, tokens.length); count > 0; count--) {
    const status = whole.get(tokens.slice(0, count).join(' '))
    if (status !== undefined) return status
  }
  return isAscii(folded) ? undefined : unspaced.find(([word]) => folded.startsWith(word))?.[1]
}
