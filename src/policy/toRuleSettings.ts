import type { Clock } from '../document/figures/clockMinutes.ts'
import type { RuleSettings } from '../document/rules/settings.ts'
import type { PolicyFile } from './policySchema.ts'

/** Monday to Friday, 9 to 17 UTC. */
const officeHours: Clock = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }

/** How documents are judged: what the file says, else the defaults. */
export function toRuleSettings(file: PolicyFile['document'], defaults: RuleSettings): RuleSettings {
  if (!file) return defaults
  return {
    ...defaults,
    levels: { ...defaults.levels, ...levels(file.rules) },
    requiredSections: file.sections ?? defaults.requiredSections,
    requiredFields: file.fields ?? defaults.requiredFields,
    gapMinutes: file['gap-minutes'] ?? defaults.gapMinutes,
    mttd: file.detected ?? defaults.mttd,
    clock: clock(file.clock) ?? defaults.clock,
    words: {
      ...defaults.words,
      actors: file.actors ?? defaults.words.actors,
      notActors: file['not-actors'] ?? defaults.words.notActors,
      judging: file.judging ?? defaults.words.judging,
      sensitive: file.sensitive ?? defaults.words.sensitive,
    },
  }
}

/** The same settings as the file would hold them. */
export function fromRuleSettings({
  levels,
  requiredSections,
  requiredFields,
  gapMinutes,
  mttd,
  clock,
  words,
}: RuleSettings) {
  return {
    sections: [...requiredSections],
    fields: [...requiredFields],
    rules: { ...levels },
    'gap-minutes': gapMinutes,
    detected: mttd,
    clock: clock === 'calendar' ? ('calendar' as const) : ('office' as const),
    actors: [...words.actors],
    'not-actors': [...words.notActors],
    judging: [...words.judging],
    sensitive: [...words.sensitive],
  }
}

type Rules = NonNullable<NonNullable<PolicyFile['document']>['rules']>

type Level = readonly [id: string, level: RuleSettings['levels'][string]]

function levels(rules: Rules | undefined): RuleSettings['levels'] {
  const entries = Object.entries(rules ?? {}).flatMap(([id, strength]): readonly Level[] => {
    if (strength === undefined) return []
    if (typeof strength === 'string') return [[id, strength]]
    const stated = Object.entries(strength).filter(([, value]) => value !== undefined)
    return [[id, Object.fromEntries(stated)]]
  })
  return Object.fromEntries(entries)
}

function clock(name: 'calendar' | 'office' | undefined): Clock | undefined {
  return name === 'office' ? officeHours : name
}
