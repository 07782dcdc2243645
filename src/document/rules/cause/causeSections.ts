import type { Postmortem, Section } from '../../model.ts'

/** The written sections that explain why it happened. */
export function causeSections({ sections }: Postmortem): readonly Section[] {
  return sections.filter(
    ({ name, empty }) =>
      !empty && (name === 'root_cause' || name === 'contributing_factors' || name === 'five_whys'),
  )
}
