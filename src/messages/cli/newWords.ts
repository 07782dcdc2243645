import type { Finding } from '../../document/model/postmortem.ts'

/** What `debrief new` says and asks. */
export const newWords = {
  askTitle: 'What happened, in a few words?',
  askSeverity: 'Severity, P0 (critical) to P3 (low), or Enter if it is not known yet:',
  askOwner: 'Who writes the postmortem, such as @ana? Enter if it is not known yet:',
  /** @param today `YYYY-MM-DD` */
  askStarted: (today: string) =>
    `When did it start, in UTC, such as ${today} 14:02? Enter if it is not known yet:`,

  titleMissing:
    'A postmortem needs a title. Add one: `debrief new --title "Checkout fails with 500s" --severity P1`.',

  severity: (written: string) =>
    `\`${written}\` is not a severity. Use P0 (critical), P1 (high), P2 (medium) or P3 (low).`,

  /** @param today `YYYY-MM-DD` */
  moment: (name: string, written: string, wrong: 'form' | 'day' | 'time', today: string) => {
    const example = `such as "${today} 14:02" (UTC) or ${today}T15:02:00+01:00`
    if (wrong === 'form') return `${name} takes a moment ${example}, not "${written}".`
    const part = wrong === 'day' ? 'day' : 'time of day'
    return `${name}: there is no such ${part} as in "${written}". Write a moment ${example}.`
  },

  order: (
    earlier: { readonly name: string; readonly at: string },
    later: { readonly name: string; readonly at: string },
  ) =>
    `\`--${later.name}\` (${later.at}) lies before \`--${earlier.name}\` (${earlier.at}). An incident cannot be ${later.name} before it was ${earlier.name}: correct one of the two.`,

  issue: (written: string) =>
    `\`--issue\` takes a number or the address of an issue, such as 42 or https://github.com/acme/shop/issues/42, not "${written}".`,

  noTemplate: (template: string, names: readonly string[], meant: string | undefined) =>
    `There is no template \`${template}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} Use ${names.join(', ')} or the path of a template file.`,

  badTemplate: (template: string, problems: readonly Finding[]) =>
    problems.map(({ line, message }) => `${template}:${line}: ${message}`).join('\n'),

  exists: (path: string) =>
    `${path} is there already and stays as it is. Give the new postmortem another name with \`--output\`, or move the old one away.`,

  notWritable: (path: string, reason: string) =>
    `${path} cannot be written (${reason}). Check the folder and its permissions.`,

  written: (path: string) =>
    `Wrote ${path}.\nNext: replace each TBD, then run \`debrief lint ${path}\` to see what is missing.`,

  moments: {
    started: 'Impact began',
    detected: 'Incident detected',
    acknowledged: 'Incident acknowledged',
    mitigated: 'Impact mitigated',
    resolved: 'Incident resolved',
  },
} as const
