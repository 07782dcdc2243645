const latin =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: (?:\p{Lu}|(?:van|von|de|da|do|di|del|der|den|bin|al) )[\p{L}\p{M}'’.-]*){0,2}$/u
const ideographs = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}々・]{2,8}(?:さん|様|님)?$/u
const group =
  /^(?:the )?[\p{L}\p{N}&/ -]{2,24} (?:team|squad|guild|group)$|^(?:team|équipe|equipo|equipe|команда) [\p{L}\p{N} -]{2,24}$/iu
const roles =
  /^(?:SRE|SREs|DevOps|DBA|DBAs|QA|Ops|Platform|Infra|Security|Backend|Frontend|Product|Support|CTO|PM|PO)$/

/** Words that stand where a name may stand and are none. */
const notNames =
  /^(?:(?:investigat|improv|prevent|monitor|mitigat|document|detect|process|repair|correct|critical|optional|feature|backend|frontend|training|security|medium|urgent)|(?:test|fix|bug|short|long|done|open|closed|high|low|wip|todo|infra|ops|dev|alert|link|issue|pr|ticket|jira)s?\b)/i

/** Whether a text is a person's name by its looks: one to three capitalised words that are no word of a plan. */
export function looksLikeName(text: string): boolean {
  return (latin.test(text) && text.length <= 40 && !notNames.test(text)) || ideographs.test(text)
}

/** Whether a text names who does something: a person by the looks of it, a team or a usual role. */
export function looksLikeOwner(text: string): boolean {
  return looksLikeName(text) || group.test(text) || roles.test(text)
}
