import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Whether the target of a relative link exists beside a document; a path with a slash in front begins at the folder where the
 * command was started.
 * @param file path of the document; what comes from standard input stands nowhere
 */
export function filesBeside(file: string, cwd: string): ((path: string) => boolean | undefined) | undefined {
  if (file === '-') return undefined
  const folder = dirname(resolve(cwd, file))
  return (path) => {
    const name = decoded(path)
    if (name === undefined || name.includes('\0')) return undefined
    return existsSync(name.startsWith('/') ? resolve(cwd, `.${name}`) : resolve(folder, name))
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
