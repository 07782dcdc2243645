/** Lines that the later text has and the earlier one has not, and the other way round, marked `+` and `-`. */
export function changedLines(before: string, after: string, most = 12): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const gone = old.filter((line) => line.trim() !== '' && !fresh.includes(line)).map((line) => `- ${line}`)
  const come = fresh.filter((line) => line.trim() !== '' && !old.includes(line)).map((line) => `+ ${line}`)
  const lines = [...gone, ...come]
  return lines.length <= most
    ? lines.join('\n')
    : [...lines.slice(0, most), `… and ${lines.length - most} more`].join('\n')
}
