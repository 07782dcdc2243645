import type { Severity } from '../model/severity.ts'
import { nearest } from '../values/nearest.ts'
import { defaultTemplateName } from './bundledTemplates.ts'

/** Which template serves which incident. Names are bundled templates or the organisation's own. */
export interface TemplateSettings {
  /** every name that can be chosen */
  readonly names: readonly string[]
  /** in place of `standard` */
  readonly default?: string
  readonly bySeverity: Readonly<Partial<Record<Severity, string>>>
  /** keys are compared without regard to case */
  readonly byCategory: Readonly<Record<string, string>>
}

/**
 * Chooses the template of an incident: the one asked for, else by category, else by severity, else the default.
 * Category goes before severity because it says more: a security incident needs its own questions at any severity.
 * @returns `unknown` with the nearest name when a template was asked for that does not exist; `name` then still serves
 */
export function chooseTemplate(
  incident: { readonly severity?: Severity; readonly category?: string; readonly asked?: string },
  settings: TemplateSettings,
): { readonly name: string; readonly unknown?: { readonly asked: string; readonly nearest?: string } } {
  const asked = incident.asked?.trim().toLowerCase()
  const found = asked && settings.names.find((name) => name.toLowerCase() === asked)
  if (found) return { name: found }
  const name = chosenBySettings(incident, settings)
  if (!asked) return { name }
  const close = nearest(asked, settings.names)
  return { name, unknown: { asked, ...(close !== undefined && { nearest: close }) } }
}

function chosenBySettings(
  incident: { readonly severity?: Severity; readonly category?: string },
  settings: TemplateSettings,
): string {
  const category = incident.category?.trim().toLowerCase()
  const byCategory = Object.entries(settings.byCategory).find(
    ([name]) => name.toLowerCase() === category,
  )?.[1]
  const bySeverity = incident.severity && settings.bySeverity[incident.severity]
  return byCategory ?? bySeverity ?? settings.default ?? defaultTemplateName
}
