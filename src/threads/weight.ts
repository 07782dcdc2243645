import type { Blob } from '../incident/observed/blob.ts'
import type { Observation, Snapshot } from '../incident/observed/snapshot.ts'

/*
 * How much work a text can be at most, in about the time that one character takes. Lines cost more than characters,
 * and YAML costs most. What is weighed is what people can make long.
 */

const line = 60
const yaml = 12

/** Of Markdown, its front matter included. */
export function weightOfText(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  const front = /^\ufeff?---/.test(text) ? Math.max(0, text.indexOf('\n---', 3)) : 0
  return text.length + lines * line + front * yaml
}

export function weightOfYaml(text: string): number {
  return text.length * yaml
}

/** Of all that a plan has to read. */
export function weightOf(seen: Observation): number {
  switch (seen.kind) {
    case 'incident':
      return weightOfIncident(seen)
    case 'pull_request':
      return weightOfSettings(seen.proposed, seen.repository.configuration, seen.pullRequest.configuration)
    case 'repository':
      return weightOfSettings(seen.repository.configuration)
    case 'gone':
      return 0
  }
}

function weightOfSettings(...files: readonly (Blob | undefined)[]): number {
  return files.reduce((sum, file) => sum + weightOfYaml(file?.text ?? ''), 0)
}

function weightOfIncident(seen: Snapshot): number {
  const { comments, issue, pullRequest, others, codeowners = '' } = seen
  const commands = comments.filter(({ body }) => /^[ \t]*\/[a-z]/im.test(body))
  const pulls = [...(pullRequest ? [pullRequest] : []), ...others.map((carrier) => carrier.pullRequest)]
  const documents = [
    seen.document,
    ...others.map(({ document }) => document),
    ...pulls.flatMap(({ reviews }) => reviews.map(({ document }) => document)),
  ]
  // The same text is read once.
  const distinct = new Map(documents.flatMap((one) => (one ? [[one.oid, one.text ?? '']] : [])))
  const texts = [issue.body, ...commands.map(({ body }) => body), ...distinct.values()]
  const settings = weightOfSettings(...pulls.map(({ configuration }) => configuration))
  return texts.reduce((sum, text) => sum + weightOfText(text), codeowners.length + settings)
}
