import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** What GitHub reads in texts, as its public filters and its documentation describe it. */
const owner = '[a-z0-9][a-z0-9-]{0,38}'
const name = '[\\w.-]{1,100}'
const reference = `(?:(?:${owner}/)?${name})?#\\d+|gh-\\d+|https?://(?:www\\.)?github\\.com/${owner}/${name}/(?:issues|pull|discussions)/\\d+`

const mention = new RegExp(`(?<![a-z0-9_])@${owner}(?:/[\\w.-]+)?(?![a-z0-9_]|\\.[a-z0-9])`, 'gi')
const crossReference = new RegExp(`(?<![\\w&])(?:${reference})\\b`, 'gi')
const issueAddress = new RegExp(
  `(?<![\\w.-])(?:www\\.)?github\\.com/+${owner}/${name}/(?:issues|pull|discussions|commit)/\\w+`,
  'gi',
)
const sha = /(?<![a-z0-9])(?!(?:\d+|[a-f]+)(?![a-z0-9]))[0-9a-f]{7,40}(?![a-z0-9])/gi
const closing = new RegExp(
  `(?<![a-z0-9])(?:close|closes|closed|fix|fixes|fixed|resolve|resolves|resolved):?\\s+(?:${reference})\\b`,
  'gi',
)

/** Parsed as GitHub parses Markdown. */
export function markdown(text: string) {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** Everything in a text that would act on GitHub: as Markdown, and as the plain text of a title or a commit message. */
export function effects(text: string): readonly string[] {
  const shown = proseOf(markdown(text))
  const linked = text.replace(/(?<![\w.+-])https?:\/\/[a-z0-9][^\s<]*/gi, ' ')
  return [
    ...[text, ...shown].flatMap((part) => part.match(mention) ?? []),
    ...[linked, ...shown].flatMap((part) => [
      ...(part.match(crossReference) ?? []),
      ...(part.match(sha) ?? []),
    ]),
    ...[text, ...shown, ...addressesOf(markdown(text))].flatMap((part) => [
      ...(part.match(issueAddress) ?? []),
      ...(part.match(closing) ?? []),
    ]),
  ]
}

/** The texts that a reader sees outside code and links: where GitHub looks for people and references. */
function proseOf(node: Nodes): readonly string[] {
  if (node.type === 'text' || node.type === 'html') return [node.value]
  if (node.type === 'link' || node.type === 'linkReference') return []
  return 'children' in node ? node.children.flatMap(proseOf) : []
}

/** Where links and images lead. */
export function addressesOf(node: Nodes): readonly string[] {
  const own = node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : []
  return 'children' in node ? [...own, ...node.children.flatMap(addressesOf)] : own
}

/** Every kind of node in a tree, once. */
export function kindsIn(node: Nodes): ReadonlySet<string> {
  return new Set([
    node.type,
    ...('children' in node ? node.children.flatMap((child) => [...kindsIn(child)]) : []),
  ])
}

/** A text with its code spans blanked out: GitHub looks for nobody in them. */
export function outsideCode(text: string): string {
  const spans = [...nodesIn(markdown(text))].filter(({ type }) => type === 'inlineCode')
  return spans.reduceRight((rest, { position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset]
    return `${rest.slice(0, start)}CODE${rest.slice(end)}`
  }, text)
}

function nodesIn(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])]
}
