import { nearest } from '../../values/nearest.ts'
import { itemMeanings, type VariableName, variableMeanings } from '../variables/templateVariables.ts'
import type { ValueSource } from './templateParts.ts'

/** The list whose entries are being written, inside `{{#each}}`. */
export type CurrentList = VariableName | undefined

/** Finds what a path such as `title`, `this`, `../title` or `@first` names; undefined when there is no such variable. */
export function valueSource(path: hbs.AST.PathExpression, list: CurrentList): ValueSource | undefined {
  const name = path.parts.length === 0 ? 'this' : path.parts.join('.')
  if (path.data) return list !== undefined && path.depth === 0 ? placeSource(name) : undefined
  if (list === undefined) return path.depth === 0 && isVariable(name) ? { from: 'document', name } : undefined
  if (path.depth === 1) return isVariable(name) ? { from: 'document', name } : undefined
  if (path.depth > 1 || !Object.hasOwn(itemMeanings[list] ?? {}, name)) return undefined
  return { from: 'item', name }
}

/** Says that a path names nothing, and what was most likely meant. */
export function unknownVariable(path: hbs.AST.PathExpression, list: CurrentList): string {
  const fields = Object.keys((list && itemMeanings[list]) ?? {})
  const around = Object.keys(variableMeanings)
  const known = list === undefined ? around : [...fields, ...around.map((name) => `../${name}`)]
  const written = path.original.replace(/^(\.\.\/)+/, '')
  const meant = nearest(path.original, known) ?? (list && isVariable(written) ? `../${written}` : undefined)
  const problem = `{{${path.original}}} is not a variable of templates.`
  if (meant !== undefined) return `${problem} Did you mean {{${meant}}}?`
  const place = list === undefined ? 'Known' : `Known inside {{#each ${list}}}`
  return `${problem} ${place}: ${known.join(', ')}.`
}

function isVariable(name: string): name is VariableName {
  return Object.hasOwn(variableMeanings, name)
}

function placeSource(name: string): ValueSource | undefined {
  return name === 'first' || name === 'last' || name === 'index' ? { from: 'place', name } : undefined
}
