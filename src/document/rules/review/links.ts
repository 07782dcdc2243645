import { unlessRefused } from '../../edit/refuse.ts'
import { setField } from '../../edit/setField.ts'
import { saidWord } from '../../language/compile/saying.ts'
import type { Postmortem } from '../../model/postmortem.ts'
import { findField } from '../findField.ts'
import { advising } from '../levels.ts'
import type { Outside } from '../outside.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule, RuleContext } from '../rule.ts'

const incident: Outside = {
  incident: { number: 42, url: 'https://example.com/shop/issues/42', opened: '2026-01-31T14:05:00Z' },
}
const files: Outside = { fileExists: (path) => path === './runbook.md' }

export const links: Rule = {
  id: 'review/links',
  reason: 'A postmortem leads to its incident and to what it refers to; a dead link leads nowhere.',
  levels: advising,
  examples: {
    good: [
      { text: '# Slow checkout\n\nIncident: #42\n', outside: incident },
      { text: '# Slow checkout\n\n[Runbook](./runbook.md)\n', outside: files },
      '- **Status:** Aborted (the incident was a test)\n',
    ],
    bad: [
      {
        text: '# Slow checkout\n',
        outside: incident,
        fixed: '---\nissue: https://example.com/shop/issues/42\n---\n\n# Slow checkout\n',
      },
      { text: '# Slow checkout\n\n[Report](./incident-report.md)\n', outside: files },
      '- **Status:** Aborted\n',
    ],
  },
  check: (postmortem, context) => [
    ...toIncident(postmortem, context),
    ...deadFiles(postmortem, context),
    ...withoutReason(postmortem),
  ],
}

function toIncident(postmortem: Postmortem, { outside }: RuleContext): readonly Hit[] {
  const { text } = postmortem
  const { number, url } = outside?.incident ?? {}
  if (number === undefined || url === undefined || text.includes(url)) return []
  if (new RegExp(`#${number}(?!\\d)`).test(text)) return []
  const message = `The document does not link its incident. Add ${url}, for example as \`issue:\` in the front matter or under “References”.`
  const fix = () => unlessRefused(setField(postmortem, 'issue', url))
  return [{ at: postmortem.title ?? { start: 0, end: 0 }, message, fix }]
}

function deadFiles({ links: all }: Postmortem, { outside }: RuleContext): readonly Hit[] {
  const exists = outside?.fileExists
  if (exists === undefined) return []
  return all.flatMap((link) => {
    const path = (link.value ?? '').replace(/[#?].*$/s, '')
    if (path === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(path) || exists(path) !== false) return []
    return [
      { at: link, message: `There is no file ${quoted(path)} here. Correct the path, or remove the link.` },
    ]
  })
}

const aborted = new RegExp(String.raw`^[^\p{L}\p{N}]*${saidWord('aborted')}[^\p{L}\p{N}]*$`, 'iu')

function withoutReason(postmortem: Postmortem): readonly Hit[] {
  const field = findField(postmortem, 'status')
  if (field === undefined || !aborted.test(field.text)) return []
  const message =
    'The postmortem is marked as aborted, without a reason. Add one, for example “Aborted (the incident was a test)”.'
  return [{ at: field.valueSpan, message }]
}
