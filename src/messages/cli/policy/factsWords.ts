/** What `debrief explain --facts` says when it cannot. */
export const factsWords = {
  unreadable: (path: string) => `${path} cannot be read. Check that the file is there.`,

  broken: (path: string, problems: readonly string[]) =>
    [`${path} holds no facts of an incident:`, ...problems.map((problem) => `  ${problem}`)].join('\n'),

  problem: (line: number, what: string, expected: string) => `line ${line}: ${what}: expected ${expected}`,

  both: 'Name an incident or a file of facts, not both.',

  notAnIncident: (reference: string) =>
    `${reference} is no incident: it has neither an incident label nor an incident type, so no rule is asked.`,

  title: (what: string, decides: string) => `# ${what}\n\nDecides: ${decides}.`,
} as const
