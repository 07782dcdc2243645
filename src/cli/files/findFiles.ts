import { glob, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'

/** What stands in a folder of postmortems without being one. */
const notPostmortems = /(^|\/)(readme|index)\.(md|markdown)$/i
const skippedFolders = new Set(['node_modules', '.git'])

export interface FoundFiles {
  /** relative to the folder asked from, with `/` between the parts, each once, sorted within each target */
  readonly files: readonly string[]
  /** targets that lead to no file */
  readonly empty: readonly string[]
}

/**
 * Finds the Markdown files behind file names, folders and glob patterns.
 * A file that is named is taken as it is; folders are searched whole, without their readme and index pages.
 */
export async function findFiles(targets: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>()
  const empty: string[] = []
  for (const target of targets) {
    const found = await filesOf(target, cwd)
    if (found.length === 0) empty.push(target)
    for (const file of found) files.add(file)
  }
  return { files: [...files], empty }
}

/** Tells whether a file is there. */
export async function fileExists(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ?? false
}

/** Tells whether a folder is there. */
export async function folderExists(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? false
}

async function filesOf(target: string, cwd: string): Promise<readonly string[]> {
  if (target === '-') return [target]
  const found = await stat(resolve(cwd, target)).catch(() => undefined)
  if (found?.isFile()) return [tidy(target, cwd)]
  if (found?.isDirectory()) {
    const inside = await matches(join(target, '**', '*.{md,markdown}'), cwd)
    return inside.filter((file) => !notPostmortems.test(file))
  }
  return /[*?[{]/.test(target) ? matches(target, cwd) : []
}

async function matches(pattern: string, cwd: string): Promise<readonly string[]> {
  const files: string[] = []
  const entries = glob(pattern, {
    cwd,
    withFileTypes: true,
    exclude: (entry) => skippedFolders.has(entry.name),
  })
  for await (const entry of entries) {
    if (entry.isFile()) files.push(tidy(join(entry.parentPath, entry.name), cwd))
  }
  return files.toSorted()
}

function tidy(path: string, cwd: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join('/')
}
