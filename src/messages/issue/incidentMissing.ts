import { codeSpan } from '../text/codeSpan.ts'

/** The check on a pull request with the postmortem of an incident that is not in this repository. */
export function incidentMissing(incident: number): { readonly title: string; readonly summary: string } {
  return {
    title: `There is no incident #${incident} here`,
    summary: [
      `This pull request changes the postmortem of incident #${incident}, and this repository has no issue of that number (any more). A postmortem is tracked by its incident.`,
      '',
      '- Was the issue **moved to another repository**? Where the app is installed there and the issue keeps its label, a new postmortem is opened there: copy the text into it, then close this pull request.',
      '- Was it **deleted, or made a discussion**? Close this pull request; its branch keeps the text.',
      '- Is it **another incident**? Name the file after the issue it belongs to, `INC-<year>-<number>`, or move it out of the folder of the postmortems.',
    ].join('\n'),
  }
}

/** Said once on the pull request that the app opened for it and closes now. */
export function missingComment(incident: number, branch: string): string {
  return [
    `Closed: the incident of this postmortem, #${incident}, is not in this repository any more. It was moved, deleted or made a discussion. Nothing is lost: the text is on the branch ${codeSpan(branch)}.`,
    '',
    '**Next step:** where the issue was moved to a repository that has the app, and keeps its label, a new postmortem is opened there: copy the text into it. Otherwise there is nothing to do. If this one is to go on all the same, reopen it: it stays open then.',
  ].join('\n')
}
