import type { Command } from '../command.ts'

/** A command as a shell knows it. */
export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly CompletedOption[]
  /** what can stand behind the command; files when there is nothing */
  readonly topics: readonly string[]
}

export interface CompletedOption {
  readonly name: string
  readonly text: string
  readonly takesValue: boolean
  readonly repeats: boolean
  /** what its value can be; files when there is nothing */
  readonly values: readonly string[]
}

export function completed({ name, help, options, topics = [] }: Command): CompletedCommand {
  const told = new Map(help.options.flatMap((group) => group.options).map((one) => [one.name, one.text]))
  return {
    name,
    summary: help.summary,
    topics,
    options: Object.entries(options).map(([option, { type, multiple, words, completes }]) => ({
      name: option,
      text: short(told.get(option) ?? ''),
      takesValue: type === 'string',
      repeats: multiple ?? false,
      values: words ?? completes ?? [],
    })),
  }
}

/** Beside a proposal there is room for a few words. */
function short(text: string): string {
  return text.split(/[;:]/)[0]?.trim() ?? ''
}
