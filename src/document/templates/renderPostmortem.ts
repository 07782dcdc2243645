import type { Finding } from '../model/postmortem.ts'
import { fillTemplate } from './fillTemplate.ts'
import { readTemplate } from './read/readTemplate.ts'
import { templateFinding } from './read/templateFinding.ts'
import { templateLimits } from './read/templateLimits.ts'
import type { TemplateFacts } from './variables/templateFacts.ts'
import { plainVariables, templateVariables } from './variables/templateVariables.ts'

/**
 * Writes a postmortem from a template (Handlebars syntax, see `readTemplate`) and what is known of the incident.
 * @returns the document, or every problem of the template with its line; nothing is written from a template with problems
 */
export function renderPostmortem(
  template: string,
  facts: TemplateFacts,
): { readonly text: string } | { readonly problems: readonly Finding[] } {
  const read = readTemplate(template)
  if ('problems' in read) return read
  const text = fillTemplate(read.parts, templateVariables(facts), plainVariables(facts))
  if (text !== undefined) return { text }
  const message = `The document would be longer than ${templateLimits.output} characters. Shorten the template, or leave out the lists and the description.`
  return { problems: [templateFinding('template/too-large', message, template)] }
}
