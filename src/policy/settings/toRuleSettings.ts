import type { z } from 'zod'
import type { RuleSettings } from '../../document/rules/settings.ts'
import { type RuleSchemas, type RuleSetting, ruleSettings } from './ruleSettings.ts'
import type { Stated } from './setting.ts'

type Name = keyof RuleSchemas

/** The rules' settings as a file holds them. */
type RuleSettingsFile = { readonly [Of in Name]?: z.output<RuleSchemas[Of]> | undefined }

const settings: { readonly [Of in Name]: RuleSetting<RuleSchemas[Of]> } = ruleSettings
const names = Object.keys(settings) as Name[]

/** How documents are judged: what the file says, else the defaults. */
export function toRuleSettings(file: RuleSettingsFile | undefined, defaults: RuleSettings): RuleSettings {
  return names.reduce((before, name) => put(name, file?.[name], before), defaults)
}

function put<Of extends Name>(name: Of, value: RuleSettingsFile[Of], before: RuleSettings): RuleSettings {
  return value === undefined ? before : { ...before, ...settings[name].put(value, before) }
}

/** The same settings as the file would hold them. */
export function fromRuleSettings(rules: RuleSettings): { [Of in Name]: Stated<RuleSchemas[Of]> } {
  const written = names.map((name) => [name, settings[name].read(rules)] as const)
  return Object.fromEntries(written) as { [Of in Name]: Stated<RuleSchemas[Of]> }
}
