/** A stretch of one line that belongs to a block, without the marks of the blocks around it. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** 0-based */
  readonly line: number
}

export type BlockKind =
  | 'root'
  | 'quote'
  | 'list'
  | 'item'
  | 'heading'
  | 'paragraph'
  | 'code'
  | 'html'
  | 'table'
  | 'break'

/** A block of the document, as CommonMark and GitHub's tables define them. Built by the scanner, then only read. */
export interface Block {
  readonly kind: BlockKind
  start: number
  end: number
  /** 0-based lines, both inclusive */
  line: number
  endLine: number
  readonly children: Block[]
  /** the lines of a leaf; of a table: header, delimiter, rows */
  readonly pieces: Piece[]
  /** heading: 1-6; quote, list and item: how deep they stand */
  level: number
  readonly mark: Mark
}

/** What the scanner must remember of an opening mark. */
export interface Mark {
  /** fence, bullet or delimiter character */
  readonly char: number
  /** fence length, or the columns that the content of an item is indented by */
  readonly width: number
  /** columns before a fence */
  readonly indent: number
  readonly numbered: boolean
  /** info string of a fence; '' for indented code */
  readonly info: string
  /** how an HTML block ends; 0 when it is none (CommonMark, HTML blocks 1-7) */
  readonly html: number
}

export const noMark: Mark = { char: 0, width: 0, indent: 0, numbered: false, info: '', html: 0 }
