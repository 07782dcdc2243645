import { readFileSync } from 'node:fs'
import { buildASTSchema, type DocumentNode, parse, validate } from 'graphql'

const file = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'))
const schema = buildASTSchema(parse(readFileSync(file, 'utf8'), { noLocation: true }), {
  assumeValid: true,
  assumeValidSDL: true,
})

/** What GitHub's own schema has to say against a document: nothing, it should be. */
export function complaints(text: string): readonly string[] {
  const document: DocumentNode = parse(text)
  return validate(schema, document).map(({ message }) => message)
}
