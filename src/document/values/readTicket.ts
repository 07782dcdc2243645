import { phrases, wordOf } from '../language/compile/gather.ts'
import { trimEnd } from '../markdown/trimEnd.ts'
import type { Ticket } from '../model/postmortem.ts'

/** A ticket and where it stands in the raw text that was read. */
export interface FoundTicket {
  readonly ticket: Ticket
  readonly start: number
  readonly end: number
  /** as a reader sees it: the link's text, or the address where that says nothing */
  readonly text: string
}

const link = String.raw`\[((?:[^\[\]\\\n]|\\.|\[[^\[\]\n]{0,60}\]){0,200})\]\(<?(https?:\/\/[^\s()<>]{1,1000})>?[^()\n]{0,200}\)`
const url = String.raw`https?:\/\/[^\s<>()|\]"'\x60]{1,1000}`
const issue = String.raw`(?:([A-Za-z0-9][\w.-]{0,38})\/([\w.-]{1,100}))?#(\d{1,9})(?![\w-])`
const gh = String.raw`\bGH-(\d{1,9})\b`
const jira = String.raw`\b([A-Z][A-Z0-9_]{1,9}-\d{1,6})\b`
const pattern = new RegExp(`${link}|(${url})|(?<![\\w&/])${issue}|${gh}|${jira}`, 'g')

const issueUrl =
  /^https?:\/\/[^/]+\/([\w.-]+)\/([\w.-]+)\/(?:-\/)?(?:issues|pull|pulls|merge_requests)\/(\d{1,9})(?:[/?#].*)?$/
const trackerUrl =
  /\/(?:browse|issues?|pull|pulls|merge_requests|tickets?|work_?items?|story|stories|t|c|task|bugs?|incident|cards?|b)\/[\w#/-]{0,100}\d|show_bug\.cgi\?id=|\/_workitems\/|linear\.app\/|trello\.com\/c\/|\/boards?\//i

const ticketNoun = new RegExp(String.raw`^\W*${wordOf(phrases('ticketNouns'))}`, 'iu')

/** Words that look like keys of a tracker and are none. */
const notKeys =
  /^(?:UTF|ISO|SHA|RFC|CVE|CWE|RSA|DSA|NIST|PEP|KEP|BIP|EIP|ERC|RSS|INC|HTTP|TLS|SSL|GPT|COVID|P|SEV|PM|PIR|UTC|GMT|CET|CEST|PST|EST|AES|MD|EC|ADR|Q|FY|H|AI|ACTION|ITEM|US|EU|AP|CPU|GPU|IPV|ES|PHP|API|V|T|A|AC|TODO|STEP|PHASE)\d*-/

/**
 * Finds the tickets of a raw Markdown text: `#12`, `org/repo#12`, links, addresses, `GH-12`, keys such as `OPS-123`.
 * @param anyAddress take every address for a ticket, as in a ticket column; else only those of a tracker
 */
export function findTickets(raw: string, anyAddress: boolean): readonly FoundTicket[] {
  if (!/#\d|:\/\/|[A-Za-z\d_]-\d/.test(raw)) return []
  return [...raw.matchAll(pattern)].flatMap((match) => {
    const found =
      match[2] === undefined && match[3] === undefined ? readShort(match) : readLink(match, anyAddress)
    return found === undefined ? [] : [found]
  })
}

function readShort(match: RegExpExecArray): FoundTicket | undefined {
  const [text, , , , owner, repository, number, short, key] = match
  const place = { start: match.index, end: match.index + text.length, text }
  if (key !== undefined) return notKeys.test(key) ? undefined : { ticket: { kind: 'key', key }, ...place }
  const where = owner === undefined || repository === undefined ? {} : { owner, repository }
  return { ticket: { kind: 'issue', number: Number(number ?? short), ...where }, ...place }
}

function readLink(match: RegExpExecArray, anyAddress: boolean): FoundTicket | undefined {
  const [whole, text, target, bare = ''] = match
  const address = target ?? trimEnd(bare, /[.,;:!?]/)
  const ticket = readAddress(address, text, anyAddress)
  if (ticket === undefined) return undefined
  const shown = (text ?? '').replace(/[[\]*_`]/g, '').trim()
  const length = target === undefined ? address.length : whole.length
  return { ticket, start: match.index, end: match.index + length, text: saysTicket(shown) ? shown : address }
}

/** Whether a text names a request to change something, which belongs to what was done rather than to what is to be done. */
export function namesChange(raw: string): boolean {
  return /\/(?:pulls?|merge_requests)\/\d/.test(raw)
}

/** @returns the first ticket of a raw Markdown text */
export function readTicket(raw: string, anyAddress = true): FoundTicket | undefined {
  return findTickets(raw, anyAddress)[0]
}

function saysTicket(text: string): boolean {
  return /\d/.test(text) && text.length <= 60 && !/\s\S+\s\S+\s/.test(text)
}

function readAddress(address: string, text: string | undefined, anyAddress: boolean): Ticket | undefined {
  // Files of a repository are what was changed, not where it is tracked.
  if (/\/(?:blob|tree|raw|blame)\/[^/]+\/\S/.test(address)) return undefined
  const issueMatch = issueUrl.exec(address)
  if (issueMatch !== null)
    return {
      kind: 'issue',
      number: Number(issueMatch[3]),
      owner: issueMatch[1] ?? '',
      repository: issueMatch[2] ?? '',
    }
  const key = /\/browse\/([A-Z][A-Z0-9_]+-\d+)/.exec(address)?.[1]
  if (key !== undefined) return { kind: 'key', key }
  const named = text !== undefined && ticketNoun.test(text)
  return anyAddress || named || trackerUrl.test(address) ? { kind: 'url', url: address } : undefined
}
