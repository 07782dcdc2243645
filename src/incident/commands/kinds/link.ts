import { type Command, type CommandKind, problem } from '../command.ts'

/** Says what belongs to the incident: another issue, a dashboard, a recording. */
export const link = {
  name: 'link',
  usage: '#<number> | <owner/repo#number> | <URL> [title]',
  examples: ['/link #57', '/link acme/platform#12', '/link https://grafana.example/d/42 Error rate'],
  read: (written): Command => {
    const [, target = '', title = ''] = /^(\S{1,2000})\s*(.*)$/.exec(written) ?? []
    const text = title.slice(0, 200).toWellFormed()
    const [, repository, number] = /^([\w.-]{1,39}\/[\w.-]{1,100})?#([1-9]\d{0,9})$/.exec(target) ?? []
    if (number !== undefined) {
      const to = { number: Number(number), ...(repository === undefined ? {} : { repository }) }
      return { kind: 'link', link: { text: text || target, to } }
    }
    const url = addressOf(target)
    if (url === undefined) return problem('link', 'link', written)
    return { kind: 'link', link: { text: text || target.slice(0, 200).toWellFormed(), to: { url } } }
  },
} as const satisfies CommandKind

function addressOf(target: string): string | undefined {
  const bare = target.replace(/^<(.*)>$/, '$1')
  if (!/^https?:\/\/[^/]/i.test(bare) || !URL.canParse(bare)) return undefined
  // What would end a link of Markdown, or a cell of a table.
  return new URL(bare).href.replace(
    /[()|[\]`*\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
