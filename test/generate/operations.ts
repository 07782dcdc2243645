import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import {
  buildASTSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql'
import { gitHubSdl } from '../world/graphql/schema.ts'

const folder = new URL('../../src/github/', import.meta.url)
const target = new URL('generated/operations.ts', folder)

/** GitHub's own published schema, as far as it is true. */
function readSchema(): DocumentNode {
  return parse(gitHubSdl(), { noLocation: true })
}

function readOperations(): { location: string; document: DocumentNode }[] {
  const directory = new URL('operations/', folder)
  return readdirSync(directory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ location: name, document: parse(readFileSync(new URL(name, directory), 'utf8')) }))
}

/** Names of all fragments that a definition spreads, through other fragments too. */
function spreads(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<string> {
  const found = new Set<string>()
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (!fragment || found.has(name.value)) return
      found.add(name.value)
      for (const inner of spreads(fragment, fragments)) found.add(inner)
    },
  })
  return found
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** What the app sends: queries as whole documents; mutations in parts, because they are sent in batches. */
function printTexts(documents: readonly DocumentNode[]): string {
  const definitions = documents.flatMap((document) => document.definitions)
  const fragments = new Map(
    definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]),
  )
  const operations = definitions.filter((one) => one.kind === 'OperationDefinition')
  const lines = [
    '/** A document to send, with the types of its variables and of its answer. */',
    'export interface Operation<Answer, Variables> {',
    '  readonly name: string',
    '  readonly text: string',
    '  readonly types?: (variables: Variables) => Answer',
    '}',
    '/** One mutation, in the parts from which a document of several is put together. */',
    'export interface Mutation<Answer, Variables> {',
    '  readonly field: string',
    '  readonly input: string',
    '  readonly selection: string',
    '  readonly fragments: readonly string[]',
    '  readonly types?: (variables: Variables) => Answer',
    '}',
    'export const fragments = {',
    ...[...fragments].map(([name, node]) => `  ${name}: ${JSON.stringify(print(node))},`),
    '} as const',
  ]
  for (const operation of operations) {
    const name = operation.name?.value ?? ''
    const used = [...spreads(operation, fragments)]
    if (operation.operation === 'query') {
      const texts = [print(operation), ...used.map((one) => print(fragments.get(one) ?? operation))]
      lines.push(
        `export const ${name}: Operation<${pascal(name)}Query, ${pascal(name)}QueryVariables> = {`,
        `  name: ${JSON.stringify(name)},`,
        `  text: ${JSON.stringify(texts.join('\n'))},`,
        '}',
      )
      continue
    }
    const field = operation.selectionSet.selections[0]
    const input = operation.variableDefinitions?.[0]
    if (field?.kind !== 'Field' || !field.selectionSet || !input) throw new Error(`${name} is not one field`)
    lines.push(
      `export const ${name}: Mutation<${pascal(name)}Mutation, ${pascal(name)}MutationVariables> = {`,
      `  field: ${JSON.stringify(field.name.value)},`,
      `  input: ${JSON.stringify(print(input.type))},`,
      `  selection: ${JSON.stringify(print(field.selectionSet))},`,
      `  fragments: ${JSON.stringify(used)},`,
      '}',
    )
  }
  return `${lines.join('\n')}\n`
}

/** The text of `src/github/generated/operations.ts`: types from the schema, and the documents. */
async function generateOperations(): Promise<string> {
  const schema = readSchema()
  const documents = readOperations()
  const types = await codegen({
    schema,
    schemaAst: buildASTSchema(schema, { assumeValid: true, assumeValidSDL: true }),
    documents,
    filename: 'operations.ts',
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
    config: {
      scalars: {
        ID: 'string',
        URI: 'string',
        DateTime: 'string',
        GitObjectID: 'string',
        GitTimestamp: 'string',
        Base64String: 'string',
      },
      enumType: 'string-literal',
      useTypeImports: true,
      immutableTypes: true,
      avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      skipTypename: true,
      disableDescriptions: true,
      dedupeFragments: true,
      inlineFragmentTypes: 'combine',
      defaultScalarType: 'unknown',
    },
  })
  return `// Written by \`npm run generate\` from GitHub's schema and ../operations; not to be edited.\n${types}\n${printTexts(documents.map((one) => one.document))}`
}

if (import.meta.main) {
  const text = await generateOperations()
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    console.error('src/github/generated is out of date. Run: npm run generate')
    process.exitCode = 1
  }
}
