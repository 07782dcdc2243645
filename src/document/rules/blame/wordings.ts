import { escapeRegExp } from '../escapeRegExp.ts'
import { perSettings } from '../perSettings.ts'

/** The wordings that the rules about blame and tone look at. What each means in its sentence is for its rule to say. */
export const wordings = {
  judging:
    /\b(?:careless(?:ness|ly)?|negligen(?:t|tly|ce)|slopp(?:y|ily|iness)|incompeten(?:t|ce)|reckless(?:ly|ness)?|irresponsibl[ey]|unprofessional(?:ly)?|thoughtless(?:ly|ness)?|inattenti(?:ve|on)|laziness|ignorance|complacen(?:t|cy)|fat[- ]?finger(?:ed|ing)?|common sense|inexperienced)\b/gi,
  /** said of machines as often, so a person must be their subject */
  faulting:
    /\b(?:(?:to|are|is|was|were) (?:to blame|at fault)|(?:messed|screwed) up|should have known better)\b/gi,
  failing:
    /\b(?:failed to|forgot(?: to)?|neglected(?: to)?|overlooked|ignored|disregarded|missed|refused to|misconfigured|mishandled|misread|misjudged|mistyped|did(?:n['’]t| not) (?:(?:properly|adequately|sufficiently|bother to|thoroughly) )?(?:check|test|verify|validate|follow|notice|review|read|respond|react|act)|never (?:checked|tested|verified|reviewed|followed|read))\b/gi,
  suffered:
    /\b(?:was|were|been|being)\s+(?:simply |accidentally )?(?:missed|overlooked|ignored|forgotten|misconfigured|mishandled|misread)\b/gi,
  should:
    /\b(?:should|ought to)(?: have|['’]ve|n['’]t have| not have| never have) (?:[a-z]+ly )?(?:[a-z]+ed|been|caught|seen|known|done|made|had|kept|read|run|set|taken|thought|told|written|begun|chosen|found|given|gone|sent|shut|understood)\b/gi,
  avoidable:
    /\b(?:could|would|might) (?:easily |likely |probably |also )?have been (?:entirely |completely |easily )?(?:avoided|prevented)\b/gi,
  /** work of people, said in the passive */
  neglected:
    /\bshould(?:n['’]t| not)? have been (?:caught|tested|reviewed|checked|verified|noticed|communicated|addressed|documented|escalated|rushed|anticipated|foreseen|discussed)\b/gi,
  hadWe:
    /\b(?:if (?:only )?(?:we|they|someone|somebody|the [a-z]+ ?[a-z]* ?team) (?:had|hadn['’]t)|had we) (?!to\b|an?\b|no\b|not\b)[a-z]+/gi,
  slip: /\b(?:accidentally|mistakenly|inadvertently|unintentionally|erroneously|wrongly|by mistake|by accident)\b/gi,
  humanError:
    /\b(?:human|operator|user|manual|pilot|people|personnel|administrator|admin)[ -](?:error|mistake)\b/gi,
  excited:
    /\b(?:ridiculous(?:ly)?|unacceptable|insane(?:ly)?|outrageous(?:ly)?|can(?:['’]t|not) believe|WTF|shameful|disgrace(?:ful)?|in hindsight,? (?:it was |this was )?(?:obvious|clear)|obviously should|inexcusabl[ey])\b/gi,
  exclaimed: /!{2,}/g,
} as const

/** The organisation's own judging words; undefined when it has none. */
export const ownJudging = perSettings(({ words: { judging } }) =>
  judging.length === 0
    ? undefined
    : new RegExp(String.raw`\b(?:${judging.map(escapeRegExp).join('|')})\b`, 'gi'),
)

/** One pattern for all wordings, so that a document is searched once for all of them. */
export const anyWording = perSettings((settings) => {
  const own = ownJudging(settings)
  const all = [...Object.values(wordings), ...(own === undefined ? [] : [own])]
  const sources = all.map(({ source }) => source)
  // The `\b` that nearly all begin with is looked for once, not once for each.
  const words = sources.filter((source) => source.startsWith('\\b')).map((source) => source.slice(2))
  const others = sources.filter((source) => !source.startsWith('\\b'))
  return new RegExp([String.raw`\b(?:${words.join('|')})`, ...others].join('|'), 'gi')
})
