import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { readFrontMatter } from '../../../src/document/find/head/frontMatter.ts'
import type { Block } from '../../../src/document/markdown/block.ts'
import { scanBlocks } from '../../../src/document/markdown/scanBlocks.ts'
import { readSource } from '../../../src/document/markdown/source.ts'

const kinds: Readonly<Record<string, string>> = {
  heading: 'heading',
  table: 'table',
  list: 'list',
  listItem: 'item',
  code: 'code',
  blockquote: 'quote',
  thematicBreak: 'break',
}

/**
 * The headings, tables, lists, entries, quotes, code blocks and breaks that the reference parser (micromark with GitHub's extensions and
 * front matter) sees, with their lines; headings and tables also with their offsets, levels and rows.
 */
export function referenceBlocks(text: string): readonly string[] {
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
  const found: string[] = []
  const visit = (node: Nodes): void => {
    const kind = kinds[node.type]
    const at = node.position
    if (kind !== undefined && at !== undefined)
      found.push(describe(kind, at.start.line, at.end.line, at.start.offset ?? 0, detail(node)))
    // Text inside paragraphs holds no blocks; footnotes are no blocks of ours.
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'footnoteDefinition')
      node.children.forEach(visit)
  }
  visit(tree)
  return found
}

function detail(node: Nodes): number {
  if (node.type === 'heading') return node.depth
  return node.type === 'table' ? node.children.length : 0
}

/** The same list as {@link referenceBlocks} as our own scanner sees it. */
export function ownBlocks(text: string): readonly string[] {
  const source = readSource(text)
  const root = scanBlocks(source, readFrontMatter(source)?.nextLine ?? 0, source.starts.length)
  const found: string[] = []
  const visit = (block: Block): void => {
    if (Object.values(kinds).includes(block.kind)) {
      const more =
        block.kind === 'heading' ? block.level : block.kind === 'table' ? block.pieces.length - 1 : 0
      found.push(describe(block.kind, block.line + 1, block.endLine + 1, block.start, more))
    }
    block.children.forEach(visit)
  }
  visit(root)
  return found
}

function describe(kind: string, line: number, endLine: number, offset: number, more: number): string {
  const exact = kind === 'heading' || kind === 'table'
  return exact ? `${kind} ${line}-${endLine} @${offset} (${more})` : `${kind} ${line}`
}
