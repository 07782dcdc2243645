import { readFileSync } from 'node:fs'

/** The templates that come with Debrief. */
export const bundledTemplateNames = [
  'standard',
  'comprehensive',
  'detailed',
  'lean',
  'procedure',
  'minimal',
] as const

export type BundledTemplateName = (typeof bundledTemplateNames)[number]

export const defaultTemplateName: BundledTemplateName = 'standard'

/** Tells whether a name is one of the templates that come with Debrief. */
export function isBundledTemplate(name: string): name is BundledTemplateName {
  return bundledTemplateNames.some((known) => known === name)
}

/** The text of a bundled template. `templates/` stands beside both `src/` and `dist/`, so one path serves both. */
export function bundledTemplate(name: BundledTemplateName): string {
  return readFileSync(new URL(`../../../templates/postmortems/${name}.md`, import.meta.url), 'utf8')
}
