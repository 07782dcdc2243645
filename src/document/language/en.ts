import type { Language } from './language.ts'

/** English: what each part means stands in `language.ts`. */
export const en: Language = {
  code: 'en',
  name: 'English',

  sections: {
    summary: `
      =the short version | =in a nutshell | =brief | =brief description | =short description
      =event description | =issue description | =problem description | description of the incident
      description of incident | =details of the incident | =situation | incident recap | summary
      executive summary | overview | tl;dr | tldr | tl; dr | abstract | =synopsis | what happened
      =issue summary | =description | =the incident | =the issue | =incident | =introduction
      =problem | problem statement | incident description | =in short | =recap | =symptom | =symptoms
      =what happened in short | =quick summary
    `,
    impact: `
      who was impacted | what was impacted | affected customers | services impacted
      =affected systems | =damage | =extent | impact | impacts | user impact | customer impact
      affected users | affected services | blast radius | who was affected | was i affected
      am i affected | =scope | =effect | =effects | =consequences | users affected
      customers affected | what was affected | =fallout
    `,
    timeline: `
      log of events | event sequence | what happened and when | key events | play-by-play
      minute-by-minute | timeline | time line | timelines | chronology | chronological
      sequence of events | event log | incident log | order of events | =events | =what happened when
      what happened, and when | =log | =chronicle | =incident history
    `,
    detection: `
      how we noticed | =alerting | detection | how it was detected | how was it detected
      how we detected | how did we find | =discovery | how we found out | how did we find out
      how it was discovered | how was it discovered | how did we detect | how it was noticed
      how was it noticed
    `,
    response: `
      recovery actions | taken during the incident | actions taken during | =troubleshooting | =steps taken
      steps to resolve | response | =escalation | remediation path | remediation paths | what we did
      incident handling
    `,
    resolution: `
      how was it resolved | fix applied | immediate fix | =remedy | =workaround | =restoration
      =repair | =repairs | resolution | recovery | mitigation | mitigations | =the fix | =fix
      =fixes | solution | how it was fixed | how we fixed | how did we fix | how was it fixed
      how was this fixed | how did we resolve | how we resolved | how it was resolved
      how was this resolved | what fixed it | what fixed the | how we recovered | =correction
      =corrections | =resolution steps | =hotfix
    `,
    root_cause: `
      analysis of causes | analysis of the cause | primary cause | =diagnosis | technical explanation
      root issue | origin of the issue | origin of the problem | fault analysis | =the cause
      root of the problem | =reason | =reasons | root cause | root causes | root-cause | rootcause
      =cause | =causes | cause of | causes of | cause analysis | causal analysis | underlying cause
      proximate cause | direct cause | trigger | =triggers | how did it happen | how did this happen
      how it happened | why did this happen | why did it happen | why it happened | why this happened
      what caused | =rca | =fault | =the bug | =the problem | technical analysis | =analysis
      technical details | why it broke | why did it break | why did this break | what was the cause
      =what was the problem | =what was wrong | =what was the issue | what led to | =why
    `,
    contributing_factors: `
      additional factors | aggravating factors | complicating factors | secondary causes | other factors
      risk factors | =factors | contributing factor | contributing factors | contributing causes
      contributing conditions | contributory
    `,
    five_whys: `
      five whys | five why's | 5 whys | 5 why's | 5whys | 5 why | why analysis | 5-why | five-why
      5-whys | five-whys | why-why
    `,
    went_well: `
      what we did right | =the good | =good | =wins | =strengths | what went well | went well
      what worked | what worked well | things that went well | what we did well | what went right
      went right | positives | =successes | what helped | effective response | what went great
      =the positives | what was good
    `,
    went_wrong: `
      =the bad | =bad | =the ugly | =the bad and the ugly | what can we improve
      what could be better | what we could do better | improvements needed
      could we have done better | =challenges | =gaps | what failed | opportunities for improvement
      where we struggled | =pain points | =negatives | what went wrong | went wrong | went poorly
      went badly | didn't go well | did not go well | didn't go so well | could be improved
      what could have gone better | could have gone better | gone better | what did not work
      what didn't work | needs improvement | areas for improvement | improvement opportunities
      what to improve | what can be improved | could improve | =weaknesses | could have done better
      needs to improve | did not go so well | room for improvement | areas of improvement
      =shortcomings | =what went less well | could go better
    `,
    lucky: `
      did we get lucky | =near misses | got lucky | what saved us | we were lucky | where we were lucky
      got luck | =luck | =lucky
    `,
    lessons: `
      points to learn from | =hindsight | =observations | lessons | lesson | lessons learned
      lessons learnt | learnings | learning | =learned | what we learned | what did we learn
      what we have learned | takeaways | key takeaways | insights | retrospective | =reflection
      =reflections
    `,
    action_items: `
      tasks to | looking forward | looking ahead | =after action | =after-action | after action items | required action | required actions
      actions required | what will we do next | how we are improving | what we will do next
      improving | follow-up work | follow up work | follow-on work | things to do | action tracker
      resulting tasks | improvement items | how we'll prevent | how can we prevent
      preventing future | prevent recurrence | prevent future | future prevention | mitigation plan
      mitigations going forward | resolution plan | steps going forward | =measures | =commitments
      our commitments | changes we're making | what we are changing | what we're going to do
      what we are going to do | what can we do better | proposed changes | outstanding work
      outstanding items | open items | backlog items | repair items | long term fixes | permanent fix
      permanent fixes | work planned | where do we go from here | =safeguards | =hardening | capa
      capas | incident follow-up | =tickets | =related tickets | =jira tickets | action item
      action items | actions items | action points | action plan | actions | =action | next steps
      next step | corrective | preventive | preventative | preventive measures | remediation
      remediations | remedial | follow-up actions | follow-up tasks
      preventing it from happening again | prevent this from happening again
      prevent it from happening again | preventing recurrence | follow-up items | followup items
      follow up actions | follow up items | follow up tasks | =follow-ups | =follow ups | =followups
      =follow-up | =follow up | =followup | action tracking | improvements | =todo | =todos | =todo's
      =to do | =to dos | =to-do | =tasks | =our plan | process changes | prevention | preventing this
      moving forward | =going forward | future work | recommendations | what we are doing
      what are we doing | what we're doing | what's next | =what next | =what is next
      what we will do | what we'll do | how we will prevent | how will we prevent | planned work
      planned changes | mitigations planned | countermeasures | work items | resulting action
      resulting actions | short-term fixes | long-term fixes | =work to do | todo | actionables
      what happens next | corrective and preventive actions | corrective and preventative actions
      corrective and preventive measures | corrective and preventative measures
      corrective & preventative measures | what will we change | what will change | do we prevent
      can we prevent | to prevent this | prevent this in | prevent it in | avoid this in
      avoiding this | how to avoid | avoid recurrence | planned fixes | things to fix
      =improvement plan | =action register | =task list | =backlog | prevention plan | remaining work
      pending actions | further actions | plan of action | planned improvements | avoiding recurrence
    `,
    follow_up: `
      follow-up tracking | follow up tracking | follow-up and tracking | follow-up review | =tracking
      recurrence prevention
    `,
    participants: `
      participants | attendees | responders | people involved | involved parties | parties involved
      who was involved | =team | =authors | =contributors | incident team
    `,
    references: `
      references | related documents | related documentation | related links | =links | appendix
      appendices | supporting information | resources | further reading | see also
    `,
    approval: 'approval | approvals | sign-off | sign off | signoff',
    metadata: `
      metadata | document information | incident information | incident details | incident reference
      key information | document history | document control | =details | =information | =info | =status
      =stats | =statistics | =at a glance
    `,
  },

  columns: {
    action: `
      action item description | action description | title | action | actions | action item | action items
      action point | actionable | action to take | corrective action | preventive action | task | tasks
      todo | to do | to-do | follow-up | follow up | followup | next step | measure | countermeasure
      recommendation | improvement | change | remediation | work item | item | enhancement | initiative
      development | deliverable | mitigation | fix | proposal | what
    `,
    owner: `
      owner | owners | action owner | assignee | assignees | assigned | assigned to | dri | responsible
      responsible party | responsible team | responsibility | lead | who | poc | point of contact | person
      accountable | team | driver | owning team | contact | champion | owned by | engineer
    `,
    due: `
      due | due date | due by | duedate | deadline | target date | target | eta | expected date
      expected completion | expected | implementation date | completion date | planned | planned for
      by when | complete by | when | timeline | timeframe | date due | estimated completion
      target completion | finish by | delivery date | est. completion
    `,
    priority: 'priority | prio | severity | urgency | importance | pri | p',
    ticket: `
      ticket | tickets | issue | issues | github issue | jira | jira ticket | bug | bug id | bugs | pr | prs
      pull request | pull requests | link | links | reference | references | ref | tracking | tracking issue
      tracking id | tracking number | tracker | tracked in | url | story | card | work item | code | mr
      merge request | commit | linear | backlog | backlog item | ado | tracking link | ticket id
      issue link | github | export | exported to | external link | external issue | jira key
    `,
    status: `
      status | state | progress | done | done? | completed | complete | completed? | result | outcome
    `,
    type: 'type | kind | category | class | area | theme | horizon',
    id: '# | id | no | no. | number | num | ai | aid | item # | ref id',
    time: `
      time | timestamp | datetime | date/time | date time | date and time | date & time | time utc | utc
      utc time | local time | at | clock | hour | t
    `,
    date: 'date',
    event: `
      event | events | what happened | happening | activity | note | notes | details | detail | description
      comment | comments | update | message | entry | summary | incident
    `,
    actor: 'performed by | actor | by | by whom | person/system | user | reporter | participant',
    source: 'source | sources | evidence',
    marker: 'marker | mttd/mttr marker | milestone | tag | phase',
    criteria: `
      success criteria | success criterion | acceptance criteria | acceptance | definition of done
      closed when | success metric | verification | exit criteria | done when | measure of success
    `,
    dependency: 'dependency | dependencies | depends on | blocked by',
    question: 'question',
    answer: 'answer',
    level: 'level',
    factor: 'factor | contributing factor',
    required: 'action required | action needed | needs action',
    field: 'field | property | attribute | key | item | metric',
    value: 'value',
    verified: 'verified | verified complete | effective | effectiveness',
    day: 'day',
    duration: 'duration | elapsed',
  },
  actionNumbers: 'item id | action id | task id | action no | item no | s.no',

  fields: {
    incident: `
      incident | incident id | id | incident number | incident no | incident # | identifier | incident-id
      case id | incident ticket | incident ref | incident reference
    `,
    issue: 'issue | incident issue | github issue',
    title: 'title | incident title',
    severity: `
      severity | severity level | sev | incident severity | priority | sev level | impact level | level
    `,
    status: 'status | state | document status | current status',
    category: 'category | incident type | type of incident | type',
    services: `
      services | services affected | affected services | service | systems affected | affected systems
      affected service | system | systems | component | components | impacted services | affected components
      product | products
    `,
    owner: `
      owner | document owner | postmortem owner | post-mortem owner | incident owner | dri | responsible
      assignee
    `,
    commander: `
      commander | incident commander | ic | incident lead | incident manager | incident-manager
    `,
    author: 'author | authors | written by | prepared by | reported by | reporter',
    facilitator: 'facilitator | post-mortem facilitator | postmortem facilitator',
    participants: 'participants | attendees | responders | participating',
    reviewers: 'reviewers | reviewer | reviewed by',
    started: `
      when did it start | when did this start | when did the incident start | when did it begin
      incident period | period | outage window | start / end | start/end | start and end | impact window
      incident window | started | start | started at | start time | start date | incident start | began
      begin | beginning | onset | incident started | incident start time | issue started | impact start
      start of impact | date & time | date and time | time started | from | time of incident
    `,
    detected: `
      detected | detection | detected at | first detection | first detected | detection time | time detected
      time of detection | discovered
    `,
    acknowledged: 'acknowledged | acknowledged at | acked | time acknowledged',
    restored: `
      restored | service restored | restored at | time restored | repaired | repaired at | recovery
      recovered | recovered at | recovery time
    `,
    mobilised: 'escalation | escalated | escalated at | incident declared | declared | declared at',
    mitigated: 'mitigated | mitigated at | mitigation time | time mitigated',
    resolved: `
      when was it resolved | when was this resolved | when did it end | when was it fixed
      resolved | resolved at | end | ended | ended at | end time | end date | incident end | incident closed
      incident resolved | resolution time | time resolved | closed | closed at | impact end | end of impact
    `,
    duration: `
      duration | total duration | incident duration | time to resolve | outage duration | downtime | length
      total downtime | time to resolution
    `,
    date: 'date / time | date/time | date | date of incident | incident date | day | event date',
    postmortem_date: 'postmortem date | post-mortem date | date of postmortem',
    review_date: 'next review | next review date | follow-up review date | review date',
    confidentiality: 'confidentiality | confidentiality level | classification | visibility',
    audiences: 'audiences | audience | distribution | distribution list',
    tags: 'tags | labels | keywords',
    root_cause: 'root cause | root cause statement',
    impact: 'impact | user impact | customer impact | impacts',
    users_affected: 'users affected | users impacted | affected users | customers affected',
    mttd: 'mttd | mean time to detect | time to detect | time to detection | ttd',
    mtta: 'mtta | mean time to acknowledge | time to acknowledge | tta',
    mttm: 'mttm | time to mitigate | mean time to mitigate | time to mitigation | ttm',
    mttr: `
      mttr | mean time to resolve | mean time to recover | mean time to recovery | mean time to repair
      time to recovery | time to resolve | time to repair | time to resolution | ttr
    `,
  },
  moments: {
    started: 'start | beginning | begin | onset | impact | occurrence',
    detected: 'detection | discovery',
    acknowledged: 'acknowledgement | acknowledgment',
    mobilised: '',
    cause_found: '',
    mitigated: 'mitigation',
    restored: 'recovery | restoration',
    resolved: 'resolution | closure | end',
  },
  timeWords: 'date | time',
  incidentWords: 'incident | outage | issue',
  of: 'of | of the',
  and: 'and',
  or: 'or',
  yes: 'yes | y',
  no: 'no | n',
  stages: {
    draft: 'draft | work in progress | wip | in progress',
    review: 'in review | under review | review | ready for review',
    final: 'final | approved | published | complete | completed | closed | done',
  },

  why: 'why',
  because: 'because',
  factorTypes: {
    technical: 'tech | tool | system | infra | monitoring',
    process: 'proce | organi',
    human: 'human | people | person',
    external: 'extern | environment | third | vendor',
  },

  milestones: {
    started: [
      /^(?:incident |outage )?(?:start|started|begins)(?=\s*(?:$|[.:(,–—-]|of\b))/,
      /\bbegan failing\b/,
      /\b(?:incident|outage|impact|issue|problem|degradation|errors|downtime|failures?|user impact|fault)\b.{0,30}\b(?:starts?|started|begins?|began|occurs|occurred|onset)\b(?! (?:to |working|investigat|looking|debugging|rolling|rollback|reverting|(?:a |the )?(?:roll|revert|mitigat|fix)))/,
      /\b(?:site|production|everything|services?) (?:goes|went|hard) down\b/,
      /\bproduction halt(?:s|ed)\b/,
      /\b(?:first (?:errors?|failures?|failed|symptoms?)|start of (?:the )?(?:incident|outage|impact|issue))\b/,
      /\b(?:errors?|rates?|failures?|requests|5xx|latency|times?|timeouts|lag) (?:rises?|rose|rising|climbs?|climbed|spikes?|spiked|spiking|increases?|increased|increasing|jumps?|jumped|surges?|surged|grows?|grew|appear(?:ed)?)\b/,
      /\bstart(?:s|ed) (?:crash\w*|failing|timing out|returning errors)\b/,
    ],
    detected: [
      /^alertmanager:/,
      /^detection of\b/,
      /^alert(?:s|ed)?(?: on\b|\s*[:—–-]|\s*$)/,
      /\balerts? indicated?\b/,
      /\bfirst (?:ticket|call|complaint)\b/,
      /\bcustomers? calls?\b/,
      /\b(?:icinga|nagios|prometheus|grafana|alertmanager|pingdom|opsgenie|pagerduty) (?:pages|alerts|reports)\b/,
      /\b(?:alert(?:s|ed)?|alarm|alarms|pager|page|monitor|monitoring|pagerduty|opsgenie|pingdom|alertmanager|sentry|probe)\b.{0,50}\b(?:fired|fires|triggered|triggers|raised|received|went off|goes off|paged|sent|detected|detects|alerted|reported|started|begins|(?<!stop(?:s|ped)? )firing|arrived)\b/,
      /\b(?:issues?|problems?|outage|errors?) (?:was |were |is |are )?(?:discovered|spotted|flagged)\b/,
      /\binitial detection\b/,
      /\breali[sz]e[sd]? that\b/,
      /\b(?:paged|got paged|detected|was noticed|noticed|first (?:report|reported|alert|noticed)|users? (?:report|reports|reported|start(?:ed)? reporting|complain\w*)\b(?! back| that (?:it|everything|the (?:issue|problem|service)) (?:works|is (?:fixed|resolved|back)))|customers? (?:report|reports|reported|complain\w*)\b(?! back)|report(?:s|ed)? (?:of|that|from|by)|ticket (?:opened|received|created)|we (?:notice|noticed|were notified|are notified|became aware)|(?:was|were|got) informed (?:of|about|that)|automated (?:warning|alert))\b/,
      /\balarm\b/,
    ],
    acknowledged: [
      /^investigating\s*[-–—:]/,
      /\b(?:acknowledge[sd]?|acked|acks|on[- ]?call (?:engineer )?(?:responded|acknowledged?|begins|began|started|joined|picked up|starts)|engineers? (?:began|begin|begins|started|start|starts) (?:to )?investigat\w+|started (?:to )?investigat\w+|began investigat\w+|investigation (?:started|begins|began|starts)|team (?:started|began) (?:to )?investigat\w+)\b/,
    ],
    mobilised: [
      /\b(?:war-?\s?room|incident raised|raised an incident|incident channel|incident call|(?:incident|conference|zoom|phone|call) bridge|bridge (?:call|opened|started|line)|(?:was|were|is|situation|incident|issue) escalated|incident (?:was |is )?declared|declared an? incident|incident (?:opened|created|started by)|response team|incident response (?:started|initiated)|escalated to|opened (?:an )?incident|all hands)\b/,
    ],
    cause_found: [
      /^identified\s*[-–—:]/,
      /\b(?:identified|found|confirmed|determined|recogni[sz]ed) as (?:the |a )?(?:root |likely |probable )*cause\b/,
      /\b(?:root cause|cause|culprit|source of the (?:problem|issue)|underlying issue)\b.{0,40}\b(?:identified|found|determined|discovered|confirmed|located|isolated|known|understood|pinpointed)\b/,
      /\b(?:identified|found|determined|discovered|confirmed|located|isolated|pinpointed) (?:the |a |that the )?(?:likely |probable |potential |root )*(?:root )?cause\b/,
    ],
    mitigated: [
      /^monitoring\s*[-–—:]/,
      /\b(?:fix|patch|hotfix|workaround|rollback|roll back|revert|mitigation)\b.{0,40}\b(?:applied|deployed|released|completed?|rolled out|merged|in place|live|shipped|pushed|finished)\b/,
      /\b(?:rolled back|reverted|mitigated|rollback to|deployed (?:the )?(?:a )?(?:hot)?fix|applied (?:the )?(?:a )?(?:hot)?fix|failed over|failover (?:completed?|done))\b/,
    ],
    restored: [
      /^(?:repaired|restored|recovered|recovery)\b(?! (?:of|from|plan|procedure))/,
      /\b(?:declared|confirmed|fully) operational\b/,
      /\bqueues? (?:drained|cleared)\b/,
      /\b(?:service|services|traffic|site|system|systems|access|functionality|operation|operations|everything|things|users|customers|availability|performance|latency|error rates?|errors)\b.{0,40}\b(?:restored|recovered|back to normal|returned? to normal|return(?:s|ed)? to (?:normal|baseline)|normali[sz]ed|fully operational|healthy again|back up|back online|working again)\b/,
      /\b(?:connectivity|connections?|finality|replication|database|cluster|api|production|website|app|application|platform|payments?|logins?)\b.{0,30}\b(?:restored|recovered|resumed|back up|back online)\b/,
      /\b(?:services?|operations?|traffic|processing) (?:is |are |was |were |has |have )?resumed\b/,
      /\bwe(?:'re| are) back\b/,
      /\b(?:back|return(?:s|ed)?) to normal\b/,
      /\ball systems (?:are |were )?operational\b/,
      /\bback online\b/,
      /\b(?:full recovery|fully recovered|service restored|services? recovered|recovery (?:complete|confirmed))\b/,
    ],
    resolved: [
      /^(?:fully |issue )?resolved\b/,
      /^solved\b/,
      /\bstatus[- ]page: resolved\b/,
      /\b(?:incident|issue|outage|alert|ticket) (?:is |was |has been |declared |marked )*(?:as )?(?:fully |completely |officially )?(?:resolved|closed)\b/,
      /\b(?:incident|issue|outage) (?:is|was) over\b/,
      /\b(?:incident|outage)(?:\/outage)? (?:ends|ended)\b/,
      /\bend of (?:the )?(?:incident|outage)\b/,
      /\bdeclared (?:the )?(?:incident |issue )?(?:as )?(?:resolved|over)\b/,
      /\ball[- ]clear\b/,
      /\bincident (?:end|ended|ends|closure)\b/,
      /\bclosed the incident\b/,
    ],
  },
  marks: {
    started: [
      /\b(?:incident start|impact start|start of (?:incident|impact)|started?|t1)\b/,
      /\bmttd = t3 - t1 start/,
    ],
    detected: [/\b(?:detected|detection|alert|t2)\b/],
    acknowledged: [/\b(?:acknowledged?|ack|mttd|t3|detection \(mttd)\b/],
    mobilised: [/\b(?:mobili[sz]ed|war room|declared|escalat\w+|t4)\b/],
    cause_found: [/\b(?:root cause|cause found|diagnos\w+|t5)\b/],
    mitigated: [/\b(?:mitigat\w+|fix applied|fix|t6)\b/],
    restored: [/\b(?:restored|repaired|recover\w+|t7)\b/],
    resolved: [/\b(?:resolved|closed|mttr|t8)\b/],
  },
  qualifiers: 'incident | initial | full | complete',
  endsNothing: [
    /\b(?:mitigations?|rollback|roll back|revert|fix|hotfix|patch|recovery|repairs?|restoration|restore|failover|workaround) (?:\w+ )?(?:starts?|started|begins?|began|begun|initiated|triggered|in progress|underway|under way|attempted|prepared|proposed)\b/,
    /\b(?:starts?|started|begins?|began|starting|beginning) (?:to |with )?(?:the |a |an )?(?:mitigat|roll|revert|fix|hotfix|patch|recover|repair|restor|fail)/,
    /\b(?:does|did|do|has|had|is|was)(?: not|n't) (?:help|improve|work|fix|resolve|recover|change)/,
    /\bno (?:improvement|effect|success)\b/,
    /\bwithout (?:success|effect|improvement)\b/,
    /\bunsuccessful/,
    /\bpartial(?:ly)?\b/,
    /\bfail(?:s|ed) to\b/,
    /\bbut (?:others?|some|many|not all)\b/,
    /\bstill (?:down|failing|unavailable|broken|degraded)\b/,
  ],
  detectsNothing: [
    /\breports? (?:of|that)\b.{0,60}\b(?:success(?:ful|fully)?|recover(?:y|ing|ed)|(?:works?|working) again)\b/,
    /\b(?:not|never|n't) (?:\p{L}+ )?(?:detect|noticed|reported)/u,
    /\bno alerts?\b/,
  ],

  months: [
    'january | jan',
    'february | feb',
    'march | mar',
    'april | apr',
    'may',
    'june | jun',
    'july | jul',
    'august | aug',
    'september | sep | sept',
    'october | oct',
    'november | nov',
    'december | dec',
  ],
  weekdays: [
    'monday | mon',
    'tuesday | tues | tue',
    'wednesday | weds | wed',
    'thursday | thurs | thur | thu',
    'friday | fri',
    'saturday | sat',
    'sunday | sun',
  ],
  dates: [],
  ordinals: 'st | nd | rd | th',
  behindYear: '',
  at: 'at | on | from | the | day of',
  until: 'to | until | till',
  about: 'approx | approx. | approximately | about | around | between | circa | ca | ca. | c.',
  aboutBehind: 'approx | approx. | approximately | circa | ca | ca. | or so',
  nextDay: 'next day | the next day | following day | the following day',
  oClock: "o'clock | hr | hrs",
  clockSigns: { hour: '', minute: '', half: '' },
  halfDays: { morning: '', afternoon: '', night: '' },
  zones: [
    ['UTC', 'coordinated universal | zulu'],
    ['WAT', 'west africa | west central africa | nigerian time | lagos time'],
    ['EAT', 'east africa | kenyan time | nairobi time'],
    ['SAST', 'south africa standard | south african standard'],
    ['IST', 'india standard | indian standard | indian time'],
    ['JST', 'japan standard'],
    ['KST', 'korea standard'],
    ['CET', 'central european time | central european standard time'],
    ['CEST', 'central european summer time'],
    ['PT', 'pacific'],
    ['ET', 'eastern'],
    ['western europe', 'london time | uk time | british time'],
  ],
  timeIn: 'time in',
  cities: [['central europe', 'brussels | rome']],
  allTimes: 'all times',
  zoneSentences: [
    /\b(?:all )?(?:times?|timestamps?)\b[^.\n]{0,40}\b(?:in|are|is|:)\s+([A-Z]{2,4}[^.\n]{0,20})/,
    /\ball times?,?\s+(?:local )?([A-Z]{2,4}\b[^.\n]{0,10})/,
  ],
  units: {
    second: 's | sec | secs | second | seconds',
    minute: 'm | min | mins | minute | minutes',
    hour: 'h | hr | hrs | hour | hours',
    day: 'd | day | days | calendar days',
    working_day: 'business day | business days | working day | working days',
    week: 'w | wk | wks | week | weeks',
    month: 'month | months',
    quarter: 'quarter | quarters',
    year: 'year | years',
  },

  due: `
    due | due by | due on | due date | no later than | by the | by | until | before | deadline | eta
    target | w/c
  `,
  dueBehind: '',
  within: 'in | within',
  fromNow: 'time | from now',
  spans: [],
  numbers: ['one | a | an', 'two', 'three', 'four'],
  relativeDays: {
    today: 'today | eod | end of day | end of the day | this day',
    tomorrow: 'tomorrow',
    this_week: 'eow | end of week | end of the week | end of this week | this week',
    next_week: 'next week | end of next week',
    this_month: 'eom | end of month | end of the month | end of this month | this month',
    next_month: 'next month | end of next month',
    this_quarter: 'eoq | end of quarter | end of the quarter | end of this quarter | this quarter',
    next_quarter: 'next quarter | end of next quarter',
    this_year: 'eoy | end of year | end of the year | end of this year | this year',
  },
  nextWeekday: 'next',
  endOf: 'end of | the end of | end of year',
  calendarWeek: 'w | week',
  quarters: [
    /q(?<quarter>[1-4])(?:[\s/-]*'?(?<year>\d{4}|\d{2}))?/,
    /(?<year>\d{4})[\s/-]*q(?<quarter>[1-4])/,
    /h(?<half>[12])[\s/-]*(?<year>\d{4})/,
  ],
  monthParts: [],

  states: {
    open: `
      not started | not yet started | not done | not yet | to do | todo | open | opened | new | backlog
      planned | outstanding | deferred | postponed | pending | scheduled | unassigned | proposed | ready | tbd | tbc | queued | no
    `,
    in_progress: `
      in progress | in-progress | inprogress | wip | ongoing | on going | started | doing | in review
      under review | in flight | underway | under way | in development | active | partial | partially
      partially done | partly done | mostly done | assigned | blocked | on hold | investigating | pr open
      pr exists
    `,
    done: `
      done | complete | completed | closed | fixed | resolved | merged | shipped | released | deployed
      finished | implemented | verified | yes | live | landed | already done | addressed
    `,
    dropped: `
      won't do | wont do | not doing | not going to do | won't fix | wontfix | will not do | cancelled | canceled | dropped | rejected
      declined | abandoned | obsolete | not planned | discarded | no longer needed
    `,
  },
  vagueStates: 'no | yes | new | active | ready | assigned | verified | partial',
  loudStates: 'done | todo | wip | fixed | closed | merged | completed | complete',
  remarkedStates: `
    done | already done | completed | already completed | fixed | already fixed | merged | already merged
    in progress | already in progress | PR exists
  `,
  severities: {
    P0: 'critical | blocker | urgent',
    P1: 'high | major',
    P2: 'medium | moderate | normal',
    P3: 'low | minor',
  },
  priorities: {
    P0: 'highest | immediate',
    P1: 'very high',
    P2: 'med | mid',
    P3: 'lowest | trivial | nice to have',
  },
  ranks: 'critical | high | medium | low',
  nobody: `
    nobody | no one | none yet | unassigned | not assigned | not yet assigned | unowned | unknown | to be named
    to be assigned | to be decided | to be determined | to be confirmed | to be announced | not decided | x | owner | name | person | person/team | team/person
    name and team
  `,
  teamBefore: 'team',
  teamBehind: 'team | squad | guild | group',
  assignedTo: 'assigned to | owned by | handled by | driven by | assignee',
  roles: `
    SRE | SREs | DevOps | DBA | DBAs | QA | Ops | Platform | Infra | Security | Backend | Frontend | Product
    Support | CTO | PM | PO
  `,
  nameParticles: 'bin | al',
  honorifics: '',
  notNames: [
    /^(?:investigat|improv|prevent|monitor|mitigat|document|detect|process|repair|correct|critical|optional|feature|backend|frontend|training|security|medium|urgent)/,
    /^(?:test|fix|bug|short|long|done|open|closed|high|low|wip|todo|infra|ops|dev|alert|link|issue|pr|ticket|jira)s?\b/,
  ],
  placeholders: 'no response | tbd | tba | tbc | todo | to do | fixme | wip',
  loudPlaceholders: 'tbd | tba | tbc | todo | fixme | xxx',
  templateWords: `
    name | names | date | dates | time | timestamp | person | people | team | owner | role | number
    percentage | percent | list | link | url | description | title | status | severity | duration | event
    source | action | ticket | id | amount | value | details | yes | no | metric | service | services
    system | systems | department | attendees | author | reviewer | summary | impact | cause | category
    answer | question | placeholder | text | evidence | priority | high | medium | low
  `,
  choices: `
    draft | in review | under review | review | approved | final | published | yes | no | tbd | n/a
    partial | technical | process | human | external | critical | high | medium | low | p0 | p1 | p2 | p3
    internal | confidential | public | open | closed | not started | in progress | complete | completed
    resolved | ongoing | mitigated | sev0 | sev1 | sev2 | sev3 | sev4
  `,
  none: 'none | n/a | na | nil | nothing | not applicable',
  noAction: `
    no action | no actions | no action item | no action items | no follow-up | no follow-ups | no followup
    no followups | no further action | no further actions | no other action | no other actions | no change
    no changes | no measure | no measures
  `,
  noActionBehind: 'needed | required | planned | identified | at this time',

  actionLabels: 'ai | action | action item | action point | follow-up action | follow-up',
  groups: [
    /^(?:short|medium|long)(?:er)?[ -]?terms?\b/,
    /^(?:immediate|prevent|detect|mitigat|process|technical|monitoring|documentation|people|tooling|communication|organi[sz]ational|completed|done|open|todo|in progress)(?:\s+\p{L}+)?$/u,
  ],
  legends: `
    legend | key | review schedule | schedule | success metric | success metrics | definition | definitions
    explanation | explanations
  `,
  taken: [
    /\b(?:actions?|steps|measures|changes|improvements|fixes|mitigations) (?:already )?(?:taken|performed|implemented|applied|executed|carried out|made|completed)\b/,
    /^(?:completed|implemented|finished|performed|executed|applied) /,
  ],
  looseActions:
    'prevention | prevent | preventing | recurrence | remediation | remediations | recommendations | recommendation | safeguards | hardening',
  already: 'already',
  performed: [
    /^(?:(?:we|i|they|the team|our team|the \w+ team|engineers)(?:'ve| have| had)? )?(?:(?:have|has|had|already|since|now|also|then|immediately|temporarily|manually|successfully) )*(?:added|fixed|implemented|created|enabled|deployed|removed|reverted|changed|replaced|moved|migrated|introduced|upgraded|restarted|rebooted|investigated|unlocked|identified|contacted|notified|informed|disabled|configured|expanded|enforced|rolled|rebuilt|built|wrote|made|ran|cleaned|cleared|purged|scaled|switched|tuned|adjusted|corrected|patched|resolved|restored|raised|lowered|renamed|refactored|rewrote|merged|shipped|tested|verified|confirmed|established|trained|published|installed|stopped|started|blocked|rotated|redeployed|took|gave|discussed|reviewed|analy[sz]ed|checked|decided|agreed|held|conducted|performed|executed|engaged|escalated|strengthened|(?:increased|decreased|updated|reduced|improved|extended|documented|tightened)(?= (?:the|our|a|an|all|its|their|this|these|from|to|by)\b))\b/,
    /^(?!(?:ensure|make|verify|check|confirm|investigate|monitor|see|review|find|track|clarify|define|decide|consider|log|report|warn|notify|detect|understand|evaluate|determine|prevent|require|guarantee|validate|document|alert|test)\b)(?:[\w'`#.-]+ ){1,5}(?:(?:is|are|was|were|has been|have been|had been) (?:now |already |also |since )?(?:added|fixed|implemented|updated|created|enabled|deployed|removed|reverted|changed|replaced|moved|migrated|introduced|upgraded|restarted|increased|reduced|tightened|disabled|configured|patched|released|completed|resolved|extended|improved)|implemented|released|deployed|published|shipped|fixed)\b/,
  ],
  standing: [
    /^(?:always|never|do not|don't|every|each|all|any|no|only|when|whenever|if|before|after|unless|avoid|remember|prefer|watch|assume|keep in mind)\b/,
    /\b(?:must|should always|should never|shall|may not|is required|are required|is forbidden|is not allowed|are not allowed)\b/,
    /^(?!(?:ensure|make|verify|check|confirm|investigate|monitor|see|review|find|track|clarify|define|decide|consider|log|report|warn|notify|detect|understand|evaluate|determine|prevent|require|guarantee|validate|document|alert|test|add|set|put|fix|create|write|build|use|move|run)\b)(?:[\w'-]+ ){1,4}(?:is|are|has|have|does|says|stays|remains?|runs|goes|gets|needs)\b/,
  ],
  asides: [
    /^[qa]:\s/,
    /^see (?:\w+ )?(?:above|below|comments?)\b/,
    /\b(?:sections above|items above) (?:are|have)\b/,
    /\bincident has been dealt with\b/,
    /\breport is cleaned up\b/,
  ],
  advice: [
    /\bfor (?:all |affected |impacted )*(?:users|customers|clients|maintainers|developers|operators)\b/,
    /\b(?:you|users|customers|maintainers) (?:should|can|need|must)\b/,
    /\bshould (?:i|you|users|customers) (?:do|take)\b/,
  ],
  tracking: [/\b(?:track|review|verif|follow)/],
  step: 'step',
  counted: `
    ai | action item | item | items | point | phase | wave | option | part | case | gap | attempt
    run | round | question | number | rule | finding | factor | cause | problem | lesson | priority
    version | page | table | figure | chapter | section | line | node | shard | server | host
    replica
  `,
  vagueLabels: `
    when | who | what | by | at | no | done | result | code | link | links | target | until | before | issue
    issues | reference | item | change | fix | measure | mitigation | state | progress | lead | team | time
    url | area | theme | class | kind | complete | completed | data | note | notes
  `,
  ticketLeads: 'pr | mr | issue | ticket | bug | see | jira | ref',
  ticketRemains: 'Issue | PR | Pull request | Ticket',
  ticketNouns: 'ticket | issue | bug | jira | story | card | task',
  noteWords: 'owner | pr | prs | issue | ticket | bug | jira | see | in | via | tracked | tracking',

  figures: {
    users: [
      /\b(?:users?|customers?|accounts?)\b.*\b(?:affected|impacted)/,
      /^(?:affected|impacted) (?:users?|customers?)/,
    ],
    users_percent: [],
    requests: [/^(?:total )?(?:failed )?requests(?: affected| failed)?\b/],
    error_rate: [/^(?:peak )?error rate/],
    revenue: [/revenue|financial impact|cost of (?:the )?incident/],
    duration: [/^(?:total |incident |outage )*(?:duration|downtime)\b/, /^duration of impact/],
    time_to_detect: [/^(?:mttd|ttd|(?:mean )?time to (?:detect|detection))\b/],
    time_to_acknowledge: [/^(?:mtta|tta|(?:mean )?time to (?:acknowledge|respond))\b/],
    time_to_mitigate: [/^(?:mttm|ttm|(?:mean )?time to (?:mitigate|mitigation))\b/],
    time_to_resolve: [
      /^(?:mttr|ttr|(?:mean )?time to (?:resolve|resolution|recover|recovery|repair|restore))\b/,
    ],
    sla_breach: [/^sla breach/],
  },
  thousand: 'k | thousand',
  million: 'm | million',
  billion: 'bn',
  partly: 'partial',

  mailOn: 'on',
  wrote: 'wrote',
  mailFrom: 'from',
  mailHeaders: 'sent | date | to | subject',
  mailNotes: 'original message | forwarded message',
  mailFooters: 'reply to this email directly | you are receiving this because',
}
