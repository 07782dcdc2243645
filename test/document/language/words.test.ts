import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../src')

/** The files that decide, without their comments: everything but the words of the languages and what was generated. */
const logic = globSync('**/*.ts', { cwd: root })
  .filter((path) => !/^document\/language\/(?:wording\/)?\w\w\.ts$|generated\//.test(path))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return [path, text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '')] as const
  })

/** Letters beyond ASCII that logic may hold: marks of numbering and repetition, and those that have no accent to take away. */
const signs: Readonly<Record<string, RegExp>> = {
  'document/language/compile/columnNames.ts': /[º]/gu,
  'document/language/compile/fold.ts': /[第章節]/gu,
  'document/values/looksLikeName.ts': /[々]/gu,
  'incident/ours/documentPath.ts': /[ßæœøđðłþı]/gu,
}

test('no letter of another alphabet stands in logic', () => {
  const found = logic.flatMap(([path, text]) => {
    const letters = text.replace(signs[path] ?? /(?!)/g, '').match(/(?![A-Za-z])\p{L}/gu) ?? []
    return letters.length === 0 ? [] : [`${path}: ${letters.join('')}`]
  })
  expect(found).toEqual([])
})

/** The parts of a text that are patterns: literals, and raw strings that become some. */
function patternsIn(text: string): readonly string[] {
  const literal =
    /(?<=[=(,:?[&|]\s*|^\s*|return )\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/gm
  const raw = /String\.raw`(?:[^`\\]|\\[\s\S])*`/g
  return [...(text.match(literal) ?? []), ...(text.match(raw) ?? [])]
}

/** Files whose patterns are formats: HTML, YAML, secrets, trackers, zones by their places, errors of a parser. */
const formats = [
  'document/markdown/htmlBlock.ts',
  'document/rules/review/sensitive.ts',
  'document/templates/read/parseTemplate.ts',
  'document/templates/variables/yamlText.ts',
  'document/values/readTicket.ts',
  'document/values/timeZone.ts',
]

/** Parts of addresses, of diagrams, of the app's own marks, names of emoji and of what severities are called everywhere. */
const notation = new Set(
  `https timeline title section debrief disable enable until next line file yyyy mttd cest severity priority prio mobilized
  white_check_mark heavy_check_mark ballot_box_with_check white_large_square construction hourglass`.split(
    /\s+/,
  ),
)

test('no word of a human language stands in a pattern of the document room', () => {
  const found = logic
    .filter(([path]) => path.startsWith('document/') && !formats.includes(path))
    .flatMap(([path, text]) =>
      patternsIn(text).flatMap((pattern) => {
        const bare = pattern
          .replace(/^String\.raw/, '')
          .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, ' ')
          .replace(/\\[pPu]\{[^}]*\}|\\u[\da-f]{4}|\\.|\(\?<\w+>|\[(?:[^\]\\]|\\.)*\]/gi, ' ')
        const words = bare.match(/[A-Za-z_]{4,}/g) ?? []
        return words.filter((word) => !notation.has(word.toLowerCase())).map((word) => `${path}: ${word}`)
      }),
    )
  expect(found).toEqual([])
})
