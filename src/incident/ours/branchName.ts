const branchPrefix = 'debrief/'

/** The branch an incident's postmortem is written on: from the number alone, so that no title can harm it. */
export function branchName(number: number): string {
  return `${branchPrefix}${number}`
}

/** @returns the number of the incident, or undefined when the branch is not one of {@link branchName} */
export function incidentOfBranch(name: string): number | undefined {
  const number = name.startsWith(branchPrefix) ? name.slice(branchPrefix.length) : ''
  return /^[1-9]\d{0,9}$/.test(number) ? Number(number) : undefined
}
