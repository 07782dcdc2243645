import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An action item as a reader labelled it; an empty string means that the document does not say. */
export interface LabelledAction {
  readonly action: string
  readonly owner?: string
  readonly due?: string
  readonly priority?: string
  readonly ticket?: string
  readonly status?: string
}

export interface Label {
  readonly file: string
  readonly actions: readonly LabelledAction[]
  readonly sections: Readonly<Record<string, boolean>>
}

export interface CorpusDocument {
  readonly file: string
  readonly text: string
  readonly label?: Label
}

/** Reads a corpus: a folder with `documents/` and `labels.jsonl`. */
export function readCorpus(folder: string): readonly CorpusDocument[] {
  const labels = new Map(
    readFileSync(join(folder, 'labels.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Label => JSON.parse(line))
      .map((label) => [label.file, label]),
  )
  return readdirSync(join(folder, 'documents'))
    .sort()
    .map((file) => {
      const label = labels.get(file)
      const text = readFileSync(join(folder, 'documents', file), 'utf8')
      return label === undefined ? { file, text } : { file, text, label }
    })
}
