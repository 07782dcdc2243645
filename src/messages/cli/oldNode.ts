import { packageName } from '../text/projectPages.ts'

/** What somebody with an older Node is told. */
export function oldNode(found: string, oldest: number): string {
  return `Debrief needs Node ${oldest} or newer and found ${found}. With npm, this runs it without changing your Node: npx -p node@${oldest} -p ${packageName} debrief --help`
}
