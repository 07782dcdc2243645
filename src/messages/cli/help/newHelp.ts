import type { HelpWords } from './helpWords.ts'

export const newHelp: HelpWords = {
  summary: 'write a new postmortem from a template',
  usage: 'debrief new [title] [options]',
  text: [
    'Writes a postmortem from a template, filled with what you say; asks for the most important facts if it can. Never writes over a file.',
  ],
  options: [
    {
      title: 'The incident',
      options: [
        { name: 'title', value: '"…"', text: 'what happened, in a few words' },
        {
          name: 'severity',
          value: 'P0|P1|P2|P3',
          text: 'P0 critical to P3 low; sev1, high and the like are understood',
        },
        {
          name: 'issue',
          value: '42',
          text: 'number or address of the incident’s issue; otherwise the next free number',
        },
        { name: 'owner', value: '@ana', text: 'who writes the postmortem' },
        { name: 'commander', value: '@ben', text: 'who led the response' },
        { name: 'participant', value: '@chi', text: 'who took part; may be repeated' },
        { name: 'service', value: 'checkout', text: 'what was affected; may be repeated' },
        { name: 'category', value: '"…"', text: 'such as availability, security, data or capacity' },
        { name: 'tag', value: '"…"', text: 'may be repeated' },
        { name: 'audience', value: '"…"', text: 'who will read it; may be repeated' },
        { name: 'confidentiality', value: 'internal|confidential|public', text: 'who may read it' },
      ],
    },
    {
      title: 'Its times, such as "yyyy-mm-dd 14:02" (UTC) or yyyy-mm-ddT15:02+01:00',
      options: [
        { name: 'started', value: 'time', text: 'when the impact began' },
        { name: 'detected', value: 'time', text: 'when it was noticed' },
        { name: 'acknowledged', value: 'time', text: 'when somebody took it on' },
        { name: 'mitigated', value: 'time', text: 'when the impact ended' },
        { name: 'resolved', value: 'time', text: 'when it was over' },
      ],
    },
    {
      title: 'The document',
      options: [
        {
          name: 'template',
          value: 'name',
          text: 'standard (default), comprehensive, detailed, lean, procedure, minimal, or a file',
        },
        { name: 'directory', value: 'folder', text: 'where postmortems are kept (default: postmortems)' },
        { name: 'output', value: 'file.md', text: 'instead of <folder>/<year>/<id>-<title>.md' },
      ],
    },
  ],
  end: ['Exit code: 0, or 2 when the options make no sense or the file is there already.'],
}
