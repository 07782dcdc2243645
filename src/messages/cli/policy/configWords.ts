import { plural } from '../../../document/rules/plural.ts'
import { configurationPath } from '../../../incident/ours/ownNames.ts'
import type { ChangedSetting } from '../../../policy/changedSettings.ts'

/** What `debrief config check` says. */
export const configWords = {
  whatToDo: (asked: string | undefined) =>
    asked === undefined
      ? 'What should be done with the settings? `debrief config check` checks them.'
      : `\`debrief config\` cannot \`${asked}\`. It can \`check\`: \`debrief config check\`.`,

  oneFile: '`debrief config check` takes one file.',

  none: `There is no ${configurationPath} here or above, so the defaults hold. \`debrief init\` writes a first one.`,

  unreadable: (path: string) => `${path} cannot be read. Check that the file is there.`,

  brokenOrganisation: (path: string, count: number) =>
    `${path} has ${plural(count, 'place')} that cannot be understood. Check it alone first: \`debrief config check ${path}\`.`,

  problems: (path: string, count: number) =>
    `${path}: ${plural(count, 'place')} to mend. Until it can be read, its last version that could be read stays in force.`,

  fine: (path: string, changed: readonly ChangedSetting[], remarks: number) => {
    const odd = remarks > 0 ? ` ${plural(remarks, 'thing is', 'things are')} odd, see above.` : ''
    const count = changed.length
    if (count === 0) return `${path} can be read, and means the defaults.${odd}`
    const list = changed.map(({ path: name, after }) => `  ${name}: ${after}`)
    return [
      `${path} can be read.${odd} It differs from the defaults in ${plural(count, 'setting')}:`,
      ...list,
    ].join('\n')
  },
} as const
