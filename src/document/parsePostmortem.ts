import { findActions } from './find/actions/findActions.ts'
import { findFactors } from './find/causes/findFactors.ts'
import { findWhys } from './find/causes/findWhys.ts'
import { findFields, peopled } from './find/head/findFields.ts'
import { findFigures } from './find/head/findFigures.ts'
import type { FrontMatter } from './find/head/frontMatter.ts'
import { readFrontMatter } from './find/head/frontMatter.ts'
import { dateInPath, incidentDate } from './find/head/incidentDate.ts'
import { buildOutline } from './find/outline/buildOutline.ts'
import type { FoundTable } from './find/outline/findTables.ts'
import { findTables } from './find/outline/findTables.ts'
import { readLeadIn } from './find/outline/leadIn.ts'
import type { Outline, OutlineEntry, OutlineHeading } from './find/outline/outline.ts'
import { findRemarks } from './find/sections/findRemarks.ts'
import { findSections } from './find/sections/findSections.ts'
import { blankOut, inlineNoise } from './find/text/blankOut.ts'
import { findAsides, findComments } from './find/text/findComments.ts'
import { findConflicts } from './find/text/findConflicts.ts'
import { findLinks } from './find/text/findLinks.ts'
import { findMermaid } from './find/text/findMermaid.ts'
import { findPlaceholders } from './find/text/findPlaceholders.ts'
import { fieldZone, findMilestones } from './find/timeline/findMilestones.ts'
import { findTimeline } from './find/timeline/findTimeline.ts'
import { writtenAt } from './find/writtenAt.ts'
import { fieldName, isFieldLabel } from './language/compile/fieldNames.ts'
import type { Source } from './markdown/source.ts'
import { readSource } from './markdown/source.ts'
import type { ParseOptions } from './model/parseOptions.ts'
import type { Field, Heading, ListEntry, Postmortem, Problem, Table, Written } from './model/postmortem.ts'
import { dayFirst } from './values/readDate.ts'
import { readMoment } from './values/readMoment.ts'

/** How much of a document is read, in UTF-16 units; GitHub itself shows no more of a file. */
export const maxDocument = 1_000_000

/**
 * Understands a postmortem. Total: any text gives a model, never an exception; what could not be understood is in `problems`.
 * Linear in the text's length; of a text longer than {@link maxDocument} only the beginning is read, which is a problem too.
 */
export function parsePostmortem(text: string, options: ParseOptions = {}): Postmortem {
  const source = readSource(text.length > maxDocument ? text.slice(0, maxDocument) : text)
  const frontMatter = readFrontMatter(source)
  const outline = buildOutline(source, frontMatter?.nextLine ?? 0, options.sections)
  const { tables, problems } = findTables(source, outline)
  const fields = [...(frontMatter?.fields ?? []), ...findFields(source, outline, tables)]
  const title = titleOf(source, fields, outline)
  const order = dayFirst(text)
  const said =
    options.incidentDate ?? incidentDate(fields, title?.text, beforeActions(source, outline), order)
  const date = said ?? (options.path === undefined ? undefined : dateInPath(options.path))
  const dating = { date, dayFirst: order }
  const utcOffset = options.utcOffset ?? 0
  const timeline = findTimeline(source, outline, tables, dating, fieldZone(fields, utcOffset))
  const actions = findActions(source, outline, tables, dating)
  return {
    text,
    ...(title === undefined ? {} : { title }),
    fields,
    sections: findSections(source, outline, tables, timeline),
    timeline,
    milestones: findMilestones(fields, timeline, dating, utcOffset),
    actions,
    ...structure(source, outline, tables, frontMatter),
    ...texts(source, outline, tables, fields, actions, frontMatter),
    ...causes(source, outline, tables),
    problems: [
      ...sizeProblem(text),
      ...findConflicts(source, outline.codeBlocks),
      ...(frontMatter?.problems ?? []),
      ...problems,
    ],
  }
}

/** Everything that is found in the running text rather than in its blocks. */
function texts(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
  fields: readonly Field[],
  actions: Postmortem['actions'],
  frontMatter: FrontMatter | undefined,
): Pick<Postmortem, 'comments' | 'asides' | 'links' | 'mermaid' | 'placeholders' | 'figures' | 'prose'> {
  const { text } = source
  const head = frontMatter === undefined ? [] : [frontMatter.span]
  const apart = {
    code: [...head, ...outline.codeBlocks],
    html: outline.html,
    quotes: outline.quotes,
  }
  const comments = findComments(source, apart)
  const visible = blankOut(text, [...head, ...outline.codeBlocks, ...comments])
  return {
    comments,
    asides: findAsides(comments, apart),
    links: findLinks(source, visible),
    mermaid: findMermaid(source, outline.codeBlocks),
    placeholders: findPlaceholders(source, visible, fields, tables, actions),
    figures: findFigures(fields, (field) => text.slice(field.start, field.valueSpan.start)),
    prose: blankOut(visible, [...outline.quotes, ...outline.html, ...inlineNoise(visible)]),
  }
}

