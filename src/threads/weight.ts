import { hasCommandLine } from '../incident/commands/hasCommandLine.ts'
import type { Blob } from '../incident/observed/blob.ts'
import type { Observation, Snapshot } from '../incident/observed/snapshot.ts'

/*
 * How much work a text can be at most, in about the time that one character takes. Lines cost more than characters,
 * and YAML costs most. What is weighed is what people can make long.
 */

const line = 60
const yaml = 12
/** A text that is only looked through. */
const plain = 0.1

/** Of Markdown, its front matter included. @param enough nobody asks how much more it weighs */
export function weightOfText(text: string, enough = Number.POSITIVE_INFINITY): number {
  let weight = text.length
  for (let at = text.indexOf('\n'); at >= 0 && weight < enough; at = text.indexOf('\n', at + 1))
    weight += line
  const front = /^\ufeff?---/.test(text) ? Math.max(0, text.indexOf('\n---', 3)) : 0
  return weight + front * yaml
}

export function weightOfYaml(text: string): number {
  return text.length * yaml
}

/** Whether all that a plan has to read weighs less. As soon as it weighs as much, the rest is not looked at. */
export function weighsLess(seen: Observation, enough: number): boolean {
  let weight = 0
  for (const text of textsOf(seen)) {
    weight += weightOfPart(text, enough - weight)
    if (weight >= enough) return false
  }
  return true
}

type Part = { readonly yaml: string } | { readonly markdown: string } | { readonly plain: string }

function weightOfPart(part: Part, enough: number): number {
  if ('yaml' in part) return weightOfYaml(part.yaml)
  return 'plain' in part ? part.plain.length * plain : weightOfText(part.markdown, enough)
}

function textsOf(seen: Observation): Iterable<Part> {
  switch (seen.kind) {
    case 'incident':
      return textsOfIncident(seen)
    case 'pull_request':
      return settings(seen.proposed, seen.repository.configuration, seen.pullRequest.configuration)
    case 'repository':
      return settings(seen.repository.configuration)
    case 'gone':
      return []
  }
}

function settings(...files: readonly (Blob | undefined)[]): readonly Part[] {
  return files.map((file) => ({ yaml: file?.text ?? '' }))
}

function* textsOfIncident(seen: Snapshot): Iterable<Part> {
  const { comments, issue, pullRequest, others, codeowners = '' } = seen
  const pulls = [...(pullRequest ? [pullRequest] : []), ...others.map((carrier) => carrier.pullRequest)]
  const documents = [
    seen.document,
    ...others.map(({ document }) => document),
    ...pulls.flatMap(({ reviews }) => reviews.map(({ document }) => document)),
  ]
  yield* settings(...pulls.map(({ configuration }) => configuration))
  yield { markdown: codeowners }
  yield { markdown: issue.body }
  // The same text is read once.
  for (const text of new Map(documents.flatMap((one) => (one ? [[one.oid, one.text ?? '']] : []))).values())
    yield { markdown: text }
  const said = [...comments, ...pulls.flatMap((pull) => pull.comments)].map(({ body }) => body)
  for (const body of said) yield { plain: body }
  for (const body of said) if (hasCommandLine(body)) yield { markdown: body }
}
