import { planHelp } from '../../messages/cli/help/planHelp.ts'
import { effectLines } from '../../messages/cli/remote/effectLines.ts'
import { planWords } from '../../messages/cli/remote/planWords.ts'
import { situationOf } from '../../plan/case/situationOf.ts'
import type { Effect } from '../../plan/effect.ts'
import { readArguments } from '../arguments/readArguments.ts'
import { UsageError } from '../arguments/usageError.ts'
import type { Command } from '../command.ts'
import { harmless } from '../screen/harmless.ts'
import { say } from '../screen/say.ts'
import { lookFrom, type RemoteLook } from './lookFrom.ts'
import { namesIn } from './namesIn.ts'

const options = { json: { type: 'boolean', default: false } } as const

/** `debrief plan`: what the server would do now, by the same reader and the same planner, without doing it. */
export const planCommand: Command = {
  name: 'plan',
  help: planHelp,
  options,
  run: async (args, terminal) => {
    const { positionals, values } = readArguments('plan', args, options)
    const [text] = positionals
    if (text === undefined || positionals.length > 1) throw new UsageError(planWords.nothingNamed)
    const looked = await lookFrom(text, terminal)
    if (looked.seen.kind === 'gone') throw new UsageError(planWords.gone(text))
    if (values.json) terminal.out(`${JSON.stringify(looked.plan, null, 2)}\n`)
    else terminal.out(`${linesOf(text, looked, terminal.now).map(harmless).join('\n')}\n`)
    say(planWords.blind, terminal)
    return 0
  },
}

function linesOf(text: string, looked: RemoteLook, now: string): readonly string[] {
  const { seen, plan } = looked
  const name = namesIn(seen)
  return [
    planWords.head(text, whatIsSeen(looked, now), plan.effects.length),
    ...plan.effects.map((effect, index) => `${index + 1}. ${lineOf(effect, name)}`),
    ...(plan.again ? [planWords.again] : []),
    ...(plan.waits ? [planWords.waits[plan.waits]] : []),
    ...(plan.next ? [planWords.next(plan.next)] : []),
    ...(plan.belongsTo !== undefined && plan.belongsTo !== seen.key.number
      ? [planWords.belongsTo(plan.belongsTo)]
      : []),
  ]
}

function whatIsSeen({ seen, policy }: RemoteLook, now: string): string {
  if (seen.kind !== 'incident' || !policy) return seen.kind.replace('_', ' ')
  const { facts, phase } = situationOf(seen, { policy, troubles: [], today: now.slice(0, 10) })
  return facts.isIncident ? `${facts.id} · ${phase}` : 'no incident'
}

type Lines = { readonly [K in Effect['kind']]: (effect: Extract<Effect, { kind: K }>, name: Name) => string }
type Name = (id: string) => string

// Every effect has its line, or this does not compile.
const lines: Lines = effectLines

function lineOf<K extends Effect['kind']>(effect: Extract<Effect, { kind: K }>, name: Name): string {
  const line = lines[effect.kind as K]
  return line(effect, name)
}
