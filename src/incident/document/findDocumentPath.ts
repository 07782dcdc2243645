import { isNamedAfter } from '../ours/incidentId.ts'

/** One file of a pull request. */
interface ChangedFile {
  readonly path: string
  readonly change: 'added' | 'changed' | 'deleted'
}

/**
 * Which file of the postmortem's pull request is the document: the one whose name begins with the incident's id
 * (`INC-2026-0042…`), wherever it was moved; else the only Markdown file. Deleted files count only when nothing else
 * does, so that a deleted document is known by its path. Undefined when it cannot be told.
 */
export function findDocumentPath(files: readonly ChangedFile[], number: number): string | undefined {
  const present = files.filter((file) => file.change !== 'deleted').map((file) => file.path)
  const deleted = files.filter((file) => file.change === 'deleted').map((file) => file.path)
  return pick(present, number) ?? named(deleted, number)[0]
}

function pick(paths: readonly string[], number: number): string | undefined {
  const markdown = paths.filter((path) => /\.(?:md|markdown)$/i.test(path))
  return named(markdown, number)[0] ?? (markdown.length === 1 ? markdown[0] : undefined)
}

function named(paths: readonly string[], number: number): string[] {
  return paths.filter((path) => isNamedAfter(path, number)).sort()
}
