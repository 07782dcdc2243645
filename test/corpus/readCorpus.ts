import { existsSync, globSync, readFileSync } from 'node:fs'
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

/**
 * Reads a corpus: a folder of Markdown documents, or one with `documents/` in it, with labels in `labels.jsonl` if there are any.
 * @throws a sentence when there are no documents
 */
export function readCorpus(folder: string): readonly CorpusDocument[] {
  const inner = join(folder, 'documents')
  const root = existsSync(inner) ? inner : folder
  const labels = readLabels(join(folder, 'labels.jsonl'))
  const files = globSync('**/*.{md,markdown}', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
  if (files.length === 0) throw new Error(`There are no Markdown documents in ${folder}.`)
  return files.toSorted().map((file) => {
    const label = labels.get(file)
    const text = readFileSync(join(root, file), 'utf8')
    return label === undefined ? { file, text } : { file, text, label }
  })
}

function readLabels(path: string): ReadonlyMap<string, Label> {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return new Map(lines.map((line): Label => JSON.parse(line)).map((label) => [label.file, label]))
}
