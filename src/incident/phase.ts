/** Where an incident's postmortem stands; derived from GitHub every time, never stored. */
export type Phase =
  /** not an incident, and never was one of ours */
  | 'none'
  /** another installation of Debrief runs its postmortem */
  | 'elsewhere'
  /** its label was taken away after the postmortem began */
  | 'unlabelled'
  /** closed as not planned or as a duplicate: there was no incident */
  | 'false-alarm'
  /** declared before the app was there, and asked for by nobody since */
  | 'past'
  /** declared by people who may not start one, and confirmed by nobody yet */
  | 'unconfirmed'
  /** not required by its severity, and nobody with write access asked */
  | 'optional'
  /** incidents of its kind get none, whoever asks */
  | 'exempt'
  /** somebody with write access said that there is to be none */
  | 'skipped'
  /** to be opened now */
  | 'wanted'
  | 'draft'
  | 'review'
  | 'approved'
  /** merged, and something is left to do before the incident closes */
  | 'published'
  | 'closed'
  /** its pull request was closed without merging, or is about to be */
  | 'aborted'
