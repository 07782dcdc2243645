/** What `debrief init` asks and says. */
export const initWords = {
  ask: {
    labels: 'Which label makes an issue an incident? [incident] ',
    required: 'Which severities get a postmortem by themselves? [P0, P1] ',
    approvals: 'How many people must approve a postmortem, 1 to 10? [1] ',
    reviewers: 'Who reviews, as ana, acme/sre? Enter: code owners, else those who took part. ',
    count: 'Are due days calendar or business days? [calendar] ',
    zone: 'In which time zone, such as Europe/Berlin? [UTC] ',
    holidays: 'Without whose public holidays, such as DE-BY or US? Enter: none. ',
  },

  noKeyboard:
    'There is nobody here to answer questions. `debrief init --yes` asks nothing and writes the defaults.',

  noArguments: '`debrief init` takes no names: it writes into this folder.',

  written: (path: string) => `${path} is written.`,

  exists: (path: string) => `${path} is there already and stays as it is.`,

  notWritable: (path: string, reason: string) =>
    `${path} cannot be written (${reason}). Check the rights of the folder.`,

  next: 'Commit and push these to the default branch: an issue from the form then gets its postmortem. `debrief config check` says what holds.',
} as const
