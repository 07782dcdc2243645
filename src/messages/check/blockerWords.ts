import { plural } from '../../document/rules/plural.ts'
import type { Blocker } from '../../incident/blocker.ts'
import type { IncidentMarks } from '../../incident/observed/incidentMarks.ts'
import { limits } from '../../incident/ours/limits.ts'
import type { UnknownWriter } from '../../incident/unknownWriter.ts'
import { codeSpan } from '../text/codeSpan.ts'

/** That an issue lost what made it an incident, and what that is, since the label may have been renamed. */
export function unmarkedWords({ labels, types }: IncidentMarks): string {
  const names = labels.map(codeSpan).join(' or ')
  const kinds = types.map(codeSpan).join(' or ')
  return `The issue no longer has the label ${names} (\`incident.labels\` in \`.github/debrief.yml\`)${types.length > 0 ? ` or the type ${kinds}` : ''}, so its postmortem is paused.`
}

/** One blocker as a sentence: what is missing, and the next step. */
export function blockerWords(blocker: Blocker): string {
  switch (blocker.kind) {
    case 'not-labelled':
      return `${unmarkedWords(blocker.marks)} Put it back to go on, or close the pull request.`
    case 'other-base':
      return blocker.merged
        ? `The postmortem was merged into ${codeSpan(blocker.base)}, and it is published on ${codeSpan(blocker.wanted)}. Bring the file there with another pull request.`
        : `The pull request goes into ${codeSpan(blocker.base)}, and a postmortem is published on ${codeSpan(blocker.wanted)}. Change the base back: “Edit” beside the title.`
    case 'false-alarm':
      return 'The incident was closed as not planned or as a duplicate, so its postmortem is paused. Reopen the incident to go on, or close the pull request.'
    case 'issues-disabled':
      return 'Issues are switched off in this repository, so action items cannot be tracked. Switch them on in its settings to go on.'
    case 'configuration':
      return `\`.github/debrief.yml\` on the base branch ${codeSpan(blocker.branch)} cannot be read, so nobody can say what this postmortem needs. Correct it there.`
    case 'several-incidents':
      return `This pull request also changes the ${blocker.others.length === 1 ? 'postmortem' : 'postmortems'} of ${blocker.others.map((number) => `#${number}`).join(', ')}. Give each incident a pull request of its own.`
    case 'several-documents':
      return `The postmortem is there more than once: ${blocker.paths.map(codeSpan).join(', ')}. Keep one of these files.`
    case 'document-missing':
      return blocker.path
        ? `The document ${codeSpan(blocker.path)} is not there any more. Restore the file, or move it back to this path.`
        : 'The pull request has no Markdown document. Add the postmortem as a Markdown file.'
    case 'document-binary':
      return 'The document is not text, so it cannot be read. Replace it by the Markdown file; its earlier version is in the history of the pull request.'
    case 'document-too-large':
      return `The document has ${Math.round(blocker.bytes / 1000)} kB, and GitHub gives out at most 512 kB of text. Move long logs to files of their own and link them.`
    case 'document-too-slow':
      return `The document has ${Math.round(blocker.bytes / 1000)} kB and takes too long to read. Move long lists, tables and logs to files of their own and link them; it is read again at the next push.`
    case 'findings':
      return `${plural(blocker.count, 'place')} in the document ${blocker.count === 1 ? 'needs' : 'need'} an edit; each is marked on its line.`
    case 'unfiled':
      return `${plural(blocker.count, 'action item')} ${blocker.count === 1 ? 'has' : 'have'} no linked issue yet. This is done for you within minutes; if it stays, see below.`
    case 'not-an-issue':
      return `The ticket cell on line ${blocker.line} names #${'\u2060'}${blocker.number}, which cannot track it: expected another issue of this repository, found the incident itself, a pull request or nothing. Correct the number, or empty the cell to have an issue made.`
    case 'too-many-actions':
      return `${plural(blocker.count, 'action item has', 'action items have')} no issue yet, and there is room for ${blocker.room}: GitHub allows ${limits.subIssues} sub-issues for one issue. Join some of them, or write the number of an existing issue (such as \`#57\`) into their ticket cells.`
    case 'closes-incident':
      return 'Merging this pull request would close the incident by itself, because a closing keyword (such as "fixes") stands before its number. Reword it, for example "Postmortem for …"; the incident is closed for you when everything is linked.'
    case 'changes-requested':
      return `Changes are requested by ${blocker.by.map(codeSpan).join(', ')}. The request ends when they approve, or when somebody dismisses their review.`
    case 'approvals':
      return approvalWords(blocker)
  }
}

function approvalWords(blocker: Extract<Blocker, { kind: 'approvals' }>): string {
  const { have, need, stale, unknownWriter } = blocker
  const missing = `${plural(need - have, 'approval')} missing (${have} of ${need}).`
  const old =
    stale > 0
      ? ` ${plural(stale, 'approval was', 'approvals were')} for an earlier version of the document; please approve again.`
      : ''
  const unknown = unknownWriter ? ` ${unknownWords(unknownWriter)}` : ''
  return `${missing}${old} An approval counts from someone with write access who did not write a commit of the pull request.${unknown}`
}

/** Why one approval more than usual is needed: whoever wrote the commit may be one of those who approve. */
function unknownWords({ commit, why, by }: UnknownWriter): string {
  const name = codeSpan(commit.slice(0, 7))
  switch (why) {
    case 'address':
      return `One more than usual is needed, because the e-mail address of commit ${name} belongs to no GitHub account: whoever made it can add the address to theirs.`
    case 'unsigned':
      return `One more than usual is needed, because nothing but its own claim says who wrote commit ${name}: edits made on GitHub and signed commits prove it.`
    case 'pushed':
      return `One more than usual is needed, because commit ${name} was pushed by ${codeSpan(by ?? 'somebody else')} and names somebody else as its author, without a signature.`
  }
}
