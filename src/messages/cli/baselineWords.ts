import { plural } from '../../document/rules/plural.ts'

/** What is said of the record of old findings. */
export const baselineWords = {
  recorded: (count: number, path: string) =>
    `Recorded ${plural(count, 'finding')} in ${path}. Commit it: from now on only what is new is told.`,

  known: (count: number, path: string) =>
    count === 0
      ? `${path} hides nothing of this.`
      : `${plural(count, 'finding')} known from ${path} not told.`,

  missing: (path: string) =>
    `There is no baseline at ${path}. Run the command once on your own machine and commit the file, or add \`--update-baseline\`.`,

  incomplete: (path: string) =>
    `Not every file could be read, so ${path} was not written. Mend what is said above, then run the command again.`,

  unreadable: (path: string) =>
    `${path} is not a baseline of Debrief. Name another file, or record it anew with \`--update-baseline\` after removing it.`,

  notWritable: (path: string, reason: string) =>
    `${path} cannot be written (${reason}). Check the folder and its permissions.`,
}
