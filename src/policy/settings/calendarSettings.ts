import { dayCounts, holidays, zone } from '../rules/ruleSchema.ts'
import { setting } from './setting.ts'

/** `calendar:` how days are counted where a rule says nothing else. */
export const calendarSettings = {
  count: setting('count', dayCounts, 'calendar', {
    description: 'Whether due days are `calendar` days or `business` days, Monday to Friday.',
    examples: ['business'],
  }),
  zone: setting('zone', zone, 'UTC', {
    description: 'The time zone that says which day it is.',
    examples: ['Europe/Berlin'],
  }),
  holidays: setting('holidays', holidays, [], {
    description:
      'Countries, or parts of them, whose public holidays are no business days: `DE`, `DE-BY`, `US-CA`.',
    examples: [['DE-BY']],
  }),
}
