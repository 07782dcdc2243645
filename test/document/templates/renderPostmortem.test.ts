import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, it, test } from 'vitest'
import { templateLimits } from '../../../src/document/templates/read/templateLimits.ts'
import { renderPostmortem } from '../../../src/document/templates/renderPostmortem.ts'
import type { TemplateFacts } from '../../../src/document/templates/variables/templateFacts.ts'
import {
  itemMeanings,
  templateVariables,
  variableMeanings,
} from '../../../src/document/templates/variables/templateVariables.ts'
import { noFacts, someFacts } from './someFacts.ts'

function rendered(template: string, facts: TemplateFacts = someFacts()): string {
  const outcome = renderPostmortem(template, facts)
  if ('problems' in outcome) throw new Error(outcome.problems.map((problem) => problem.message).join('\n'))
  return outcome.text
}

function problems(template: string): readonly string[] {
  const outcome = renderPostmortem(template, someFacts())
  return 'problems' in outcome
    ? outcome.problems.map((found) => `${found.line} ${found.rule} ${found.message}`)
    : []
}

describe('an organisation’s own template', () => {
  test.each([
    ['# {{id}}: {{title}}', '# INC-2026-0042: Checkout fails with 500s'],
    ['{{severity}} in {{services}}', 'P1 in checkout, cart'],
    ['Record: {{issue}}', 'Record: [#42](https://github.com/acme/shop/issues/42)'],
    ['from {{started}} to {{resolved}}', 'from 2026-03-01 14:00 to 2026-03-01 15:10'],
    ['review on {{followUp}}', 'review on 2026-03-29'],
    ['{{#if commander}}led by {{commander}}{{/if}}', 'led by @ben'],
    ['{{#unless commander}}nobody{{else}}{{commander}}{{/unless}}', '@ben'],
    ['{{#each participants}}{{this}}{{#unless @last}}; {{/unless}}{{/each}}', '@ana; @ben; @chi'],
    [
      '{{#each timeline}}[{{offset}} {{what}} / {{../severity}}]{{/each}}',
      '[T+5m Alert fired: error rate above 5 % / P1][T+41m Rolled back to the release of the morning / P1]',
    ],
    [
      '{{#each timeline}}{{stamp}} {{marker}}|{{/each}}',
      '2026-03-01 14:04:30 UTC <!-- debrief:event comment-1 -->|2026-03-01 14:41:00 UTC |',
    ],
    ['kept: \\{{title}}{{!-- a note to ourselves --}}', 'kept: {{title}}'],
    [
      `a long {{! ${'note '.repeat(100)}}} and \\{{ ${'long text '.repeat(100)}`,
      `a long  and {{ ${'long text '.repeat(100)}`,
    ],
  ])('%s', (template, expected) => {
    expect(rendered(template)).toBe(expected)
  })

  it('prints TBD for what is unknown, and takes the other branch', () => {
    const template =
      '{{owner}}, {{services}}, {{#if owner}}known{{else}}unknown{{/if}}{{#each timeline}}x{{else}}, quiet{{/each}}'
    expect(rendered(template, noFacts)).toBe('TBD, TBD, unknown, quiet')
  })

  it('never reads a value as a template again', () => {
    expect(rendered('{{title}}', someFacts({ title: '{{owner}} {{#each x}}' }))).toBe('{{owner}} {{#each x}}')
  })

  it('gives what Handlebars itself gives', () => {
    // A full stop after the index, for Handlebars adds up numbers that stand next to each other.
    const piece = fc.constantFrom(
      ...[
        'text\n',
        ' ',
        '\n',
        '| ',
        '{{title}}',
        '{{~owner}}',
        '{{severity~}}',
        '{{! note }}',
        '\\{{title}}',
      ],
      ...[
        '{{#if owner}}\n',
        '{{#unless owner}}',
        '{{#each timeline}}\n',
        '{{#each tags}}',
        '{{else}}\n',
        '{{else if due}}',
      ],
      ...[
        '{{/if}}\n',
        '{{/unless}}',
        '{{/each}}\n',
        '{{what}}',
        '{{@index}}.',
        '{{this}}',
        '{{../title}}',
        '{{#if @first}}',
      ],
    )
    const variables = templateVariables(someFacts({ tags: ['a', 'b'] }))
    const plain = {
      ...variables,
      tags: ['a', 'b'],
    }
    let compared = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const ours = renderPostmortem(pieces.join(''), someFacts({ tags: ['a', 'b'] }))
        if ('problems' in ours) return
        compared++
        expect(ours.text).toBe(Handlebars.compile(pieces.join(''), { noEscape: true })(plain))
      }),
      { numRuns: 3_000 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})

describe('a template that cannot be used', () => {
  test.each([
    [
      'a misspelt variable',
      '# {{id}}\n\n{{sevrity}}',
      '3 template/unknown-variable {{sevrity}} is not a variable of templates. Did you mean {{severity}}?',
    ],
    [
      'a variable of the document inside a list',
      '{{#each timeline}}{{title}}{{/each}}',
      '1 template/unknown-variable {{title}} is not a variable of templates. Did you mean {{../title}}?',
    ],
    ['a built-in property', '{{constructor}}', '1 template/unknown-variable {{constructor}}'],
    [
      'a way to the prototype',
      '{{__proto__.polluted}}',
      '1 template/unknown-variable {{__proto__.polluted}}',
    ],
    ['a prototype inside a list', '{{#each timeline}}{{__proto__}}{{/each}}', '1 template/unknown-variable'],
    ['the root', '{{@root.title}}', '1 template/unknown-variable'],
    ['lookup', '{{lookup title "length"}}', '1 template/not-allowed Helpers are not available.'],
    ['log', '{{log title}}', '1 template/not-allowed Helpers are not available.'],
    [
      'a helper in a condition',
      '{{#if (lookup this "x")}}{{/if}}',
      '1 template/not-allowed Only variables can stand here.',
    ],
    ['with', '{{#with title}}{{/with}}', '1 template/not-allowed {{#with …}} is not available'],
    ['a partial', '{{> self}}', '1 template/not-allowed Partials and decorators'],
    [
      'an inline partial',
      '{{#*inline "a"}}{{> a}}{{/inline}}',
      '1 template/not-allowed Partials and decorators',
    ],
    ['a raw block', '{{{{raw}}}}{{{{/raw}}}}', '1 template/not-allowed {{#raw …}}'],
    ['three braces', '{{{title}}}', '1 template/not-allowed Write {{variable}} with two braces'],
    [
      'block parameters',
      '{{#each tags as |tag|}}{{/each}}',
      '1 template/not-allowed {{#each …}} is not available in this form.',
    ],
    [
      'a list in a list',
      '{{#each tags}}{{#each ../tags}}x{{/each}}{{/each}}',
      '1 template/not-allowed {{#each}} takes one of the lists',
    ],
    [
      'a list of rows printed as text',
      '{{timeline}}',
      '1 template/not-allowed `timeline` is a list of entries',
    ],
    [
      'each over a text',
      '{{#each title}}x{{/each}}',
      '1 template/not-allowed {{#each}} takes one of the lists',
    ],
    ['a block without an end', 'text\n{{#if title}}\nmore', '3 template/syntax The template ends before'],
    ['the wrong end', '\n{{#if title}}{{/each}}', '2 template/syntax {{#if}} is ended by {{/each}}.'],
    ['braces with nothing', 'one\ntwo {{}}', '2 template/syntax'],
    ['no text', ' \n', '1 template/empty'],
    ['binary', 'PK\u0003\u0004\0\0', '1 template/not-text The template is not UTF-8 text.'],
    [
      'a Git LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:00\n',
      '1 template/not-text The template is a Git LFS pointer',
    ],
    [
      'blocks too deep in each other',
      `${'{{#if title}}'.repeat(9)}${'{{/if}}'.repeat(9)}`,
      '1 template/too-deep',
    ],
    ['a megabyte', 'x'.repeat(1_000_000), '1 template/too-large The template is 1000000 bytes long'],
    ['too many variables', '{{id}}'.repeat(2_001), '1 template/too-large The template is made of 2001 {{…}}'],
    [
      'blocks that a parser takes hours for',
      '{{#if id}}'.repeat(1_000) + '{{/if}}'.repeat(1_000),
      '1 template/too-large',
    ],
    [
      'a document without end',
      `{{#each timeline}}${'{{../description}}'.repeat(1_000)}{{/each}}`,
      '1 template/too-large The document would be longer',
    ],
  ])('%s', (_, template, expected) => {
    const outcome = renderPostmortem(template, someFacts({ description: 'long '.repeat(100) }))
    expect(
      'problems' in outcome &&
        outcome.problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`),
    ).toEqual(expect.arrayContaining([expect.stringContaining(expected)]))
  })

  it('reports every problem at once, each with its line', () => {
    expect(problems('{{a}}\n{{b}}\n{{#if c}}{{d}}{{/if}}').map((found) => found.split(' ')[0])).toEqual([
      '1',
      '2',
      '3',
      '3',
    ])
  })

  it('answers any text without throwing', () => {
    const brace = fc.constantFrom(
      '{{',
      '}}',
      '{{#',
      '{{/',
      '{{{',
      'if',
      'each',
      ' ',
      'title',
      '\n',
      '"',
      '\\',
      '../',
      '@',
      '(',
      '|',
      '{{else}}',
      '~',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(brace, fc.string({ unit: 'binary' }))), (pieces) => {
        const outcome = renderPostmortem(pieces.join(''), someFacts())
        expect('text' in outcome || outcome.problems.length > 0).toBe(true)
      }),
    )
  })
})

it('explains every variable that a template can name, in the guide too', () => {
  const guide = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8')
  for (const [name, meaning] of Object.entries({ ...variableMeanings, ...itemMeanings.timeline }))
    expect(guide).toContain(`| \`${name}\` | ${meaning} |`)
  for (const limit of [
    templateLimits.tags,
    templateLimits.blocks,
    templateLimits.depth,
    templateLimits.tag,
    templateLimits.output,
  ])
    expect(guide).toContain(limit.toLocaleString('en'))
  const variables = templateVariables(someFacts())
  expect(Object.keys(variableMeanings).toSorted()).toEqual(Object.keys(variables).toSorted())
  for (const [list, meanings] of Object.entries(itemMeanings)) {
    const items = Object.entries(variables).find(([name]) => name === list)?.[1]
    expect(Object.keys((Array.isArray(items) && items[0]) || {}).toSorted()).toEqual(
      Object.keys(meanings).toSorted(),
    )
  }
})

it('renders the example of the guide', () => {
  const guide = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8')
  const example = /```handlebars\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  expect(rendered(example)).toContain(
    'team: payments\n---\n\n# INC-2026-0042: Checkout fails with 500s\n\nLed by @ben.',
  )
})
