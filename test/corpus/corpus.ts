import { argv, exit, hrtime } from 'node:process'
import { diagnose } from '../../src/document/diagnose.ts'
import { applyEdits } from '../../src/document/edit/applyEdits.ts'
import { isRefusal } from '../../src/document/edit/refuse.ts'
import { setTicket } from '../../src/document/edit/setTicket.ts'
import type { Postmortem } from '../../src/document/model/postmortem.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../src/document/rules/settings.ts'
import { ownBlocks, referenceBlocks } from '../document/markdown/blockList.ts'
import type { CorpusDocument, Label } from './readCorpus.ts'
import { readCorpus } from './readCorpus.ts'
import type { Matched, Tally } from './score.ts'
import { actionFields, fieldOf, matchActions, newTally, rates, sameField, scoreSections } from './score.ts'

const [, , folder, ...flags] = argv
if (folder === undefined) {
  console.error(
    'Which corpus? Expected a folder of Markdown documents, with labels.jsonl if some are labelled: npm run corpus -- ../postmortems',
  )
  exit(2)
}
const verbose = flags.includes('--verbose')

const tallies = new Map<string, Tally>()
const tally = (name: string): Tally => {
  const found = tallies.get(name) ?? newTally()
  tallies.set(name, found)
  return found
}

function score(label: Label, postmortem: Postmortem): void {
  const wrong = scoreSections(label, postmortem, tally('sections'))
  const { pairs, missed, extra } = matchActions(label.actions, postmortem.actions)
  for (const name of ['items', `items in ${hasTables(postmortem) ? 'tables' : 'lists'}`]) {
    const sums = tally(name)
    sums.hit += pairs.length
    sums.missed += missed.length
    sums.extra += extra.length
  }
  const fieldsWrong = pairs.flatMap(scoreFields)
  if (!verbose || wrong.length + missed.length + extra.length + fieldsWrong.length === 0) return
  console.log(`${label.file} ${wrong.join(' ')}`)
  for (const one of missed) console.log(`  missed: ${one.action}`)
  for (const one of extra) console.log(`  extra: ${one.action.text.slice(0, 100)} (line ${one.span.line})`)
  for (const one of fieldsWrong) console.log(`  ${one}`)
}

/** Whether most of a document's actions stand in tables. */
function hasTables({ actions }: Postmortem): boolean {
  return actions.filter((item) => item.source === 'table').length * 2 > actions.length
}

function scoreFields({ label, item }: Matched['pairs'][number]): readonly string[] {
  return actionFields.flatMap((field) => {
    const expected = label[field] ?? ''
    const found = fieldOf(item, field)
    const said = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
    if (!said(expected) && !said(found)) return []
    const sums = tally(field)
    if (said(expected) && sameField(expected, found)) {
      sums.hit++
      return []
    }
    if (said(found)) sums.extra++
    if (said(expected)) sums.missed++
    return [`${field}: expected "${expected}", found "${found}" (line ${item.span.line})`]
  })
}

interface Measured {
  readonly document: CorpusDocument
  readonly postmortem: Postmortem
  readonly milliseconds: number
}

function measure(document: CorpusDocument): Measured {
  const start = hrtime.bigint()
  const postmortem = parsePostmortem(document.text)
  return { document, postmortem, milliseconds: Number(hrtime.bigint() - start) / 1e6 }
}

/** Characters outside the edited place that a one-cell edit changed. */
function strayChanges({ document, postmortem }: Measured): {
  readonly stray: number
  readonly refused: number
  readonly tried: number
} {
  let stray = 0
  let refused = 0
  for (const item of postmortem.actions) {
    const result = setTicket(postmortem, item, '#4711')
    if (isRefusal(result)) {
      refused++
      continue
    }
    const edited = applyEdits(document.text, result)
    const kept = result.reduceRight(
      (text, edit) => text.slice(0, edit.start) + text.slice(edit.end),
      document.text,
    )
    let undone = edited
    let shift = 0
    for (const edit of [...result].sort((a, b) => a.start - b.start)) {
      undone = undone.slice(0, edit.start + shift) + undone.slice(edit.start + shift + edit.text.length)
      shift -= edit.end - edit.start
    }
    if (undone !== kept) stray++
  }
  return { stray, refused, tried: postmortem.actions.length }
}

/** Whether our scanner and the reference parser see the same headings, tables and lists at the same places. */
function agrees({ text }: CorpusDocument): boolean {
  // The reference counts a byte order mark as text, editors and GitHub do not.
  const bare = text.replace(/^\ufeff/, '')
  return JSON.stringify(ownBlocks(bare)) === JSON.stringify(referenceBlocks(bare))
}

const documents = readOrStop(folder)
let crashes = 0

function readOrStop(path: string): readonly CorpusDocument[] {
  try {
    return readCorpus(path)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    exit(2)
  }
}

const measured = documents.flatMap((document) => {
  try {
    measure(document)
    return [measure(document)]
  } catch (error) {
    crashes++
    if (crashes <= 3) console.error(document.file, error)
    return []
  }
})
for (const { document, postmortem } of measured)
  if (document.label !== undefined) score(document.label, postmortem)

const percent = (share: number): string => share.toFixed(3)
console.log(
  `\n${documents.length} documents, ${documents.filter((one) => one.label !== undefined).length} of them labelled\n`,
)
if (tallies.size > 0) console.log('found             precision  recall     F1   (hit, extra, missed)')
for (const [name, sums] of tallies) {
  const { precision, recall, f1 } = rates(sums)
  console.log(
    `${name.padEnd(17)} ${percent(precision).padStart(9)} ${percent(recall).padStart(7)} ${percent(f1).padStart(6)}   (${sums.hit}, ${sums.extra}, ${sums.missed})`,
  )
}
const times = measured.map((one) => one.milliseconds).sort((a, b) => a - b)
const mean = times.reduce((sum, time) => sum + time, 0) / times.length
const edits = measured.map(strayChanges)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const unchanged = measured.filter((one) => applyEdits(one.document.text, []) !== one.document.text).length
console.log(`
documents with a timeline  ${measured.filter((one) => one.postmortem.timeline.length > 0).length}, events ${sum(measured.map((one) => one.postmortem.timeline.length))}, without a moment ${sum(measured.map((one) => one.postmortem.timeline.filter((event) => event.at.value === undefined).length))}
documents with actions     ${measured.filter((one) => one.postmortem.actions.length > 0).length}, items ${sum(measured.map((one) => one.postmortem.actions.length))}
blocks as the reference parser sees them  ${documents.filter(agrees).length} of ${documents.length}
crashes                    ${crashes}
time per document          mean ${mean.toFixed(2)} ms, p99 ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(2)} ms
changed by a no-op edit    ${unchanged} documents
one-cell edits             ${sum(edits.map((one) => one.tried))} tried, ${sum(edits.map((one) => one.refused))} refused, ${sum(edits.map((one) => one.stray))} changed anything else`)

/** Findings of each rule at the strictest stage, the most frequent first. */
function findingsByRule(): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { postmortem } of measured)
    for (const { rule } of diagnose(postmortem, { stage: 'final', settings: defaultRuleSettings }).findings)
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

console.log('\nfindings per document by rule (stage final)')
for (const [rule, count] of findingsByRule())
  console.log(`${rule.padEnd(34)} ${(count / measured.length).toFixed(2)}`)
