import Handlebars from 'handlebars'
import type { Finding } from '../../model/postmortem.ts'
import { templateFinding } from './templateFinding.ts'
import { templateLimits } from './templateLimits.ts'

/**
 * Reads a Handlebars template into its syntax tree, with every bound checked before the parser runs.
 * The tree still has to be checked for what a template may do: see `checkTemplate`.
 */
export function parseTemplate(
  text: string,
): { readonly program: hbs.AST.Program } | { readonly problems: readonly Finding[] } {
  const unreadable = notATemplate(text) ?? tooLarge(text) ?? tooLongTag(text)
  if (unreadable !== undefined) return { problems: [unreadable] }
  try {
    return { program: Handlebars.parse(text) }
  } catch (error) {
    return { problems: [syntaxProblem(text, error)] }
  }
}

function notATemplate(text: string): Finding | undefined {
  if (text.trim() === '')
    return templateFinding(
      'template/empty',
      'The template is empty. Write Markdown into it, or remove the file to use a bundled template.',
      text,
    )
  if (/^version https:\/\/git-lfs\.github\.com\//.test(text))
    return templateFinding(
      'template/not-text',
      'The template is a Git LFS pointer, so its text is not in the repository. Take the file out of Git LFS (`git lfs untrack`) and commit it again.',
      text,
    )
  const odd = text.search(/[\0\ufffd]/)
  if (odd === -1) return undefined
  return templateFinding(
    'template/not-text',
    'The template is not UTF-8 text. Save it as UTF-8 Markdown and commit it again.',
    text,
    odd,
  )
}

function tooLarge(text: string): Finding | undefined {
  const bytes = Buffer.byteLength(text)
  const tags = text.split('{{').length - 1
  const blocks = text.match(/\{\{\{{0,2}~?(?:[#^]|\s*else)/g)?.length ?? 0
  const { bytes: mostBytes, tags: mostTags, blocks: mostBlocks } = templateLimits
  if (bytes > mostBytes) return limitProblem(text, `${bytes} bytes long`, `${mostBytes} bytes`)
  if (tags > mostTags) return limitProblem(text, `made of ${tags} {{…}}`, `${mostTags}`)
  if (blocks > mostBlocks) return limitProblem(text, `made of ${blocks} blocks`, `${mostBlocks}`)
  return undefined
}

/** Only names can stand in a tag, so a long one is a mistake; comments may be as long as they like. */
function tooLongTag(text: string): Finding | undefined {
  for (const { index, 0: mark } of text.matchAll(/(?<!(?<!\\)\\)\{\{(?!~?!)/g)) {
    const end = text.indexOf('}}', index)
    const length = (end === -1 ? text.length : end) - index - mark.length
    if (length <= templateLimits.tag) continue
    const message = `This {{…}} is ${length} characters long; at most ${templateLimits.tag} are read. Check that it is closed by }}.`
    return templateFinding('template/syntax', message, text, index, index + mark.length)
  }
  return undefined
}

function limitProblem(text: string, found: string, most: string): Finding {
  return templateFinding(
    'template/too-large',
    `The template is ${found}; at most ${most} are read. Shorten it, or split it into several templates.`,
    text,
  )
}

function syntaxProblem(text: string, error: unknown): Finding {
  const said = error instanceof Error ? error.message : String(error)
  const line = Number(/^Parse error on line (\d+)/.exec(said)?.[1] ?? / - (\d+):\d+$/.exec(said)?.[1] ?? 1)
  const mismatch = /^(\S+) doesn't match (\S+) - /.exec(said)
  const found =
    mismatch !== null
      ? `{{#${mismatch[1]}}} is ended by {{/${mismatch[2]}}}.`
      : said.includes("got 'EOF'")
        ? 'The template ends before a {{#if}}, {{#unless}} or {{#each}} does.'
        : 'The {{…}} on or just before this line cannot be read.'
  const message = `${found} Check that every block has its own end, such as {{#if owner}} … {{/if}}; write \\{{ for braces that shall stay.`
  return templateFinding('template/syntax', message, text, startOfLine(text, line))
}

function startOfLine(text: string, line: number): number {
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start)
    if (next === -1) break
    start = next + 1
  }
  return start
}
