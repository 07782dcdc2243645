import type { Milestone } from '../model/postmortem.ts'

/** Wordings of one milestone, to be matched with folded text. */
export interface MilestoneWords {
  readonly milestone: Milestone
  /** at the start of the text */
  readonly first: readonly RegExp[]
  /** at the start of a word */
  readonly word: readonly RegExp[]
  /** in scripts without word boundaries */
  readonly anywhere: readonly RegExp[]
}

/** Wordings of the eight milestones (markers T1-T8, requirement 60); earlier milestones of this list win. */
export const milestoneWords: readonly MilestoneWords[] = [
  {
    milestone: 'resolved',
    first: [
      /(?:fully |issue )?resolved\b/,
      /(?:lost|opgelost|behoben|gelost|solved|lost igen|resuelto|resolvido|resolu)\b/,
      /løst\b/,
    ],
    word: [
      /status[- ]page: resolved\b|(?:hendelsen|incidenten|incidentet) (?:er )?lukket\b/,
      /incident geschlossen\b/,
      /(?:incident|issue|outage|alert|ticket) (?:is |was |has been |declared |marked )*(?:as )?(?:fully |completely |officially )?(?:resolved|closed)\b/,
      /(?:incident|issue|outage) (?:is|was) over\b|(?:incident|outage)(?:\/outage)? (?:ends|ended)\b/,
      /end of (?:the )?(?:incident|outage)\b/,
      /declared (?:the )?(?:incident |issue )?(?:as )?(?:resolved|over)\b|all[- ]clear\b/,
      /incident (?:end|ended|ends|closure)\b|closed the incident\b|fin de l'incident\b/,
      /incident (?:resolu|clos|termine)\b/,
      /(?:vorfall|storung) (?:ist |wurde )?(?:beendet|geschlossen|behoben)\b/,
      /incident (?:est )?declare resolu\b/,
      /(?:incident|awari[ae]|incydent) (?:rozwiazan[ay]|zamkniet[ay])\b|oglosz?ono rozwiazanie\b/,
      /incidenten (?:stangd|avslutad|lost)\b/,
      /incidente (?:resuelto|cerrado|resolvido|encerrado|risolto|chiuso)\b/,
      /hendelsen (?:er )?(?:lost|avsluttet)\b|incidenten (?:lost|avslutad)\b/,
      /(?:incydent|awaria) (?:zakonczon[ya]|zamkniet[ya])\b/,
      /insiden (?:selesai|ditutup|dinyatakan selesai)\b|olay (?:kapatildi|cozuldu)\b/,
      /su co (?:đa |da )?(?:đuoc )?(?:khac phuc|ket thuc)\b/,
    ],
    anywhere: [
      /инцидент (?:закрыт|завершен|решен)|инцидент (?:закрито|завершено)|장애 (?:종료|해소)|상황 종료/,
      /インシデント(?:終了|クローズ|解決|収束)|事件(?:关闭|结束|解决)|故障(?:解除|关闭|结束)|事故(?:关闭|结束)/,
    ],
  },
  {
    milestone: 'restored',
    first: [
      /(?:repaired|restored|recovered|recovery)\b(?! (?:of|from|plan|procedure))/,
      /.{0,12}恢复$|復旧(?=\s*(?:$|[:：—–-]))/,
    ],
    word: [
      /service wieder stabil\b|(?:declared|confirmed|fully) operational\b|queues? (?:drained|cleared)\b/,
      /(?:service|services|traffic|site|system|systems|access|functionality|operation|operations|everything|things|users|customers|availability|performance|latency|error rates?|errors)\b.{0,40}\b(?:restored|recovered|back to normal|returned? to normal|return(?:s|ed)? to (?:normal|baseline)|normali[sz]ed|fully operational|healthy again|back up|back online|working again)\b/,
      /(?:connectivity|connections?|finality|replication|database|cluster|api|production|website|app|application|platform|payments?|logins?)\b.{0,30}\b(?:restored|recovered|resumed|back up|back online)\b/,
      /(?:services?|operations?|traffic|processing) (?:is |are |was |were |has |have )?resumed\b/,
      /we(?:'re| are) back\b|(?:back|return(?:s|ed)?) to normal\b/,
      /all systems (?:are |were )?operational\b|back online\b/,
      /retablissement (?:total|complet|du service)\b/,
      /(?:full recovery|fully recovered|service restored|services? recovered|recovery (?:complete|confirmed))\b/,
      /service (?:retabli|restaure)\b|(?:trafic|acces|systeme) (?:est )?(?:restaure|retabli)\b/,
      /(?:sistema|servicio|servico|acceso|acesso|trafico|trafego) (?:restaurado|restablecido|restabelecido|recuperado)\b/,
      /(?:dienst|zugriff|fernzugriff|system|telefonie|seite|shop)\S* (?:ist |sind |war )?wieder (?:verfugbar|erreichbar|da|online)\b/,
      /(?:tjansten|systemet|tjenesten) (?:ar |er )?(?:aterstalld|uppe|oppe|tilbage)\b/,
      /(?:uslug[ai]|system|dzialanie) przywrocon[aey]\b|sluzba obnovena\b|palvelu (?:palautettu|toimii)\b/,
      /retour a la normale\b|dienst wiederhergestellt\b|servicio (?:restablecido|restaurado)\b/,
      /servico (?:restabelecido|restaurado)\b|servizio (?:ripristinato)\b/,
      /(?:tjenesten|systemene|systemet) (?:er )?(?:oppe|gjenopprettet|tilbake|fungerer)\b/,
      /(?:sistem|servis|hizmet)\S* (?:normale dondu|geri geldi|duzeldi)\b/,
      /(?:layanan|sistem) (?:pulih|kembali normal|normal kembali)\b/,
      /(?:he thong|dich vu)\b.{0,20}\b(?:phuc hoi|khoi phuc|hoat đong (?:binh thuong|lai))\b/,
    ],
    anywhere: [
      /сервис (?:восстановлен|работает)|(?:работа|сервис|доступ)\S* восстановлен/,
      /восстановили (?:работу|сервис|доступ)|(?:роботу|сервіс|доступ)\S* відновлен|відновили|정상화/,
      /(?:서비스|시스템)? ?복구 ?(?:완료|확인|됨)|서비스 정상|全量恢复|故障恢复|服务(?:完全|全面|已)?恢复|に回復/,
      /(?:サービス|システム|機能)?(?:復旧|正常化|回復)(?:完了|を?確認|$)|全面復旧|服务恢复|恢复正常|业务恢复/,
    ],
  },
  {
    milestone: 'mitigated',
    first: [/monitoring\s*[-–—:]/, /緩和/],
    word: [
      /rollback (?:realizado|durchgefuhrt|eingeleitet|termine|effettuato)\b|rullet tilbake\b/,
      /rullade tillbaka\b/,
      /(?:fix|patch|hotfix|workaround|rollback|roll back|revert|mitigation)\b.{0,40}\b(?:applied|deployed|released|completed?|rolled out|merged|in place|live|shipped|pushed|finished)\b/,
      /(?:rolled back|reverted|mitigated|rollback (?:started|triggered|initiated|to)|deployed (?:the )?(?:a )?(?:hot)?fix|applied (?:the )?(?:a )?(?:hot)?fix|failed over|failover (?:completed?|done))\b/,
      /correctif (?:deploye|applique)\b|rollback effectue\b|fix (?:ausgerollt|eingespielt)\b/,
      /zuruckgerollt\b|rollback abgeschlossen\b|contournement (?:en place|applique)\b/,
      /mitigacao aplicada\b|mitigacion aplicada\b|wycofan(?:ie|o) (?:zakonczon[eo]|wdrozeni[ae])\b/,
      /wycofanie zakonczone\b|zmena vracena\b|aterstalld version\b/,
      /(?:correccion|solucion|parche) (?:aplicad[ao]|desplegad[ao])\b|correcao (?:aplicada|implantada)\b/,
      /(?:losning|fiks|fix)(?:en)? (?:blir |ble |er )?(?:rullet ut|deployet|deploya|utrullad)\b/,
      /(?:geri alindi|rollback yapildi|duzeltme (?:uygulandi|yayinlandi))\b/,
      /(?:rollback|perbaikan) (?:selesai|diterapkan|dilakukan)\b/,
      /(?:se aplica|aplicada?) (?:la )?mitigaci[oó]n\b|(?:da|đa) (?:rollback|trien khai ban va)\b/,
    ],
    anywhere: [
      /исправление (?:применено|выкачено|развернуто)|откат|відкотили/,
      /виправлення (?:застосовано|розгорнуто)|롤백 (?:완료|수행|실시)|(?:핫픽스|패치|수정) ?(?:배포|적용)/,
      /修正(?:を)?(?:適用|デプロイ|リリース)|ロールバック(?:完了|実施|を実施)|切り戻し|修复(?:上线|完成|已部署)|回滚(?:完成)?/,
    ],
  },
  {
    milestone: 'cause_found',
    first: [/identified\s*[-–—:]/],
    word: [
      /root cause identifiziert\b|ursache (?:ist )?(?:bekannt|klar)\b/,
      /(?:identified|found|confirmed|determined|recogni[sz]ed) as (?:the |a )?(?:root |likely |probable )*cause\b/,
      /(?:root cause|cause|culprit|source of the (?:problem|issue)|underlying issue)\b.{0,40}\b(?:identified|found|determined|discovered|confirmed|located|isolated|known|understood|pinpointed)\b/,
      /(?:identified|found|determined|discovered|confirmed|located|isolated|pinpointed) (?:the |a |that the )?(?:likely |probable |potential |root )*(?:root )?cause\b/,
      /cause (?:racine )?(?:identifiee?|trouvee)\b|ursache (?:gefunden|identifiziert)\b/,
      /causa (?:raiz )?(?:identificada|encontrada|trovata|individuata)\b|se identifica la causa\b/,
      /przyczyna (?:znaleziona|zidentyfikowana|ustalona)\b|pricina (?:nalezena|zjistena)\b/,
      /syy (?:loytyi|selvisi)\b/,
      /(?:rot)?arsak(?:en)? (?:blir |ble |er )?(?:funnet|identifisert|identifierad|hittad)\b/,
      /kok neden (?:bulundu|tespit edildi)\b|(?:penyebab|akar masalah) (?:ditemukan|teridentifikasi)\b/,
      /(?:xac đinh|tim ra) (?:đuoc )?nguyen nhan\b/,
    ],
    anywhere: [
      /причина (?:найдена|установлена|обнаружена)/,
      /(?:нашли|установили|определили|выявили) (?:перво)?причину|(?:знайшли|встановили|виявили) причину/,
      /причину (?:знайдено|встановлено)|원인 (?:파악|확인|식별|발견)|定位根因|根本原因分析(?:を)?完了/,
      /(?:根本原因|原因|真因)(?:を)?(?:特定|判明)|(?:定位|找到|确认)(?:到)?(?:了)?(?:根本)?原因|根因(?:定位|确认)/,
    ],
  },
  {
    milestone: 'mobilised',
    first: [],
    word: [
      /(?:war-?\s?room|incident raised|raised an incident|incident channel|incident call|(?:incident|conference|zoom|phone|call) bridge|bridge (?:call|opened|started|line)|(?:was|were|is|situation|incident|issue) escalated|incident (?:was |is )?declared|declared an? incident|incident (?:opened|created|started by)|response team|incident response (?:started|initiated)|escalated to|opened (?:an )?incident|all hands)\b/,
      /cellule de crise\b|incident declare\b|krisenstab\b|sala de crisis\b|sala de guerra\b/,
    ],
    anywhere: [
      /война штаб|созвон|インシデント(?:宣言|チャンネル)|ウォールーム|対策本部|(?:拉起|建立|成立).{0,6}(?:群|会议|作战室)|启动应急/,
    ],
  },
  {
    milestone: 'acknowledged',
    first: [/investigating\s*[-–—:]/],
    word: [
      /on-?call nimmt\b|nimmt (?:den )?(?:incident|alarm|vorfall) an\b/,
      /(?:acknowledge[sd]?|acked|acks|on[- ]?call (?:engineer )?(?:responded|acknowledged?|begins|began|started|joined|picked up|starts)|engineers? (?:began|begin|begins|started|start|starts) (?:to )?investigat\w+|started (?:to )?investigat\w+|began investigat\w+|investigation (?:started|begins|began|starts)|team (?:started|began) (?:to )?investigat\w+)\b/,
      /alerte acquittee\b|kvitter(?:ar|er|ade)\b|kuittaa\b|confirma (?:la )?alerta\b|reconhece o alerta\b/,
      /potwierdzil\S* alarm\b|quittiert\b|prend en charge\b|bereitschaft (?:ubernimmt|reagiert)\b/,
      /equipa de piquete\b|debut de l'investigation\b|investigation demarree\b/,
      /untersuchung (?:begonnen|gestartet)\b|investigacion (?:iniciada|comienza)\b/,
      /investigacao iniciada\b|(?:feilsoking|debugging|undersokelse) (?:starter|startet|pagar)\b/,
      /(?:inceleme|mudahale) (?:basladi|baslatildi)\b|(?:investigasi|penanganan) dimulai\b/,
      /bat đau (?:đieu tra|xu ly)\b/,
    ],
    anywhere: [
      /начали? (?:расследование|разбираться)|дежурн\S* (?:подключил|взял|принял)/,
      /черговий (?:підключився|взяв)|почали розслідування|(?:조사|대응|분석) (?:시작|착수)|담당자 (?:확인|접속)/,
      /調査(?:を)?(?:開始|着手)|対応(?:を)?開始|开始(?:排查|调查|处理)|确认告警|响应/,
    ],
  },
  {
    milestone: 'detected',
    first: [/alertmanager:|detection of\b|alert(?:s|ed)?(?: on\b|\s*[:—–-]|\s*$)/],
    word: [
      /alerts? indicated?\b|first (?:ticket|call|complaint)\b|customers? calls?\b/,
      /(?:icinga|nagios|prometheus|grafana|alertmanager|pingdom|opsgenie|pagerduty) (?:pages|alerts|reports)\b/,
      /(?:client|utilisateur)s? signale\w*\b|usuari[oa]s? reporta\w*\b|bruker(?:e)? melder\b/,
      /(?:alert(?:s|ed)?|alarm|alarms|pager|page|monitor|monitoring|pagerduty|opsgenie|pingdom|alertmanager|sentry|probe)\b.{0,50}\b(?:fired|fires|triggered|triggers|raised|received|went off|goes off|paged|sent|detected|detects|alerted|reported|started|begins|(?<!stop(?:s|ped)? )firing|arrived)\b/,
      /(?:issues?|problems?|outage|errors?) (?:was |were |is |are )?(?:discovered|spotted|flagged)\b/,
      /initial detection\b/,
      /(?:paged|got paged|detected|was noticed|noticed|first (?:report|reported|alert|noticed)|users? (?:report|reports|reported|start(?:ed)? reporting|complain\w*)\b(?! back| that (?:it|everything|the (?:issue|problem|service)) (?:works|is (?:fixed|resolved|back)))|customers? (?:report|reports|reported|complain\w*)\b(?! back)|report(?:s|ed)? (?:of|that|from|by)|ticket (?:opened|received|created)|we (?:notice|noticed|were notified|are notified|became aware)|(?:was|were|got) informed (?:of|about|that)|automated (?:warning|alert))\b/,
      /erste meldung\b|meldet\b|halytta\S*\b|premier signalement\b|primer (?:aviso|reporte)\b/,
      /primeiro (?:aviso|relato)\b|pierwsze zgloszenie\b|prvni hlaseni\b|alerte\b|detecte\b|alarm\b/,
      /entdeckt\b|alerta\b|detectad[ao]\b|allarme\b|rilevat[ao]\b|oppdage[rt]?\b|varsel\b/,
      /larm(?:et|ar)?\b|melding(?:er)?\b|alarmer\b/,
      /(?:alarm (?:geldi|tetiklendi)|tespit edildi|uyari (?:geldi|tetiklendi))\b/,
      /(?:alert (?:masuk|berbunyi)|terdeteksi|laporan (?:masuk|dari))\b/,
      /(?:phat hien|canh bao|nhan đuoc bao cao)\b/,
    ],
    anywhere: [
      /пользовател\S* сообщ|不一致発見|ユーザーから問い合わせ|обнаруж|алерт|пожаловал|виявлено|спрацював|сповіщення|알림|알람/,
      /경보|(?:장애|이상) ?(?:감지|인지|탐지)|문의 ?(?:접수|인입)|检测到|アラーム|アラート|(?<!未)検知|(?<!未)検出|発覚|報告を受け|告警|报警/,
      /监控.{0,6}(?:发现|报)|用户(?:反馈|报告)|发现/,
    ],
  },
  {
    milestone: 'started',
    first: [
      /(?:incident |outage )?(?:start|started|begins)(?=\s*(?:$|[.:(,–—-]|of\b))/,
      /発生(?![\u4e00-\u9fff])/,
    ],
    word: [
      /began failing\b|premieres erreurs\b|primeros errores\b|primeiros erros\b|hendelsen starter\b/,
      /(?:incident|outage|impact|issue|problem|degradation|errors|downtime|failures?|user impact|fault)\b.{0,30}\b(?:starts?|started|begins?|began|occurs|occurred|onset)\b(?! (?:to |working|investigat|looking|debugging|rolling|rollback|reverting|(?:a |the )?(?:roll|revert|mitigat|fix)))/,
      /(?:site|production|everything|services?) (?:goes|went|hard) down\b|production halt(?:s|ed)\b/,
      /(?:first (?:errors?|failures?|failed|symptoms?)|start of (?:the )?(?:incident|outage|impact|issue))\b/,
      /start(?:s|ed) (?:crash\w*|failing|timing out|returning errors)\b/,
      /debut de (?:l'incident|la panne|l'impact)\b|beginn (?:des|der) (?:vorfalls|storung|ausfalls)\b/,
      /inicio del? (?:incidente|incidencia)\b/,
      /(?:comienza|empieza|inicia) (?:el|la) (?:incidente|incidencia|caida)\b/,
      /comeca (?:o incidente|a falha)\b|incidenten borjar\b|poczatek (?:awarii|incydentu)\b/,
      /zacatek (?:vypadku|incidentu)\b|hairio alkaa\b|inicio do incidente\b|inizio dell'incidente\b/,
      /fe[ijl]l(?:en)? (?:begynner|begynder|begynte|starter|startet|oppstar|oppstod|borjar|borjade|begyndte)\b/,
      /beginn der storung\b|storung beginnt\b|begin van de (?:storing|uitval)\b/,
      /(?:kesinti|olay|ariza) (?:basladi|meydana geldi)\b/,
      /(?:insiden|gangguan) (?:dimulai|terjadi|mulai)\b/,
      /su co (?:xay ra|bat đau)\b/,
    ],
    anywhere: [
      /первые ошибки|接口开始报错|开始报错|начало (?:инцидента|сбоя|аварии)/,
      /(?:начался|началась|начались) (?:инцидент|сбой|авария|проблем)/,
      /(?:почався|почалася) (?:інцидент|збій|аварія)|장애 ?(?:발생|시작)|오류 발생|攻撃開始/,
      /(?:障害|インシデント|事象|影響)(?:が)?(?:発生|開始)|(?:故障|事故|事件|问题|影响)(?:发生|开始|出现)/,
    ],
  },
]

/** Nouns that are milestones when they are all that an event says: `Detection`, `Recuperação total.` */
export const milestoneNouns: readonly (readonly [Milestone, string])[] = [
  [
    'started',
    'start | beginning | onset | debut | inicio | beginn | inizio | begin | начало | 発生 | 发生 | 발생',
  ],
  [
    'detected',
    'detection | discovery | deteccion | deteccao | erkennung | entdeckung | rilevamento | detectie',
  ],
  ['detected', 'обнаружение | 検知 | 検出 | 发现 | 탐지 | 감지'],
  ['acknowledged', 'acknowledgement | acknowledgment | reconocimiento | reconhecimento | bestatigung'],
  ['mitigated', 'mitigation | mitigacion | mitigacao | mitigazione | 緩和 | 缓解 | 완화'],
  ['restored', 'recovery | restoration | recuperacion | recuperacao | restauration | retablissement'],
  ['restored', 'wiederherstellung | ripristino | herstel | восстановление | 復旧 | 恢复 | 복구'],
  ['resolved', 'resolution | closure | resolucion | resolucao | risoluzione | behebung | losung | oplossing'],
  ['resolved', 'решение | закрытие | 解決 | 解决 | 해결'],
]
