import { trimEnd } from '../markdown/trimEnd.ts'
import type { Field, Postmortem } from '../model/postmortem.ts'
import { cellText } from './cellText.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'
import { cellEdit } from './setCell.ts'
import { yamlList, yamlScalar } from './yamlScalar.ts'

/**
 * Sets one field of the document's head where it stands: front matter, metadata list, table or `**Label:** value` line. A field that is missing
 * is added to the front matter, which is created when there is none.
 * @param name canonical name: `severity`, `owner`, `resolved`, …
 * @param value in front matter several values are written as a list on one line, elsewhere with commas
 */
export function setField(
  postmortem: Postmortem,
  name: string,
  value: string | readonly string[],
): EditResult {
  const values = [value].flat().map((one) => one.replace(/\s+/g, ' ').trim())
  const line = values.join(', ')
  const yaml = typeof value === 'string' ? yamlScalar(line) : yamlList(values)
  const field = postmortem.fields.find((one) => one.name === name)
  if (field === undefined) return addField(postmortem, name, yaml)
  if (field.text === line) return []
  switch (field.source) {
    case 'front_matter':
      return inFrontMatter(postmortem, field, yaml)
    case 'table':
      return inTable(postmortem, field, line)
    default:
      return inLine(postmortem.text, field, line)
  }
}

function inFrontMatter(postmortem: Postmortem, field: Field, yaml: string): EditResult {
  if (isToml(postmortem))
    return refuse(
      `The front matter is TOML (between \`+++\`), which is read but not changed. Set \`${field.name}\` there by hand.`,
      field.line,
    )
  const { start, end } = field.valueSpan
  const old = postmortem.text.slice(start, end)
  const isList = /^\[.*\]$/.test(yaml) && /^\[[^[\]{}\r\n]*\]$/.test(old)
  if (!isList && (/^[[{&*!|>-](?:\s|$|\w)/.test(old) || /[\r\n]/.test(old)))
    return refuse(
      `The field \`${field.name}\` holds more than one plain value, so it is not overwritten. Change it by hand in the front matter.`,
      field.line,
    )
  const gap = start === end && /[:]$/.test(postmortem.text.slice(0, start)) ? ' ' : ''
  return [{ start, end, text: gap + yaml }]
}

function inTable(postmortem: Postmortem, field: Field, value: string): EditResult {
  const { start, end } = field.valueSpan
  const cell = postmortem.tables
    .flatMap((table) => [table.header, ...table.rows])
    .flatMap((row) => row.cells)
    .find((one) => one.start === start && one.end === end)
  return cell === undefined
    ? refuse(`The cell of \`${field.name}\` cannot be found any more. Read the document again.`, field.line)
    : [cellEdit(postmortem.text, cell, cellText(value))]
}

function inLine(text: string, field: Field, value: string): EditResult {
  const { start, end } = field.valueSpan
  const gap = /\s$/.test(text.slice(0, start)) ? '' : ' '
  // A backslash at the end would join the line with the next one.
  return [{ start, end, text: gap + trimEnd(value, /\\/).replaceAll('<!--', '&lt;!--') }]
}

function addField(postmortem: Postmortem, name: string, yaml: string): EditResult {
  const { text, newline, frontMatter } = postmortem
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    return refuse(`\`${name}\` is no name for a field. Use small letters, digits and \`_\`.`, 1)
  const written = `${name}: ${yaml}`.trimEnd() + newline
  if (frontMatter === undefined) {
    const start = text.startsWith('\ufeff') ? 1 : 0
    if (/^---[ \t]*(?:\r?\n|\r|$)/.test(text.slice(start)))
      return refuse(
        'The front matter at the top is not closed, so nothing can be added to it. Add a line with `---` below it.',
        1,
      )
    return [{ start, end: start, text: `---${newline}${written}---${newline}${newline}` }]
  }
  if (isToml(postmortem))
    return refuse(
      `The front matter is TOML (between \`+++\`), which is read but not changed. Add \`${name}\` there by hand.`,
      frontMatter.line,
    )
  if (postmortem.problems.some((problem) => problem.rule === 'document/front-matter'))
    return refuse(
      'The front matter cannot be read, so nothing is added to it. Mend it first.',
      frontMatter.line,
    )
  const closing = text.lastIndexOf('---', frontMatter.end)
  const known = postmortem.fields.some((field) => field.source === 'front_matter')
  if (!known && /^(?![^\S\r\n]*#).*\S/m.test(text.slice(frontMatter.start, closing).replace(/^---.*/, '')))
    return refuse(
      'The front matter holds no fields, so nothing is added to it. Write `name: value` lines there.',
      frontMatter.line,
    )
  return [{ start: closing, end: closing, text: written }]
}

function isToml({ text, frontMatter }: Postmortem): boolean {
  return frontMatter !== undefined && text.startsWith('+++', frontMatter.start)
}
