import { z } from 'zod'
import { bundledTemplateNames, isBundledTemplate } from '../../document/templates/bundledTemplates.ts'

/** Settings that name a place in the repository. */

const directoryError =
  'a folder inside the repository: at most 100 characters, folders parted by /, without .. and nothing that begins with .git'
export const directory = z
  .string({ error: directoryError })
  .max(100, { error: directoryError })
  .refine((path) => isSafePath(path.replace(/\/$/, '')), { error: directoryError })
  .overwrite((path) => path.replace(/\/$/, '').normalize('NFC'))

const templateError = `${bundledTemplateNames.join(', ')}, or the path of a Markdown file in the repository`
export const template = z
  .string({ error: templateError })
  .max(100, { error: templateError })
  .refine((name) => isBundledTemplate(name) || isMarkdownFile(name), {
    error: templateError,
    params: { known: bundledTemplateNames },
  })

/** Stays inside the repository and away from what steers it and Git: nothing absolute, no `..`, no `.git…`. */
function isSafePath(path: string): boolean {
  const steering = /^(?:\.git.*|git~\d+|codeowners)$/i
  return (
    !/[\\%:*?"<>|\p{C}]/u.test(path) &&
    path.split('/').every((part) => part !== '' && !/^\s|[.\s]$/.test(part) && !steering.test(part))
  )
}

function isMarkdownFile(path: string): boolean {
  return /\.md$/i.test(path) && isSafePath(path.replace(/^\.github\//, ''))
}
