import type { Owner } from '../../model/postmortem.ts'
import { holding } from '../levels.ts'
import type { Outside } from '../outside.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'
import { trackedActions } from '../trackedActions.ts'

const table = (owner: string) =>
  `## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | ${owner} |\n`
const outside: Outside = {
  assignable: new Map([
    ['mar', true],
    ['jo', false],
  ]),
  people: new Map([['mar vidal', 'mar']]),
}

export const ownerAssignable: Rule = {
  id: 'action/owner-assignable',
  reason:
    'The ticket of an action is given to its owner; that works only for people whom the repository knows.',
  levels: holding,
  examples: {
    good: [
      { text: table('@mar'), outside },
      { text: table('Mar Vidal'), outside },
      { text: table('@acme/payments'), outside },
      table('@jo'),
    ],
    bad: [
      { text: table('@jo'), outside },
      { text: table('Somebody Else'), outside },
    ],
  },
  ready: ({ outside }) => outside?.assignable !== undefined,
  check: (postmortem, { outside }) => {
    const isTemplate = templateText(postmortem)
    return trackedActions(postmortem)
      .filter((item) => item.status.value !== 'done' && !isTemplate(item.owners))
      .flatMap((item) =>
        (item.owners.value ?? []).flatMap((one) => {
          const message = obstacle(one, outside ?? {})
          return message === undefined ? [] : [{ at: item.owners, message }]
        }),
      )
  },
}

function obstacle(owner: Owner, { assignable, people }: Outside): string | undefined {
  if (owner.kind === 'team') return undefined
  const login = owner.kind === 'login' ? owner.login : people?.get(owner.name.toLowerCase())
  if (login === undefined) {
    if (people === undefined || owner.kind === 'login') return undefined
    return `${quoted(owner.name)} is a name Debrief cannot match to an account. Write the owner as \`@login\`, or add the name under \`people\` in \`.github/debrief.yml\`.`
  }
  if (assignable?.get(login.toLowerCase()) !== false) return undefined
  return `Issues of this repository cannot be assigned to \`@${login}\`. Check the spelling, give the account access, or name another owner.`
}
