import type { CommandKind } from './command.ts'
import { category } from './kinds/category.ts'
import { commander } from './kinds/commander.ts'
import { defer } from './kinds/defer.ts'
import { help } from './kinds/help.ts'
import { link } from './kinds/link.ts'
import { acknowledged, detected, mitigated, resolved, started } from './kinds/milestones.ts'
import { owner } from './kinds/owner.ts'
import { postmortem } from './kinds/postmortem.ts'
import { service } from './kinds/service.ts'
import { severity } from './kinds/severity.ts'
import { status } from './kinds/status.ts'
import { timeline } from './kinds/timeline.ts'

/** Every command, in the order in which they are shown. There is none that approves: that is what reviews are for. */
export const commandTable = [
  severity,
  commander,
  owner,
  started,
  detected,
  acknowledged,
  mitigated,
  resolved,
  timeline,
  service,
  category,
  link,
  postmortem,
  defer,
  status,
  help,
] as const satisfies readonly CommandKind[]

export type CommandName = (typeof commandTable)[number]['name']
