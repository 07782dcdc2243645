import { styleText } from 'node:util'

/** Tells the story on a terminal; plain text where colours are not wanted. */
export interface Narrator {
  /** a chapter of the story */
  act(title: string): void
  /** what a person does */
  does(who: string, what: string): void
  /** what the app answers, and the text of it where texts are shown */
  answers(what: string, text?: string): void
  /** text as people see it, indented */
  shows(text: string): void
  /** anything else */
  says(text: string): void
}

const colours = { ana: 'magenta', ben: 'blue', cleo: 'yellow' } as const

export function narrator(write: (line: string) => void, brief: boolean): Narrator {
  const indent = (text: string) =>
    text
      .split('\n')
      .map((line) => `      ${line}`)
      .join('\n')
  return {
    act: (title) => write(`\n${styleText('bold', title)}`),
    does: (who, what) => {
      const colour = who in colours ? colours[who as keyof typeof colours] : 'white'
      write(`  ${styleText(colour, who)} ${what}`)
    },
    answers: (what, text = '') => {
      const shown = brief || text === '' ? '' : text
      write(`  ${styleText('green', 'Debrief')} ${what}${shown === '' ? '' : ':'}`)
      if (shown !== '') write(styleText('dim', indent(shown)))
    },
    shows: (text) => {
      if (!brief) write(styleText('dim', indent(text)))
    },
    says: (text) => write(`  ${text}`),
  }
}
