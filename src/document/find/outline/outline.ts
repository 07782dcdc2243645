import type { Piece } from '../../markdown/block.ts'
import type {
  Cell,
  CodeBlock,
  Heading,
  ListEntry,
  SectionName,
  Span,
  TableRow,
} from '../../model/postmortem.ts'

/** A heading or lead-in with its place in the tree of headings. */
export interface OutlineHeading extends Heading {
  /** index of the heading above it in the tree; -1 at the top */
  readonly parent: number
  readonly names: readonly SectionName[]
  /** the sections that what stands below belongs to: its own names, else those of the innermost heading above that has any */
  readonly sections: readonly SectionName[]
  readonly bodyStart: number
  /** where the next heading of the same or a higher level begins */
  bodyEnd: number
}

export interface OutlineParagraph extends Span {
  readonly pieces: readonly Piece[]
  /** index of the heading above; -1 when there is none */
  readonly under: number
  readonly quoted: boolean
}

export interface OutlineTable extends Span {
  readonly header: TableRow
  readonly delimiter: Span
  readonly rows: readonly TableRow[]
  readonly under: number
  /** the line right above the table, when it belongs to the same paragraph: a header that GitHub does not accept as one */
  readonly above?: TableRow
  /** rows that stand behind a blank line, or the line below the header is missing: GitHub shows such lines as text */
  readonly broken?: { readonly kind: 'cut' | 'no delimiter' | 'flattened'; readonly at: Span }
}

export interface OutlineEntry extends ListEntry {
  readonly pieces: readonly Piece[]
  readonly under: number
  /** counts the outermost lists, so entries of one list can be told from those of the next */
  readonly list: number
}

/** The blocks of a document in document order, each knowing the heading it stands under. */
export interface Outline {
  readonly headings: OutlineHeading[]
  readonly paragraphs: OutlineParagraph[]
  readonly tables: OutlineTable[]
  readonly entries: OutlineEntry[]
  readonly codeBlocks: CodeBlock[]
  readonly html: Span[]
  readonly quotes: Span[]
}

/** One cell of a table row as the outline keeps it. */
export type OutlineCell = Cell

/** @returns the indexes of the headings above, the innermost first */
export function headingPath(outline: Outline, under: number): readonly number[] {
  const path: number[] = []
  for (let at = under; at >= 0; at = outline.headings[at]?.parent ?? -1) path.push(at)
  return path
}

/** @returns the sections that a place belongs to: those of the innermost heading that names any */
export function sectionsAbove(outline: Outline, under: number): readonly SectionName[] {
  return outline.headings[under]?.sections ?? none
}

const none: readonly SectionName[] = []
