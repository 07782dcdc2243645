/** What people call the fields of a postmortem's head, by canonical name, in the languages of the section titles. */
export const fieldWords: readonly (readonly [string, readonly string[]])[] = [
  [
    'incident',
    [
      'incident | incident id | id | incident number | incident no | incident # | identifier',
      'incident-id | 障害id | 障害番号 | 障害id/issue | 事件id | 故障id | caso/incident id | hendelse | vorfall | インシデント | インシデントid | 事件编号 | 故障编号 | номер инцидента',
      'case id | incident ticket | incident ref | incident reference | vorfall-id | vorfallnummer | störungsnummer',
      "id de l'incident | numéro d'incident | id del incidente | id do incidente | nº do incidente | numer incydentu",
      'id инцидента | インシデント番号 | 事故编号 | 장애 번호 | 사건 번호',
      '보고서 번호 | 인시던트 id | mã sự cố',
    ],
  ],
  ['issue', ['issue | incident issue | github issue']],
  [
    'title',
    [
      'title | incident title | titre | titel | título | titulo | titolo | tittel | название | タイトル',
      '标题',
    ],
  ],
  [
    'severity',
    [
      '등급 | 심각도 | 장애 등급 | önem derecesi | şiddet | závažnost | poziom ważności | критичність | vakavuus | mức độ',
      'severity | severity level | sev | incident severity | priority | sévérité | gravité',
      'schweregrad | severidad | gravedad | severidade | gravità | ernst | alvorlighetsgrad',
      'alvorlighed | allvarlighetsgrad | критичность | серьезность | 重大度 | 深刻度 | 严重程度 | 严重级别 | 等级',
      '事件等级 | 故障等级 | 故障级别 | 事故等级 | 事故级别 | 严重级别 | 影响等级 | 障害レベル | 重要度 | 緊急度',
      'sev level | impact level | level | priorität | kritikalität | criticité | niveau | niveau de gravité | prioridad',
      'criticidad | gravidade | prioridade | criticidade | prioriteit | alvorlighet | priorytet | krytyczność',
      'уровень | приоритет | важность | önem | 影響度 | 影响级别 | 级别 | 嚴重程度 | mức độ nghiêm trọng | tingkat keparahan',
      'рівень критичності | рівень',
      'allvarlighet | waga | kriticita',
      '严重等级 | 事件级别',
    ],
  ],
  [
    'status',
    [
      '상태 | durum | stan | stav | стан | tila',
      'status | state | statut | estado | stato | статус | 状態 | ステータス | 状态',
      'document status | current status | zustand | état | situação | состояние | 狀態',
      'trạng thái | 처리 상태',
    ],
  ],
  [
    'category',
    [
      'category | incident type | type of incident | type | catégorie | kategorie | categoría',
      'categoria | kategori | категория | カテゴリ | 类别 | 分类',
    ],
  ],
  [
    'services',
    [
      'services | services affected | affected services | service | systems affected',
      'affected systems | affected service | system | systems | component | components',
      'services impactés | services affectés | betroffene systeme | betroffene dienste',
      'servicios afectados | serviços afetados | servizi interessati | getroffen systemen',
      'berørte tjenester | berørte systemer | påverkade tjänster | затронутые сервисы | 影響サービス',
      '対象サービス | 受影响服务 | 影响服务 | 影响系统',
      'impacted services | affected components | product | products | systèmes affectés | systèmes impactés',
      'sistemas afectados | sistemas afetados | servizi coinvolti | påverkade system | dotknięte usługi | dotčené služby',
      'затронутые системы | сервис | сервисы | etkilenen servisler | 対象システム | 影響システム | 受影响系统 | 影響服務 | 영향 서비스 | 대상 서비스',
    ],
  ],
  [
    'owner',
    [
      '담당자 | 책임자 | sorumlu | właściciel | vlastník | відповідальний | omistaja',
      'owner | document owner | postmortem owner | post-mortem owner | incident owner',
      'propriétaire | responsable | verantwortlich | responsável | eigenaar | eier | ansvarlig',
      'ejer | ägare | ansvarig | ответственный | владелец | オーナー | 責任者 | 担当 | 担当者 | 负责人 | 負責人',
      'dri | responsible | verantwortlicher | responsabile | 责任人 | người phụ trách | penanggung jawab',
    ],
  ],
  [
    'commander',
    [
      'commander | incident commander | ic | incident lead | incident manager | commandant',
      'einsatzleiter | インシデントコマンダー | 指揮官 | 事故指挥官 | 指挥官',
      "incident-manager | pilote de l'incident | responsable del incidente | comandante do incidente",
      'командир инцидента | инцидент-менеджер',
    ],
  ],
  [
    'author',
    [
      '작성자 | yazar | автори | laatija | tác giả | penulis',
      'author | authors | written by | prepared by | reported by | auteur | auteurs | autor',
      'autoren | autores | autor/a | autore | autori | av | forfatter | forfattere | författare',
      'автор | авторы | 作成者 | 著者 | 記入者 | 作者 | 撰写人',
      'reporter | verfasser | rédigé par | rédacteur | rédacteurs | redactado por | escrito por | kirjoittaja | autorzy',
      '報告者 | 記載者 | 编写人 | 作成 | người viết',
      'utförd av | skriven av',
    ],
  ],
  [
    'facilitator',
    [
      'facilitator | post-mortem facilitator | postmortem facilitator | animateur | moderator',
      'facilitador | facilitatore | fasilitator | ведущий | ファシリテーター | 主持人',
    ],
  ],
  [
    'participants',
    [
      'participants | attendees | responders | participating | teilnehmer | participantes',
      'partecipanti | deelnemers | deltakere | deltagere | deltagare | участники | 参加者 | 参与人 | 参与者',
    ],
  ],
  [
    'reviewers',
    ['reviewers | reviewer | reviewed by | relecteurs | revisores | рецензенты | レビュアー | 审核人'],
  ],
  [
    'started',
    [
      'incident period | period | outage window | 影響期間 | 発生期間 | 障害期間',
      'start / end | start/end | start and end | impact window | incident window | 发生期间 | 故障时间 | started | start | started at | start time | start date | incident start | began | begin',
      'beginning | onset | incident started | incident start time | issue started | impact start',
      'start of impact | date & time | date and time | time started | from | début | heure de début',
      'beginn | beginnzeit | inicio | hora de inicio | início | hora de início | inizio',
      'ora di inizio | start tijd | starttijd | startet | starttidspunkt | start tidspunkt',
      'påbörjades | начало | время начала | 発生日時 | 発生時刻 | 開始 | 開始時刻 | 发生时间 | 开始时间 | 故障开始时间',
      'startzeit | anfang | störungsbeginn | aanvang | starttid | alku | początek | godzina rozpoczęcia | začátek | початок',
      'time of incident | başlangıç | 開始日時 | 事发时间 | 發生時間 | 發生日期 | 발생 시각 | 발생 시간 | 발생시간 | 발생일시',
      '시작 시각 | 시작 시간 | thời gian bắt đầu | waktu mulai | waktu kejadian',
      '발생 일시 | 장애 발생 | 장애 발생 시각 | 故障发生时间 | 事件发生时间 | 発生 | 検出日 | tanggal insiden | thời gian xảy ra | час початку',
      'zeitraum | ausfall | störungszeitraum | período | periodo',
    ],
  ],
  [
    'detected',
    [
      'detected | detection | détection | detected at | first detection | first detected | detection time | time detected',
      'time of detection | detecté | détecté | erkannt | detectado | rilevato | gedetecteerd',
      'oppdaget | opdaget | upptäckt | обнаружено | время обнаружения | 検知日時 | 検知時刻 | 検知 | 发现时间',
      '检测时间',
      'discovered | entdeckt | ontdekt | wykryto | zjištěno | обнаружен | виявлено | 発見日時 | 感知时间 | 發現時間',
      '탐지 시각 | 탐지 시간 | 인지 시각 | 인지 시간 | phát hiện',
      '발견 일시 | 장애 인지 | 检测到 | thời gian phát hiện',
    ],
  ],
  [
    'acknowledged',
    [
      'acknowledged | acknowledged at | acked | time acknowledged | acquitté | bestätigt',
      'reconocido | reconhecido | 対応開始 | 响应时间',
    ],
  ],
  [
    'restored',
    [
      'restored | service restored | restored at | time restored | repaired | repaired at | recovery | recovered',
      'recovered at | recovery time | service rétabli | rétablissement | dienst wiederhergestellt',
      '復旧日時 | 復旧時刻 | 復旧',
      '복구 시각 | 복구 시간 | 恢復時間 | восстановлено | время восстановления | wiederhergestellt | restablecido | restabelecido',
      '복구 일시 | 장애 복구 | 故障恢复时间 | 復旧完了 | відновлено',
    ],
  ],
  ['mobilised', ['escalation | escalated | escalated at | incident declared | declared | declared at']],
  [
    'mitigated',
    [
      'mitigated | mitigated at | mitigation time | time mitigated | mitigation started',
      'atténué | mitigado | mitigato | 緩和 | 恢复时间',
    ],
  ],
  [
    'resolved',
    [
      'resolved | resolved at | end | ended | ended at | end time | end date | incident end',
      'incident closed | incident resolved | resolution time | time resolved | closed | closed at',
      'impact end | end of impact | fin | heure de fin | résolu | ende | behoben | resuelto',
      'hora de fin | término | resolvido | hora de término | fine | risolto | einde | opgelost',
      'slutt | løst | slut | avslutad | löst | konец | конец | время окончания | окончание | решено',
      '解決 | 解決日時 | 終了 | 終了時刻 | 结束时间 | 解决时间 | 恢复时间',
      'endzeit | störungsende | fim | ora di fine | eindtijd | koniec | zakończenie | konec | завершение | кінець | bitiş',
      '終了日時 | 故障结束时间 | 結束時間 | 종료 시각 | 종료 시간 | 해결 시각 | 해결 시간 | thời gian kết thúc | waktu selesai',
      '해결 일시 | 장애 종료 | завершення | завершено | thời gian khắc phục',
    ],
  ],
  [
    'duration',
    [
      'duration | total duration | incident duration | time to resolve | outage duration | downtime',
      'durée | durée totale | dauer | duración | duração | durata | duur | varighet | varighed',
      'varaktighet | длительность | продолжительность | 影響時間 | 継続時間 | 所要時間 | 持续时间 | 故障时长 | 时长',
      "length | total downtime | time to resolution | ausfalldauer | durée de l'incident | duración total | duração total",
      'tempo total | tiempo total | kesto | czas trwania | doba trvání | trvání | тривалість | süre | 障害時間 | 停止時間',
      '影响时长 | 持續時間 | 지속 시간 | 지속시간 | 장애 시간 | 장애시간 | 장애 지속시간 | thời lượng | durasi',
      'tiempo total de recuperación | temps total de résolution',
      'ダウンタイム | 復旧時間 | простой | время простоя',
    ],
  ],
  [
    'date',
    [
      '날짜 | 발생일 | 발생 일자 | tarih | päivämäärä | ngày | tanggal | data zdarzenia',
      'date / time | date/time | 日時 | date | date of incident | incident date | day | datum | fecha | fecha del incidente | data',
      "data do incidente | data dell'incidente | dato | дата | дата инцидента | 日付 | 発生日 | 日期",
      '事件日期',
      "event date | vorfallsdatum | datum des vorfalls | date de l'incident | data incydentu | datum incidentu | 发生日期",
      'störungsdatum | datum vaststelling | data do incidente e contenção',
      '事故日期 | 故障日期',
    ],
  ],
  ['postmortem_date', ['postmortem date | post-mortem date | date of postmortem']],
  ['review_date', ['next review | next review date | follow-up review date | review date']],
  ['confidentiality', ['confidentiality | confidentiality level | classification | visibility']],
  ['audiences', ['audiences | audience | distribution | distribution list']],
  ['tags', ['tags | labels | keywords | タグ | 标签']],
  ['root_cause', ['root cause | root cause statement']],
  ['impact', ['impact | user impact | customer impact | impacts']],
  [
    'users_affected',
    [
      'users affected | users impacted | affected users | customers affected',
      'utilisateurs affectés | betroffene nutzer | usuarios afectados | usuários afetados',
      'berørte brukere | затронутые пользователи | 影響ユーザー | 影响用户 | 受影响用户',
    ],
  ],
  [
    'mttd',
    [
      'mttd | tempo para detectar | tiempo de detección | mean time to detect | time to detect | time to detection | ttd',
    ],
  ],
  ['mtta', ['mtta | mean time to acknowledge | time to acknowledge | tta']],
  ['mttm', ['mttm | time to mitigate | mean time to mitigate | time to mitigation | ttm']],
  [
    'mttr',
    [
      'mttr | mean time to resolve | mean time to recover | mean time to recovery',
      'mean time to repair | time to recovery | time to resolve | time to repair',
      'time to resolution | ttr',
    ],
  ],
]

/** What a moment is called behind `date of …` or before `… time`; alone, most of these words title a section. */
export const momentNouns: readonly (readonly [string, string])[] = [
  ['started', 'start | beginning | impact | occurrence | debut | inicio | beginn | inizio | начала | сбоя'],
  ['detected', 'detection | detecção | detección | erkennung | rilevamento | découverte | обнаружения'],
  ['acknowledged', 'acknowledgement | acknowledgment | reconhecimento | reconocimiento'],
  ['mitigated', 'mitigation | mitigação | mitigación | mitigazione | contournement'],
  ['restored', 'restoration | recovery | rétablissement | restauración | recuperação | wiederherstellung'],
  [
    'resolved',
    'resolution | end | fin | fim | ende | fine | résolution | resolución | resolução | risoluzione',
  ],
  ['resolved', 'behebung | closure | fermeture | cierre | encerramento | chiusura | окончания | решения'],
]
