import { type DocumentNode, parse, validate } from 'graphql'
import { gitHubSchema } from '../world/graphql/schema.ts'

/** What GitHub's own schema has to say against a document: nothing, it should be. */
export function complaints(text: string): readonly string[] {
  const document: DocumentNode = parse(text)
  return validate(gitHubSchema(), document).map(({ message }) => message)
}
