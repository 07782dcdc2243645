import type { Postmortem } from '../../../src/document/model/postmortem.ts'

/** A postmortem of which nothing was understood but its text, to be completed by a test. */
export function blankPostmortem(text: string): Postmortem {
  return {
    text,
    fields: [],
    sections: [],
    timeline: [],
    milestones: {},
    actions: [],
    headings: [],
    tables: [],
    entries: [],
    comments: [],
    asides: [],
    links: [],
    codeBlocks: [],
    mermaid: [],
    placeholders: [],
    figures: [],
    whys: [],
    factors: [],
    wentWell: [],
    wentWrong: [],
    lucky: [],
    lessons: [],
    prose: text,
    newline: '\n',
    problems: [],
  }
}
