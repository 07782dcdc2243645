import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  bundledTemplate,
  bundledTemplateNames,
  isBundledTemplate,
} from '../../document/templates/bundledTemplates.ts'
import { nearest } from '../../document/values/nearest.ts'
import { newWords } from '../../messages/cli/newWords.ts'
import { UsageError } from '../arguments/usageError.ts'

/**
 * The text of a bundled template, by its name, or of a template file.
 * @throws UsageError when there is neither
 */
export async function readTemplateFile(
  template: string,
  cwd: string,
): Promise<{ readonly name: string; readonly text: string }> {
  if (isBundledTemplate(template)) return { name: template, text: bundledTemplate(template) }
  try {
    return { name: template, text: await readFile(resolve(cwd, template), 'utf8') }
  } catch {
    const meant = nearest(template, bundledTemplateNames)
    throw new UsageError(newWords.noTemplate(template, bundledTemplateNames, meant))
  }
}
