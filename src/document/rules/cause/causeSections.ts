import type { Postmortem, Section } from '../../model/postmortem.ts'
import { templateText } from '../templateText.ts'

/** The sections that explain why it happened, as far as they are written to the end. */
export function causeSections(postmortem: Postmortem): readonly Section[] {
  const isTemplate = templateText(postmortem)
  return postmortem.sections.filter(
    ({ name, empty, body }) =>
      !empty &&
      !isTemplate(body) &&
      (name === 'root_cause' || name === 'contributing_factors' || name === 'five_whys'),
  )
}
