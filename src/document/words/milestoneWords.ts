import type { Milestone } from '../model.ts'

/**
 * Wordings of the eight milestones (markers T1-T8, requirement 60). Patterns are tried on the folded text of an event;
 * earlier milestones of this list win.
 */
export const milestoneWords: readonly (readonly [Milestone, readonly RegExp[]])[] = [
  [
    'resolved',
    [
      /\b(?:incident|issue|outage|alert|ticket) (?:is |was |has been |declared |marked )*(?:as )?(?:fully |completely |officially )?(?:resolved|closed)\b|\b(?:incident|issue|outage) (?:is|was) over\b|\b(?:incident|outage)(?:\/outage)? (?:ends|ended)\b|\bend of (?:the )?(?:incident|outage)\b/,
      /\bdeclared (?:the )?(?:incident |issue )?(?:as )?(?:resolved|over)\b|\ball[- ]clear\b|\bincident (?:end|ended|ends|closure)\b|^(?:fully |issue )?resolved\b|\bclosed the incident\b|\bfin de l'incident\b|\bincident (?:resolu|clos|termine)\b|\b(?:vorfall|storung) (?:ist |wurde )?(?:beendet|geschlossen|behoben)\b|\bincident (?:est )?declare resolu\b|\b(?:incident|awari[ae]|incydent) (?:rozwiazan[ay]|zamkniet[ay])\b|\boglosz?ono rozwiazanie\b|\bincidenten (?:stangd|avslutad|lost)\b|\bincidente (?:resuelto|cerrado|resolvido|encerrado|risolto|chiuso)\b|\bhendelsen (?:er )?(?:lost|avsluttet)\b|\bincidenten (?:lost|avslutad)\b|^(?:l[oø]st|opgelost|behoben|gelost|solved|lost igen|resuelto|resolvido|resolu)\b|инцидент (?:закрыт|завершен|решен)/,
      /\b(?:incydent|awaria) (?:zakonczon[ya]|zamkniet[ya])\b|\bsu co (?:đa |da )?(?:đuoc )?(?:khac phuc|ket thuc)\b|\binsiden (?:selesai|ditutup|dinyatakan selesai)\b|\bolay (?:kapatildi|cozuldu)\b|инцидент (?:закрито|завершено)|장애 (?:종료|해소)|상황 종료/,
      /インシデント(?:終了|クローズ|解決|収束)|事件(?:关闭|结束|解决)|故障(?:解除|关闭|结束)|事故(?:关闭|结束)/,
    ],
  ],
  [
    'restored',
    [
      /\b(?:service|services|traffic|site|system|systems|access|functionality|operation|operations|everything|things|users|customers|availability|performance|latency|error rates?|errors)\b.{0,40}\b(?:restored|recovered|back to normal|returned? to normal|return(?:s|ed)? to (?:normal|baseline)|normali[sz]ed|fully operational|healthy again|back up|back online|working again)\b|\b(?:connectivity|connections?|finality|replication|database|cluster|api|production|website|app|application|platform|payments?|logins?)\b.{0,30}\b(?:restored|recovered|resumed|back up|back online)\b|\b(?:services?|operations?|traffic|processing) (?:is |are |was |were |has |have )?resumed\b|\bwe(?:'re| are) back\b/,
      /^(?:repaired|restored|recovered|recovery)\b(?! (?:of|from|plan|procedure))|\b(?:back|return(?:s|ed)?) to normal\b|\ball systems (?:are |were )?operational\b|\bback online\b|\bretablissement (?:total|complet|du service)\b|\b(?:full recovery|fully recovered|service restored|services? recovered|recovery (?:complete|confirmed))\b|\bservice (?:retabli|restaure)\b|\b(?:trafic|acces|systeme) (?:est )?(?:restaure|retabli)\b|\b(?:sistema|servicio|servico|acceso|acesso|trafico|trafego) (?:restaurado|restablecido|restabelecido|recuperado)\b|\b(?:dienst|zugriff|fernzugriff|system|telefonie|seite|shop)\S* (?:ist |sind |war )?wieder (?:verfugbar|erreichbar|da|online)\b|\b(?:tjansten|systemet|tjenesten) (?:ar |er )?(?:aterstalld|uppe|oppe|tilbage)\b|\b(?:uslug[ai]|system|dzialanie) przywrocon[aey]\b|\bsluzba obnovena\b|\bpalvelu (?:palautettu|toimii)\b|\bretour a la normale\b|\bdienst wiederhergestellt\b|\bservicio (?:restablecido|restaurado)\b|\bservico (?:restabelecido|restaurado)\b|\bservizio (?:ripristinato)\b|\b(?:tjenesten|systemene|systemet) (?:er )?(?:oppe|gjenopprettet|tilbake|fungerer)\b|сервис (?:восстановлен|работает)/,
      /\b(?:sistem|servis|hizmet)\S* (?:normale dondu|geri geldi|duzeldi)\b|\b(?:layanan|sistem) (?:pulih|kembali normal|normal kembali)\b|\b(?:he thong|dich vu)\b.{0,20}\b(?:phuc hoi|khoi phuc|hoat đong (?:binh thuong|lai))\b|(?:работа|сервис|доступ)\S* восстановлен|восстановили (?:работу|сервис|доступ)|(?:роботу|сервіс|доступ)\S* відновлен|відновили|정상화|(?:서비스|시스템)? ?복구 ?(?:완료|확인|됨)|서비스 정상/,
      /全量恢复|故障恢复|服务(?:完全|全面|已)?恢复|^.{0,12}恢复$|に回復/,
      /^復旧(?=\s*(?:$|[:：—–-]))|(?:サービス|システム|機能)?(?:復旧|正常化|回復)(?:完了|を?確認|$)|全面復旧|服务恢复|恢复正常|业务恢复/,
    ],
  ],
  [
    'mitigated',
    [
      /\b(?:fix|patch|hotfix|workaround|rollback|roll back|revert|mitigation)\b.{0,40}\b(?:applied|deployed|released|completed?|rolled out|merged|in place|live|shipped|pushed|finished)\b/,
      /^monitoring\s*[-–—:]|\b(?:rolled back|reverted|mitigated|rollback (?:started|triggered|initiated|to)|deployed (?:the )?(?:a )?(?:hot)?fix|applied (?:the )?(?:a )?(?:hot)?fix|failed over|failover (?:completed?|done))\b|\bcorrectif (?:deploye|applique)\b|\brollback effectue\b|\bfix (?:ausgerollt|eingespielt)\b|\bzuruckgerollt\b|\brollback abgeschlossen\b|\bcontournement (?:en place|applique)\b|\b(?:se aplica|aplicada?) (?:la )?mitigaci[oó]n\b|\bmitigacao aplicada\b|\bmitigacion aplicada\b|\bwycofan(?:ie|o) (?:zakonczon[eo]|wdrozeni[ae])\b|\bwycofanie zakonczone\b|\bzmena vracena\b|\baterstalld version\b|\b(?:correccion|solucion|parche) (?:aplicad[ao]|desplegad[ao])\b|\bcorrecao (?:aplicada|implantada)\b|\b(?:losning|fiks|fix)(?:en)? (?:blir |ble |er )?(?:rullet ut|deployet|deploya|utrullad)\b|исправление (?:применено|выкачено|развернуто)|откат/,
      /\b(?:geri alindi|rollback yapildi|duzeltme (?:uygulandi|yayinlandi))\b|\b(?:rollback|perbaikan) (?:selesai|diterapkan|dilakukan)\b|\b(?:da|đa) (?:rollback|trien khai ban va)\b|відкотили|виправлення (?:застосовано|розгорнуто)|롤백 (?:완료|수행|실시)|(?:핫픽스|패치|수정) ?(?:배포|적용)/,
      /^緩和|修正(?:を)?(?:適用|デプロイ|リリース)|ロールバック(?:完了|実施|を実施)|切り戻し|修复(?:上线|完成|已部署)|回滚(?:完成)?/,
    ],
  ],
  [
    'cause_found',
    [
      /^identified\s*[-–—:]|\b(?:identified|found|confirmed|determined|recogni[sz]ed) as (?:the |a )?(?:root |likely |probable )*cause\b|\b(?:root cause|cause|culprit|source of the (?:problem|issue)|underlying issue)\b.{0,40}\b(?:identified|found|determined|discovered|confirmed|located|isolated|known|understood|pinpointed)\b/,
      /\b(?:identified|found|determined|discovered|confirmed|located|isolated|pinpointed) (?:the |a |that the )?(?:likely |probable |potential |root )*(?:root )?cause\b|\bcause (?:racine )?(?:identifiee?|trouvee)\b|\bursache (?:gefunden|identifiziert)\b|\bcausa (?:raiz )?(?:identificada|encontrada|trovata|individuata)\b|\bse identifica la causa\b|\bprzyczyna (?:znaleziona|zidentyfikowana|ustalona)\b|\bpricina (?:nalezena|zjistena)\b|\bsyy (?:loytyi|selvisi)\b|\b(?:rot)?arsak(?:en)? (?:blir |ble |er )?(?:funnet|identifisert|identifierad|hittad)\b|причина (?:найдена|установлена|обнаружена)/,
      /\bkok neden (?:bulundu|tespit edildi)\b|\b(?:penyebab|akar masalah) (?:ditemukan|teridentifikasi)\b|\b(?:xac đinh|tim ra) (?:đuoc )?nguyen nhan\b|(?:нашли|установили|определили|выявили) (?:перво)?причину|(?:знайшли|встановили|виявили) причину|причину (?:знайдено|встановлено)|원인 (?:파악|확인|식별|발견)/,
      /定位根因|根本原因分析(?:を)?完了|(?:根本原因|原因|真因)(?:を)?(?:特定|判明)|(?:定位|找到|确认)(?:到)?(?:了)?(?:根本)?原因|根因(?:定位|确认)/,
    ],
  ],
  [
    'mobilised',
    [
      /\b(?:war-?\s?room|incident raised|raised an incident|incident channel|incident call|(?:incident|conference|zoom|phone|call) bridge|bridge (?:call|opened|started|line)|(?:was|were|is|situation|incident|issue) escalated|incident (?:was |is )?declared|declared an? incident|incident (?:opened|created|started by)|response team|incident response (?:started|initiated)|escalated to|opened (?:an )?incident|all hands)\b|\bcellule de crise\b|\bincident declare\b|\bkrisenstab\b|\bsala de crisis\b|\bsala de guerra\b|война штаб|созвон/,
      /インシデント(?:宣言|チャンネル)|ウォールーム|対策本部|(?:拉起|建立|成立).{0,6}(?:群|会议|作战室)|启动应急/,
    ],
  ],
  [
    'acknowledged',
    [
      /^investigating\s*[-–—:]|\b(?:acknowledge[sd]?|acked|acks|on[- ]?call (?:engineer )?(?:responded|acknowledged?|begins|began|started|joined|picked up|starts)|engineers? (?:began|begin|begins|started|start|starts) (?:to )?investigat\w+|started (?:to )?investigat\w+|began investigat\w+|investigation (?:started|begins|began|starts)|team (?:started|began) (?:to )?investigat\w+)\b|\balerte acquittee\b|\bkvitter(?:ar|er|ade)\b|\bkuittaa\b|\bconfirma (?:la )?alerta\b|\breconhece o alerta\b|\bpotwierdzil\S* alarm\b|\bquittiert\b|\bprend en charge\b|\bbereitschaft (?:ubernimmt|reagiert)\b|\bequipa de piquete\b|\bdebut de l'investigation\b|\binvestigation demarree\b|\buntersuchung (?:begonnen|gestartet)\b|\binvestigacion (?:iniciada|comienza)\b|\binvestigacao iniciada\b|\b(?:feilsoking|debugging|undersokelse) (?:starter|startet|pagar)\b|начали? (?:расследование|разбираться)/,
      /\b(?:inceleme|mudahale) (?:basladi|baslatildi)\b|\b(?:investigasi|penanganan) dimulai\b|\bbat đau (?:đieu tra|xu ly)\b|дежурн\S* (?:подключил|взял|принял)|черговий (?:підключився|взяв)|почали розслідування|(?:조사|대응|분석) (?:시작|착수)|담당자 (?:확인|접속)/,
      /調査(?:を)?(?:開始|着手)|対応(?:を)?開始|开始(?:排查|调查|处理)|确认告警|响应/,
    ],
  ],
  [
    'detected',
    [
      /^alert(?:s|ed)?(?: on\b|\s*[:—–-]|\s*$)|\b(?:alert(?:s|ed)?|alarm|alarms|pager|page|monitor|monitoring|pagerduty|opsgenie|pingdom|alertmanager|sentry|probe)\b.{0,50}\b(?:fired|fires|triggered|triggers|raised|received|went off|goes off|paged|sent|detected|detects|alerted|reported|started|begins|(?<!stop(?:s|ped)? )firing|arrived)\b/,
      /\b(?:issues?|problems?|outage|errors?) (?:was |were |is |are )?(?:discovered|spotted|flagged)\b|\binitial detection\b|^detection of\b|\b(?:paged|got paged|detected|was noticed|noticed|first (?:report|reported|alert|noticed)|users? (?:report|reports|reported|start(?:ed)? reporting|complain\w*)\b(?! back| that (?:it|everything|the (?:issue|problem|service)) (?:works|is (?:fixed|resolved|back)))|customers? (?:report|reports|reported|complain\w*)\b(?! back)|report(?:s|ed)? (?:of|that|from|by)|ticket (?:opened|received|created)|we (?:notice|noticed|were notified|are notified|became aware)|(?:was|were|got) informed (?:of|about|that)|automated (?:warning|alert))\b|\berste meldung\b|\bmeldet\b|\bhalytta\S*\b|\bpremier signalement\b|\bprimer (?:aviso|reporte)\b|\bprimeiro (?:aviso|relato)\b|\bpierwsze zgloszenie\b|\bprvni hlaseni\b|\balerte\b|\bdetecte\b|\balarm\b|\bentdeckt\b|\balerta\b|\bdetectad[ao]\b|\ballarme\b|\brilevat[ao]\b|\boppdage[rt]?\b|\bvarsel\b|\blarm(?:et|ar)?\b|\bmelding(?:er)?\b|\balarmer\b|обнаруж|алерт|пожаловал/,
      /\b(?:alarm (?:geldi|tetiklendi)|tespit edildi|uyari (?:geldi|tetiklendi))\b|\b(?:alert (?:masuk|berbunyi)|terdeteksi|laporan (?:masuk|dari))\b|\b(?:phat hien|canh bao|nhan đuoc bao cao)\b|виявлено|спрацював|сповіщення|알림|알람|경보|(?:장애|이상) ?(?:감지|인지|탐지)|문의 ?(?:접수|인입)/,
      /检测到|アラーム|アラート|(?<!未)検知|(?<!未)検出|発覚|報告を受け|告警|报警|监控.{0,6}(?:发现|报)|用户(?:反馈|报告)|发现/,
    ],
  ],
  [
    'started',
    [
      /\b(?:incident|outage|impact|issue|problem|degradation|errors|downtime|failures?|user impact|fault)\b.{0,30}\b(?:starts?|started|begins?|began|occurs|occurred|onset)\b(?! (?:to |working|investigat|looking|debugging|rolling|rollback|reverting|(?:a |the )?(?:roll|revert|mitigat|fix)))/,
      /\b(?:site|production|everything|services?) (?:goes|went|hard) down\b|\bproduction halt(?:s|ed)\b|\b(?:first (?:errors?|failures?|failed|symptoms?)|start of (?:the )?(?:incident|outage|impact|issue))\b|^(?:incident |outage )?(?:start|started|begins)(?=\s*(?:$|[.:(,–—-]|of\b))|\bstart(?:s|ed) (?:crash\w*|failing|timing out|returning errors)\b|\bdebut de (?:l'incident|la panne|l'impact)\b|\bbeginn (?:des|der) (?:vorfalls|storung|ausfalls)\b|\binicio del? (?:incidente|incidencia)\b|\b(?:comienza|empieza|inicia) (?:el|la) (?:incidente|incidencia|caida)\b|\bcomeca (?:o incidente|a falha)\b|\bincidenten borjar\b|\bpoczatek (?:awarii|incydentu)\b|\bzacatek (?:vypadku|incidentu)\b|\bhairio alkaa\b|\binicio do incidente\b|\binizio dell'incidente\b|\bfe[ijl]l(?:en)? (?:begynner|begynder|begynte|starter|startet|oppstar|oppstod|borjar|borjade|begyndte)\b|\bbeginn der storung\b|\bstorung beginnt\b|\bbegin van de (?:storing|uitval)\b|начало (?:инцидента|сбоя|аварии)/,
      /\b(?:kesinti|olay|ariza) (?:basladi|meydana geldi)\b|\b(?:insiden|gangguan) (?:dimulai|terjadi|mulai)\b|\bsu co (?:xay ra|bat đau)\b|(?:начался|началась|начались) (?:инцидент|сбой|авария|проблем)|(?:почався|почалася) (?:інцидент|збій|аварія)|장애 ?(?:발생|시작)|오류 발생/,
      /攻撃開始|^発生(?![\u4e00-\u9fff])|(?:障害|インシデント|事象|影響)(?:が)?(?:発生|開始)|(?:故障|事故|事件|问题|影响)(?:发生|开始|出现)/,
    ],
  ],
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
