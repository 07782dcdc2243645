import { stringify } from 'yaml'
import { oneLine } from './inlineValue.ts'
import type { TemplateFacts } from './templateFacts.ts'

/** The front matter's schema; a change that older readers cannot understand raises it. */
export const frontMatterVersion = 1

/**
 * The front matter that machines read, as YAML lines without the `---` fences.
 * Every value is quoted where YAML needs it, so no title can break out; unknown values are `TBD`, unknown lists `[]`.
 */
export function frontMatterLines(facts: TemplateFacts): string {
  const fields: readonly (readonly [string, string | number | readonly string[] | undefined])[] = [
    ['version', frontMatterVersion],
    ['incident', facts.id],
    ['issue', facts.issue?.url],
    ['title', facts.title],
    ['severity', facts.severity],
    ['category', facts.category],
    ['services', facts.services],
    ['owner', facts.owner],
    ['commander', facts.commander],
    ['participants', facts.participants],
    ['started', facts.started],
    ['detected', facts.detected],
    ['acknowledged', facts.acknowledged],
    ['mitigated', facts.mitigated],
    ['resolved', facts.resolved],
    ['tags', facts.tags],
    ['confidentiality', facts.confidentiality],
    ['audiences', facts.audiences],
  ]
  return fields.map(([name, value]) => `${name}: ${yamlValue(value ?? 'TBD')}`).join('\n')
}

function yamlValue(value: string | number | readonly string[]): string {
  const plain =
    typeof value === 'number' ? value : typeof value === 'string' ? oneLine(value) : value.map(oneLine)
  return stringify(plain, {
    lineWidth: 0,
    blockQuote: false,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  }).trimEnd()
}
