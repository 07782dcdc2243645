import {
  type BundledTemplateName,
  bundledTemplateNames,
  defaultTemplateName,
  isBundledTemplate,
} from '../../document/templates/bundledTemplates.ts'
import { chooseTemplate } from '../../document/templates/chooseTemplate.ts'
import { renderPostmortem } from '../../document/templates/renderPostmortem.ts'
import { templateNote } from '../../messages/pullRequest/templateNote.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import { toTemplateFacts } from '../write/toTemplateFacts.ts'

type Templates = (name: BundledTemplateName) => string

/** The template of an incident: the one asked for in a command, else the rule's, else by category, by severity, the repository's. */
function templateName({ policy, facts, ruling }: RuledSituation): string {
  const byRule = ruling.template !== undefined
  const template = ruling.template ?? policy.template
  const templatesBySeverity = byRule ? {} : policy.templatesBySeverity
  const templatesByCategory = byRule ? {} : policy.templatesByCategory
  const own = [template, ...Object.values(templatesBySeverity), ...Object.values(templatesByCategory)]
  return chooseTemplate(
    {
      severity: facts.severity,
      ...(facts.category ? { category: facts.category } : {}),
      ...(facts.template ? { asked: facts.template } : {}),
    },
    {
      names: [...new Set([...bundledTemplateNames, ...own])],
      default: template,
      bySeverity: templatesBySeverity,
      byCategory: templatesByCategory,
    },
  ).name
}

/** The path of the repository's own template, when that is the one to use. */
export function templatePath(situation: RuledSituation): string | undefined {
  const name = templateName(situation)
  return isBundledTemplate(name) ? undefined : name
}

/**
 * The document as it is opened. A template of the repository that cannot be used does not keep a postmortem from being
 * opened: the bundled one serves, and the document says what is to be mended.
 */
export function postmortemText(situation: RuledSituation, templates: Templates): string {
  const name = templateName(situation)
  const facts = toTemplateFacts(situation)
  const bundled = (which: BundledTemplateName) => {
    const rendered = renderPostmortem(templates(which), facts)
    return 'text' in rendered ? rendered.text : ''
  }
  if (isBundledTemplate(name)) return bundled(name)
  const file = situation.snapshot.resolved.files[name]
  const text = file && !file.truncated ? file.text : undefined
  const rendered = text === undefined ? undefined : renderPostmortem(text, facts)
  if (rendered && 'text' in rendered) return rendered.text
  const problems = rendered?.problems.map(({ line, message }) => ({ line, message })) ?? []
  return bundled(defaultTemplateName).replace(
    /^# .*$/m,
    (title) => `${title}\n\n${templateNote(name, problems)}`,
  )
}
