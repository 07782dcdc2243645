/** Around the list of rules. */
export const ruleListWords = {
  /** @param width columns of the ids */
  head: (width: number) =>
    `${'rule'.padEnd(width)}  ${['draft', 'review', 'final']
      .map((stage) => stage.padEnd(7))
      .join('  ')
      .trimEnd()}`,

  end: 'More on one of them: `debrief explain action/owner`. How loudly they speak is set in `.github/debrief.yml`.',
}
