import type { Wording } from './wording.ts'

/** English: what each part means stands in `wording.ts`. */
export const en: Wording = {
  code: 'en',
  common: 'the | was | were | and | to | of | that | with | from',

  people: `
    engineer | engineers | developer | developers | dev | devs | programmer | programmers | admin | admins
    administrator | administrators | sysadmin | sysadmins | SRE | SREs | on-call | oncall | responder
    responders | reviewer | reviewers | author | authors | committer | committers | contributor
    contributors | maintainer | maintainers | colleague | colleagues | co-worker | co-workers | coworker
    coworkers | employee | employees | staff | contractor | contractors | intern | interns | technician
    technicians | analyst | analysts | DBA | DBAs | human operator | human operators | on-call operator
    on-call operators | night operator | night operators | shift operator | shift operators | plant operator
    plant operators | engineering manager | engineering managers | product manager | product managers
    project manager | project managers | incident manager | incident managers | release manager
    release managers | line manager | line managers | team member | team members | team mate | team mates
    teammate | teammates | team lead | team leads | team | teams | person | persons | people | human | humans
    someone | somebody | we | he | she
  `,
  self: 'we | I',
  notPeople: 'Teams | i',
  fillers: [
    /who|that|had|has|have|also|then|simply|just|may|might|must|could|both|all|already|again|later|were|was|been/,
    /\p{L}+ly/u,
  ],
  by: 'by',
  unlessPeople: [
    /\b(?:no|not|never|neither|nor|without|if|when|whenever|unless|should|in case|so that|until)\s+(?:\p{L}+\s+){0,2}$/u,
  ],

  judging: [
    /\b(?:careless(?:ness|ly)?|negligen(?:t|tly|ce)|slopp(?:y|ily|iness)|incompeten(?:t|ce)|reckless(?:ly|ness)?|irresponsibl[ey]|unprofessional(?:ly)?|thoughtless(?:ly|ness)?|inattenti(?:ve|on)|laziness|ignorance|complacen(?:t|cy)|fat[- ]?finger(?:ed|ing)?|common sense|inexperienced)\b/,
  ],
  faulting: [
    /\b(?:(?:to|are|is|was|were) (?:to blame|at fault)|(?:messed|screwed) up|should have known better)\b/,
  ],
  failing: [
    /\b(?:failed to|forgot(?: to)?|neglected(?: to)?|overlooked|ignored|disregarded|missed|refused to|misconfigured|mishandled|misread|misjudged|mistyped|did(?:n['’]t| not) (?:(?:properly|adequately|sufficiently|bother to|thoroughly) )?(?:check|test|verify|validate|follow|notice|review|read|respond|react|act)|never (?:checked|tested|verified|reviewed|followed|read))\b/,
  ],
  suffered: [
    /\b(?:was|were|been|being)\s+(?:simply |accidentally )?(?:missed|overlooked|ignored|forgotten|misconfigured|mishandled|misread)\b/,
  ],
  should: [
    /\b(?:should|ought to)(?: have|['’]ve|n['’]t have| not have| never have) (?:[a-z]+ly )?(?:[a-z]+ed|been|caught|seen|known|done|made|had|kept|read|run|set|taken|thought|told|written|begun|chosen|found|given|gone|sent|shut|understood)\b/,
  ],
  avoidable: [
    /\b(?:could|would|might) (?:easily |likely |probably |also )?have been (?:entirely |completely |easily )?(?:avoided|prevented)\b/,
  ],
  neglected: [
    /\bshould(?:n['’]t| not)? have been (?:caught|tested|reviewed|checked|verified|noticed|communicated|addressed|documented|escalated|rushed|anticipated|foreseen|discussed)\b/,
  ],
  hadWe: [
    /\b(?:if (?:only )?(?:we|they|someone|somebody|the (?:[a-z]{1,20} ){1,2}team|the [a-z]{1,20}team) (?:had|hadn['’]t)|had we) (?!to\b|an?\b|no\b|not\b)[a-z]+/,
  ],
  slip: [
    /\b(?:accidentally|mistakenly|inadvertently|unintentionally|erroneously|wrongly|by mistake|by accident)\b/,
  ],
  humanError: [
    /\b(?:human|operator|user|manual|pilot|people|personnel|administrator|admin)[ -](?:error|mistake)\b/,
  ],
  excited: [
    /\b(?:ridiculous(?:ly)?|unacceptable|insane(?:ly)?|outrageous(?:ly)?|can(?:['’]t|not) believe|WTF|shameful|disgrace(?:ful)?|in hindsight,? (?:it was |this was )?(?:obvious|clear)|obviously should|inexcusabl[ey])\b/,
  ],
  notJudging: [/\b(not?|nobody|no one|never|without|isn't|wasn't|rather than)\b[^,]{0,30}$/],
  factual: [
    /^\s+(?:(?:the|our|an?|its|their|this|that|to)\s+)?(?:SL[OAI]s?|error budget|target|deadline|reproduce|replicate|recreate|connect|find any|observe)\b/,
  ],
  deeds: [
    /(?:re)?(?:deleted|removed|destroyed|merged|reverted|run|executed|launched|started|triggered|deployed|released|published|pushed|committed|leaked|disclosed|overwritten|upgraded|downgraded|disabled|revoked|wiped|terminated|applied|shut down|switched off)/,
  ],
  mistakes: 'by mistake',
  passive: 'was | were',
  slipGuards: [
    /\b(prevent\w*|avoid\w*|guard\w*|protect\w*|against|stop|from|could|can|may|might|to|cannot|not)\b[^,]*$/,
  ],
  machines: [/\b(script|job|bot|pipeline|automation|process|controller|prefix|cron|workflow)\b[^,]*$/],
  notHumanError: [
    /\b(not?|never|any|every|isn't|wasn't|rather than|instead of|assum\w*|suspect\w*|thought|guess\w*|beyond|than)\b[^,]{0,40}$/,
  ],
  humanErrorGuards: [
    /\b(prevent\w*|reduc\w*|avoid\w*|eliminat\w*|minimi[sz]\w*|mitigat\w*|prone|risk|room|protect\w*|guard\w*|against|chance|possibilit\w*|potential|likelihood|remov\w*|limit\w*|catch\w*|less|susceptible|opportunit\w*|subject)\b[^.]{0,60}$/,
  ],
  errorTexts: [/^s?\s*(?:messages?|rates?|codes?|handling|prone)\b/, /^s?\s*(?:pages?|reports?|logs?)\b/],
  harm: [
    /(?:caused|broke|crashed|misconfigured|forgot|failed to|ignored|neglected|overlooked|overwrote|wiped|destroyed|corrupted|leaked|took (?:it|the \p{L}+|everything) down|brought (?:it|the \p{L}+|everything) down|(?:pushed|merged|deployed|shipped|released|committed) (?:a|the|this|that) (?:bad|broken|faulty|wrong|buggy|breaking)|deleted (?:the|all|our) (?:production|prod|live|customer|wrong))/u,
  ],
  harmFillers: [/who|had|has|also|then/, /\p{L}+ly/u],

  severalCauses: [
    /\b(contribut\w*|factors?|causes|reasons|also|addition\w*|combin\w*|both|several|multiple|two|three|second(ly)?|another|compounded|made (it )?worse|allowed|because)\b/,
  ],
  changes: [
    /\b(trigger\w*|deploy\w*|releas\w*|roll(ed|ing)?[ -]?out|rollout|changed?|changes|config\w*|upgrad\w*|updat\w*|migrat\w*|merg\w*|traffic|load|spike|burst|expir\w*|restart\w*|reboot\w*|fail(ed)? over|failover|maintenance|outage|introduc\w*|added|enabled|disabled|removed|switch\w*|attack\w*|crawl\w*|scan\w*|bug|bump\w*|commit\w*|pull request|started|began|growth|grew|power|network|disk|ran|sent|submitted|created)\b/,
  ],
  fishbone: { technical: 'technology', process: '', human: 'people', external: 'environment' },
  personAnswers: [/\b(?:human error|operator error|user error|careless\w*|forgot|negligence|inattenti\w*)\b/],
  pronouns: 'this | that | these | those | it | so | they | he | she',
  hollow: 'why | did | was | were | the | and | not | has | had | have | does | for | with',

  effort: [
    /\b(be|being) (more |extra |very )?(careful|cautious|mindful|vigilant|attentive|diligent|aware)\b/,
    /\bpay (more |closer |better )?attention\b/,
    /\btry harder\b/,
    /\bremind (everyone|everybody|people|the team|all|engineers|developers|staff|ourselves)\b/,
    /\b(train|teach|educate) (people|humans|everyone|engineers|developers|staff|the team) (not to|to be)\b/,
    /\bremember to\b/,
    /\btake (more|better|greater) care\b/,
  ],
  detects: [
    /\b(alert\w*|monitor\w*|detect\w*|dashboards?|metrics?|observab\w*|log(s|ging|ged)?|trac(e|es|ing)|notif\w*|visib\w*|probes?|health ?checks?|canar(y|ies)|pag(e|er|ing)|slos?|report\w*|surface|warn\w*)\b/,
  ],
  prevents: [
    /\b(prevent\w*|tests?|testing|tested|guard\w*|limits?|validat\w*|block\w*|remov\w*|fix\w*|upgrad\w*|automat\w*|enforc\w*|requir\w*|replac\w*|migrat\w*|add\w*|refactor\w*|lint\w*|check\w*|review\w*|isolat\w*|increas\w*|chang\w*|updat\w*|implement\w*|introduc\w*|disable\w*|rotat\w*|patch\w*|ci|creat\w*|mov\w*|us(e|ing)|set|setup|configur\w*|rename\w*|stop\w*|switch\w*|avoid\w*|harden\w*|reduc\w*|rewrit\w*|delet\w*|ensur\w*|make|build\w*|restrict\w*|separat\w*|split\w*|retr(y|ies)|timeout\w*)\b/,
  ],
  noPrevention: 'no prevention',
  noDetection: 'no detection',
  accepted: 'accepted',
  weakVerbs:
    'investigate | look into | look at | consider | explore | discuss | evaluate | think about | improve | try to | spike | revisit',
  makeBetter: [/^make\b.{0,80}?\b(better|more robust|more reliable|more resilient)\b/],
  horizons: {
    immediate: [/\bimmediate/, /\bright away\b/, /\burgent\b/, /0\s*[-–]\s*7 d/],
    short_term: [/\bshort[ -]?term\b/, /\bthis sprint\b/, /1\s*[-–]\s*4 w/],
    medium_term: [/\b(?:medium|mid)[ -]?term\b/, /\bthis quarter\b/],
    long_term: [],
  },
  promises: [
    /\b(?:actions?|action items) (?:are )?(?:tbd|to be decided)\b/,
    /\b(?:rca|root cause|analysis) in progress\b/,
  ],

  guidance: 'guidance | guide | hint | e.g. | example | instruction | instructions',
  amounts: [
    /\b(all|every|everyone|everybody|entire(ly)?|no (users?|customers?|one|data|impact|user|customer)|none|nobody|nothing|not affected|complete(ly)?|total(ly)?|half|third|quarter|dozens?|hundreds?|thousands?|millions?|zero|one|two|three|four|five|six|seven|eight|nine|ten)\b/,
  ],
  noActivity: 'no activity | nothing happened | waiting',
  bareMilestones: [
    /^\W*(?:(?:the )?(?:incident|outage|issue|alert|service) )?(?:(?:is|was|has been|first|fully) )?(?:started|starts|begins|began|detected|fired|acknowledged|mitigated|repaired|restored|resolved)\W*$/,
  ],
  merged: 'merged',
  opened: 'opened | created | filed | reported',
  closed: 'closed',
  secrecy: 'internal | confidential | public | restricted | external | private | secret',
  public: 'public | external | customer | customers',
  aborted: 'aborted',
}
