/** What a column of a table means. */
export type ColumnName =
  | 'action'
  | 'owner'
  | 'due'
  | 'priority'
  | 'ticket'
  | 'status'
  | 'type'
  | 'id'
  | 'time'
  | 'date'
  | 'event'
  | 'actor'
  | 'source'
  | 'marker'
  | 'criteria'
  | 'dependency'
  | 'question'
  | 'answer'
  | 'level'
  | 'factor'
  | 'required'
  | 'field'
  | 'value'
  | 'verified'
  | 'day'
  | 'duration'

/** Column titles by meaning, in the languages of the section titles. The first meaning that fits wins; a title may hold more words than the phrase. */
export const columnWords: readonly (readonly [ColumnName, readonly string[]])[] = [
  ['id', ['item id | action id | task id | action no | item no | s.no']],
  ['verified', ['verified | verified complete | effective | effectiveness | verifiziert | verificado']],
  ['required', ['action required | action needed | needs action']],
  [
    'due',
    [
      'due | due date | due by | duedate | deadline | target date | target | eta | expected date',
      'expected completion | expected | implementation date | completion date | planned',
      'planned for | by when | complete by | when | timeline | timeframe | date due',
      'estimated completion | target completion | finish by | delivery date',
      'échéance | date limite | délai | date cible | pour le | quand | fällig | fälligkeit',
      'fällig am | frist | termin | bis | bis wann | zieldatum | fecha límite | fecha | vencimiento',
      'plazo | fecha objetivo | para cuándo | prazo | data limite | data | data prevista',
      'vencimento | scadenza | entro | termine | vervaldatum | einddatum | streefdatum | uiterlijk',
      'forfallsdato | forfall | innen | tidsfrist | deadline | senest | dato | slutdatum',
      'förfallodatum | klart senast | senast | срок | срок исполнения | дедлайн | до',
      'дата завершения',
      '期限 | 締切 | 期日 | 完了予定 | 予定日 | 目標日 | 納期 | 截止日期 | 截止时间 | 截止 | 完成时间 | 完成日期 | 计划完成 | 到期 | 時限',
      '期望完成时间',
      'est. completion | wann | cuándo | quando | previsão | 実施予定 | 実施時期 | ddl | 預計完成',
      '预计上线时间 | 上线时间 | 완료일 | когда',
    ],
  ],
  [
    'owner',
    [
      'owner | owners | action owner | assignee | assignees | assigned | assigned to | dri',
      'responsible | responsible party | responsible team | responsibility | lead | who | poc',
      'point of contact | person | accountable | team | driver | owning team',
      'responsable | propriétaire | porteur | pilote | assigné | assigné à | qui | équipe',
      'verantwortlich | verantwortlicher | verantwortliche | verantwortliche person | zuständig',
      'zuständigkeit | wer | besitzer | asignado | asignado a | encargado | propietario | dueño',
      'quién | responsável | responsaveis | responsáveis | dono | atribuído | atribuído a | quem',
      'responsabile | incaricato | proprietario | assegnato | assegnato a | chi',
      'eigenaar | verantwoordelijke | wie | toegewezen | toegewezen aan | eier | ansvarlig',
      'ansvarlige | hvem | tildelt | ansvarlig person | ejer | ägare | ansvarig | ansvariga | vem',
      'tilldelad | ответственный | ответственные | исполнитель | владелец | кто',
      '担当 | 担当者 | 担当チーム | オーナー | 責任者 | 负责人 | 責任人 | 责任人 | 負責人 | 负责 | 担当部署 | 责任方 | 执行人 | 跟进人',
      'contact | champion | owned by | engineer | bearbeiter',
    ],
  ],
  [
    'status',
    [
      'status | state | progress | done | done? | completed | complete | completed? | result',
      'outcome | statut | état | avancement | résultat | fait | stand | zustand | erledigt',
      'ergebnis | estado | progreso | resultado | situação | andamento | stato | risultato',
      'voortgang | resultaat',
      'framdrift | tilstand | resultat | ferdig | fremdrift | läge | klart | статус | состояние',
      'готово | результат | 状態 | ステータス | 進捗 | 状況 | 结果 | 状态 | 狀態 | 进度 | 进展 | 完成情况 | 完成状态 | 結果',
      'avanzamento',
    ],
  ],
  [
    'ticket',
    [
      'ticket | tickets | issue | issues | github issue | jira | jira ticket | bug | bug id | bugs',
      'pr | prs | pull request | pull requests | link | links | reference | references | ref',
      'tracking | tracking issue | tracking id | tracking number | tracker | tracked in | url',
      'story | card | work item | code | mr | merge request | commit | linear | backlog',
      'backlog item | ado | tracking link | ticket id | issue link | github',
      'référence | lien | billet | referenz | vorgang | verweis | enlace | referencia | incidencia',
      'referência | chamado | riferimento | collegamento | verwijzing | koppeling | referanse',
      'lenke | sak | oppgave | reference | sag | referens | länk | ärende | тикет',
      'задача в трекере | ссылка | тикет/ссылка | номер задачи | チケット | リンク | 参照 | 課題 | イシュー | 工单',
      '链接 | 链接地址 | 任务链接 | 工單 | 追踪 | 関連チケット | 関連',
      '需求单 | 工单号 | 関連issue',
    ],
  ],
  [
    'priority',
    [
      'priority | prio | severity | urgency | importance | priorité | urgence | sévérité',
      'priorität | dringlichkeit | schweregrad | prioridad | severidad | urgencia | prioridade',
      'severidade | priorità | gravità | prioriteit | ernst | prioritet | alvorlighet',
      'alvorlighetsgrad | alvorlighed | allvarlighetsgrad | приоритет | важность | критичность',
      '優先度 | 重要度 | 优先级 | 優先級 | 严重程度 | 紧急程度 | 优先',
      'pri | p | 優先順位',
      '重要程度',
    ],
  ],
  [
    'type',
    [
      'type | kind | category | class | area | theme | horizon | catégorie | art | typ | kategorie',
      'tipo | categoría | categoria | soort | categorie | kategori | slag | тип | категория | вид',
      '種別 | 種類 | カテゴリ | カテゴリー | 分類 | 区分 | タイプ | 类型 | 类别 | 分类',
    ],
  ],
  [
    'question',
    [
      'question | why | why? | pourquoi | frage | warum | pregunta | por qué | pergunta | por quê',
      'domanda | perché | vraag | waarom | spørsmål | hvorfor | spørgsmål | fråga | varför | вопрос',
      'почему | なぜ | 質問 | 问题 | 为什么',
    ],
  ],
  [
    'answer',
    [
      'answer | because | réponse | antwort | weil | respuesta | resposta | risposta | antwoord',
      'svar | fordi | ответ | потому что | 回答 | 答え | 答案 | 原因',
    ],
  ],
  ['level', ['level | niveau | stufe | nivel']],
  ['factor', ['factor | contributing factor | facteur | faktor | fattore | фактор | 要因 | 因素']],
  [
    'criteria',
    [
      'success criteria | success criterion | acceptance criteria | acceptance | definition of done',
      'closed when | success metric | verification | exit criteria | done when | measure of success | critères',
      'erfolgskriterium | akzeptanzkriterien | criterios de éxito | critérios | 完了条件 | 完成条件 | 验收标准',
      '成功基準',
    ],
  ],
  [
    'dependency',
    [
      'dependency | dependencies | depends on | blocked by | dépendances | abhängigkeiten',
      'dependencias | dependências | 依存 | 依赖',
    ],
  ],
  [
    'time',
    [
      'time | timestamp | datetime | date/time | date time | date and time | date & time | time utc',
      'utc | utc time | local time | at | clock | hour | t | heure | horaire | date et heure',
      'date/heure | horodatage | zeit | uhrzeit | zeitpunkt | zeitstempel | datum/zeit',
      'datum/uhrzeit | hora | hora utc | fecha y hora | fecha/hora | data e hora | data/hora',
      'horário | ora | orario | data e ora | tijd | tijdstip | datum/tijd',
      'tid | klokkeslett | tidspunkt | klokken | kl | tidspunkt utc | klokkeslæt | tidsstempel',
      'klockslag | время | время utc | дата/время | дата и время | 時刻 | 時間 | 日時 | 时间 | 時間點 | 时刻',
      '时间点 | 日期时间 | 発生時刻',
    ],
  ],
  ['date', ['date | datum | dato | дата | 日付 | 日期 | jour | tag | día | dia | giorno | dag']],
  ['day', ['day']],
  [
    'duration',
    [
      'duration | elapsed | durée | dauer | duración | duração | durata | duur | varighet',
      'varighed | varaktighet | длительность | продолжительность | 期間 | 时长 | 持续时间',
    ],
  ],
  [
    'action',
    [
      'action item description | action description | title | action | actions | action item | action items | action point | actionable | action to take',
      'corrective action | preventive action | task | tasks | todo | to do | to-do | follow-up',
      'follow up | followup | next step | measure | countermeasure | recommendation | improvement',
      'change | remediation | work item | item | enhancement | initiative | development | deliverable',
      'mitigation | fix | proposal | what',
      'tâche | mesure | recommandation | à faire | amélioration | maßnahme | massnahme | aufgabe',
      'aktion | schritt | empfehlung | verbesserung | acción | tarea | medida | mejora',
      'recomendación | acción correctiva | ação | tarefa | melhoria | recomendação | azione',
      'attività | misura | compito | miglioramento | actie | taak | maatregel | actiepunt',
      'verbetering',
      'aksjon | aksjonspunkt | tiltak | oppgave | handling | opgave | åtgärd | uppgift | действие',
      'мера | задача | мероприятие | что сделать | что нужно сделать | アクション | アクションアイテム | 対策 | 施策',
      '対応 | 対応内容 | タスク | 作業 | 改善策 | 行动 | 行动项 | 行動項目 | 措施 | 任务 | 改进措施 | 改进项 | 事项 | 工作项 | 待办事项 | 改善項目',
      'quoi | qué | o quê | o que | 再発防止 | 再発防止策 | 整改项',
    ],
  ],
  [
    'event',
    [
      'event | events | what happened | happening | activity | note | notes | details | detail',
      'description | comment | comments | update | message | entry | summary | incident | événement',
      'évènement | description | détail | ereignis | beschreibung | geschehen | was | vorgang',
      'evento | suceso | descripción | acontecimiento | qué ocurrió | descrição | acontecimento',
      'ocorrência | descrizione | accadimento | gebeurtenis | omschrijving | beschrijving | wat',
      'hendelse | beskrivelse | hva | hva skjedde | hændelse | händelse | beskrivning | vad',
      'событие | описание | что произошло | イベント | 内容 | 出来事 | 事象 | 詳細 | 説明 | 事件 | 描述 | 说明 | 详情 | 経緯',
    ],
  ],
  [
    'actor',
    [
      'performed by | 対応者 | 操作者 | 조치자 | хто | kim | actor | by | by whom | person/system | user | reporter | participant | acteur | akteur',
      'actores | ator | attore | aktør | aktör | участник | кто | 実施者 | 操作人 | 参与者',
    ],
  ],
  [
    'source',
    [
      'source | sources | evidence | quelle | preuve | fuente | fonte | evidencia | evidência',
      'bron | kilde | källa | bevis | источник | доказательство | 情報源 | 出典 | 根拠 | 来源 | 证据',
    ],
  ],
  [
    'marker',
    ['marker | mttd/mttr marker | milestone | tag | phase | marqueur | markør | фаза | マーカー | フェーズ'],
  ],
  [
    'id',
    [
      '# | id | no | no. | nr | nr. | n° | nº | number | num | ai | aid | item # | ref id | номер',
      '№ | 番号 | 编号 | 序号 | 項番',
    ],
  ],
  [
    'field',
    [
      'field | property | attribute | key | item | metric | champ | propriété | feld | eigenschaft',
      'campo | métrica | veld | felt | fält | поле | параметр | 項目 | 字段 | 指标',
      '항목',
    ],
  ],
  [
    'value',
    ['value | valeur | wert | valor | valore | waarde | verdi | værdi | värde | значение | 値 | 值', '内容'],
  ],
]
