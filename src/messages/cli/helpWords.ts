interface HelpWords {
  /** one line */
  readonly summary: string
  readonly text: string
}

/** The help of the program itself. */
export function generalHelp(
  commands: readonly { readonly name: string; readonly summary: string }[],
): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `Debrief: incident postmortems as Markdown in Git.

Usage: debrief <command> [options]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Options:
  -h, --help     show this help, or the help of a command: debrief lint --help
  -v, --version  show the version
`
}

const files = `Files are names, folders (searched for .md files), patterns in quotes such as "docs/**/*.md", or - for
standard input. Without any, the folder postmortems is read.`

export const parseHelp: HelpWords = {
  summary: 'show what is understood of postmortems: sections, timeline, action items',
  text: `Usage: debrief parse [files…] [--json]

Shows what Debrief understands of each postmortem.

${files}

Options:
  --json  one JSON object for each file, one file a line, with everything that was
          understood and where it stands (format: docs/parse-output.md)

Exit code: 0, or 2 when a file cannot be found or read.
`,
}

export const lintHelp: HelpWords = {
  summary: 'say what is missing or contradictory in postmortems, and repair what can be',
  text: `Usage: debrief lint [files…] [options]

Says what is missing or contradictory in each postmortem.

${files}

Options:
  --stage draft|review|final  how far the documents are; by default what their status says,
                              else review
  --format pretty|json|github|sarif
                              for people (default), programs, GitHub Actions, code scanning
  --fix                       repair what is mechanical, in place

The settings of the nearest .github/debrief.yml hold, in this folder or above it.

Exit code: 0 nothing that must be fixed, 1 findings of level error, 2 a file cannot be found or
read, the settings are broken, or the options make no sense.
`,
}

export const newHelp: HelpWords = {
  summary: 'write a new postmortem from a template',
  text: `Usage: debrief new [title] [options]

Writes a postmortem from a template, filled with what you say; asks for the most important facts
if it can. Never writes over a file.

Options:
  --title "…"            what happened, in a few words
  --severity P0|P1|P2|P3
  --issue 42             number or address of the incident's issue; otherwise the next free number
  --owner @ana           who writes the postmortem
  --commander @ben       who led the response
  --participant @chi     who took part; may be repeated
  --service checkout     what was affected; may be repeated
  --category "…"         such as availability, security, data or capacity
  --started, --detected, --acknowledged, --mitigated, --resolved "2026-03-01 14:02"
                         in UTC, or with a zone: 2026-03-01T15:02:00+01:00
  --tag, --audience "…"  may be repeated
  --confidentiality internal|confidential|public
  --template standard    comprehensive, standard, lean, procedure, detailed, minimal, or a file
  --directory postmortems
  --output file.md       instead of postmortems/<year>/<id>-<title>.md

Exit code: 0, or 2 when the options make no sense or the file is there already.
`,
}
