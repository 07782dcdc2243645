/** The check on a pull request with the postmortem of an incident that is not in this repository. */
export function incidentMissing(incident: number): { readonly title: string; readonly summary: string } {
  return {
    title: `There is no incident #${incident} here`,
    summary: `This pull request changes the postmortem of incident #${incident}, and this repository has no issue of that number (any more). A postmortem is tracked by its incident: name the file after the issue it belongs to, \`INC-<year>-<number>\`, or move it out of the folder of the postmortems.`,
  }
}