function causes(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
): Pick<Postmortem, 'whys' | 'factors' | 'wentWell' | 'wentWrong' | 'lucky' | 'lessons'> {
  return {
    whys: findWhys(source, outline, tables),
    factors: findFactors(source, outline, tables),
    wentWell: findRemarks(source, outline, 'went_well'),
    wentWrong: findRemarks(source, outline, 'went_wrong'),
    lucky: findRemarks(source, outline, 'lucky'),
    lessons: findRemarks(source, outline, 'lessons'),
  }
}

function beforeActions(source: Source, outline: Outline): string {
  // The first title is the document's, whatever words it has: "Correction of error: …".
  const first = outline.headings.find(
    (heading, at) => heading.names.includes('action_items') && !(at === 0 && heading.level === 1),
  )
  return source.text.slice(0, first?.start)
}

/** The first title that is no section's and no time's; else the title field, the first heading, or the first short line. */
function titleOf(source: Source, fields: readonly Field[], outline: Outline): Written<string> | undefined {
  const headings = outline.headings.filter((one) => one.form === 'heading')
  const isTitle = (one: OutlineHeading) =>
    one.sections.length === 0 && readMoment(one.text)?.clock === undefined && !isFieldLine(one.text)
  const field = fields.find((one) => one.name === 'title' && one.text !== '')
  const first = field === undefined ? headings.slice(0, 1) : []
  const tops = headings.filter(({ level }) => level === 1)
  // Where every section has the rank of a title, only the first can be one, and a stated title goes before it.
  const top = tops.length > 1 ? (field === undefined ? tops.slice(0, 1) : []) : tops
  const heading = top.find(isTitle) ?? first.find(isTitle)
  if (heading !== undefined) return { ...writtenAt(source, heading.start, heading.end), value: heading.text }
  if (field !== undefined) return { ...field.valueSpan, text: field.text, value: field.text }
  const line = outline.paragraphs[0]?.pieces[0]
  if (line === undefined || line.end - line.start > 120 || outline.paragraphs[0]?.under !== -1)
    return undefined
  const label = readLeadIn(source.text, line.start, line.end)
  if (label !== undefined && isFieldLabel(label.title)) return undefined
  const written = writtenAt(source, line.start, line.end)
  return { ...written, value: written.text }
}

/** Fields that a heading may hold with its value instead of a title. */
const beside: readonly string[] = [...peopled, 'severity', 'status']

/** Whether a heading is a field, alone or with its value: `## Owner: @ana`. */
function isFieldLine(text: string): boolean {
  if (isFieldLabel(text)) return true
  const label = /^([^:：]{2,40})[:：]/.exec(text)?.[1]
  return label !== undefined && isFieldLabel(label) && beside.includes(fieldName(label))
}

function structure(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
  frontMatter: FrontMatter | undefined,
): Pick<Postmortem, 'headings' | 'tables' | 'entries' | 'codeBlocks' | 'newline' | 'frontMatter'> {
  const firstEnd = source.ends[0] ?? 0
  return {
    headings: outline.headings.map(publicHeading),
    tables: tables.map(publicTable),
    entries: outline.entries.map(publicEntry),
    codeBlocks: outline.codeBlocks,
    newline: source.text.startsWith('\r\n', firstEnd) ? '\r\n' : '\n',
    ...(frontMatter === undefined || frontMatter.nextLine === 0 ? {} : { frontMatter: frontMatter.span }),
  }
}

function publicHeading({ start, end, line, text, level, form }: OutlineHeading): Heading {
  return { start, end, line, text, level, form }
}

function publicTable({ under: _, ...table }: FoundTable): Table {
  return table
}

function publicEntry({ pieces: _, under: __, list: ___, ...entry }: OutlineEntry): ListEntry {
  return entry
}

function sizeProblem(text: string): readonly Problem[] {
  if (text.length <= maxDocument) return []
  const message = `The document is ${text.length} characters long; only the first ${maxDocument} are read. Link long logs instead of pasting them.`
  return [
    {
      start: maxDocument,
      end: maxDocument,
      line: 1,
      endLine: 1,
      rule: 'document/size',
      level: 'error',
      message,
    },
  ]
}
