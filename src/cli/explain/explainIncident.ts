import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { severities } from '../../document/model/severity.ts'
import { factsWords } from '../../messages/cli/policy/factsWords.ts'
import { planWords } from '../../messages/cli/remote/planWords.ts'
import { deciding, type Explained, explanation } from '../../messages/policy/explanation.ts'
import { situationOf } from '../../plan/case/situationOf.ts'
import { decide, dueOn } from '../../policy/decide.ts'
import { type RuleFacts, ruleFactsOf } from '../../policy/rules/ruleFacts.ts'
import { readYaml } from '../../policy/yaml/readYaml.ts'
import { UsageError } from '../arguments/usageError.ts'
import { readPolicy } from '../files/readPolicy.ts'
import { lookFrom } from '../plan/lookFrom.ts'
import type { Terminal } from '../terminal.ts'

/** Which rule decides about an incident on GitHub, and why the others do not. */
export async function explainReference(text: string, terminal: Terminal): Promise<string> {
  const { seen, policy, plan, reference } = await lookFrom(text, terminal)
  if (seen.kind === 'gone') throw new UsageError(planWords.gone(text))
  // A postmortem's pull request is its incident's business.
  if (seen.kind === 'pull_request' && plan.belongsTo !== undefined && plan.belongsTo !== reference.number)
    return explainReference(`${reference.owner}/${reference.name}#${plan.belongsTo}`, terminal)
  if (seen.kind !== 'incident' || !policy) throw new UsageError(factsWords.notAnIncident(text))
  const situation = situationOf(seen, { policy, troubles: [], today: terminal.now.slice(0, 10) })
  if (!situation.facts.isIncident) throw new UsageError(factsWords.notAnIncident(text))
  return page(`${text} · ${situation.facts.id}`, situation)
}

/** The same for facts that a file tells, under the settings of this folder: for trying rules before there is an incident. */
export async function explainFacts(path: string, terminal: Terminal, config?: string): Promise<string> {
  const text = await readFile(resolve(terminal.cwd, path), 'utf8').catch(() => undefined)
  if (text === undefined) throw new UsageError(factsWords.unreadable(path))
  const ruleFacts = readFacts(text, path)
  const { policy } = await readPolicy(terminal, config)
  const ruling = decide(policy, ruleFacts)
  return page(path, { policy, ruling, ruleFacts, due: dueOn(ruling, terminal.now) })
}

function page(what: string, explained: Explained): string {
  return `${factsWords.title(what, deciding(explained))}\n\n${explanation(explained).join('\n')}\n`
}

const texts = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string(), { error: 'a text, or a list of texts' }),
)

const factsSchema = z.strictObject(
  {
    severity: z.enum(severities, { error: 'P0, P1, P2 or P3' }),
    category: z.string({ error: 'a text' }).optional(),
    services: texts.default([]),
    labels: texts.default([]),
    repository: z.string({ error: 'owner/name' }).default('owner/repository'),
    confidentiality: z.string({ error: 'a text' }).optional(),
  },
  { error: 'severity, category, services, labels, repository or confidentiality' },
)

function readFacts(text: string, path: string): RuleFacts {
  const { value, problems, place } = readYaml(text)
  const parsed = factsSchema.safeParse(value)
  if (problems.length === 0 && parsed.success) {
    const { category, confidentiality, ...known } = parsed.data
    return ruleFactsOf({
      ...known,
      ...(category === undefined ? {} : { category }),
      ...(confidentiality === undefined ? {} : { confidentiality }),
    })
  }
  const issues = parsed.error?.issues ?? []
  throw new UsageError(
    factsWords.broken(path, [
      ...problems.map(({ line, found }) => factsWords.problem(line, 'YAML', found)),
      ...issues.map((issue) =>
        factsWords.problem(place(issue.path).line, issue.path.join('.') || 'facts', issue.message),
      ),
    ]),
  )
}
