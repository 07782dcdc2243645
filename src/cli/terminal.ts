import type { Remote } from './remote.ts'

/** What a command may touch of the world around it. */
export interface Terminal {
  /** the folder that paths are relative to */
  readonly cwd: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** everything that is piped in, as text */
  readonly input: () => Promise<string>
  /** puts a question to the person at the keyboard; absent when there is none */
  readonly ask?: (question: string) => Promise<string>
  /** GitHub as the server sees it, to look at; absent where there is none. @throws UsageError */
  readonly remote?: () => Promise<Remote>
  /** colours may be written to `out` */
  readonly color: boolean
  /** `out` shows links behind words */
  readonly links: boolean
  /** columns of the screen that `out` is; absent when it is a file or a pipe, where lines are never broken */
  readonly width?: number
  /** `err` is a screen on which a line can be overwritten */
  readonly screen: boolean
  /** nobody looks: nothing is written that was not asked for */
  readonly unattended: boolean
  /** when the command was started, `YYYY-MM-DDTHH:MM:SSZ` */
  readonly now: string
}
