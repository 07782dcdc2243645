import type { IsoDate, SectionName } from './postmortem.ts'

/** Titles that an organisation uses for a section beside the known ones. */
export type Synonyms = Readonly<Partial<Record<SectionName, readonly string[]>>>

/** What the text cannot say by itself. */
export interface ParseOptions {
  /** titles an organisation uses for sections, beside the known ones */
  readonly sections?: Synonyms
  /** the day of the incident: relative due dates count from it, times without a date fall on it */
  readonly incidentDate?: IsoDate
  /** where the document is kept: the date in its name is the incident's when the text says none */
  readonly path?: string
  /** minutes east of UTC that times without a zone are meant in; 0 when left out */
  readonly utcOffset?: number
}
