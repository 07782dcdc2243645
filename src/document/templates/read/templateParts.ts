import type { VariableName } from '../variables/templateVariables.ts'

/** Where a value comes from: a variable of the document, a field of the current list entry, or its place in the list. */
export type ValueSource =
  | { readonly from: 'document'; readonly name: VariableName }
  | { readonly from: 'item'; readonly name: string }
  | { readonly from: 'place'; readonly name: 'first' | 'last' | 'index' }

/** A template that was read and found to do only what templates may do. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: ValueSource }
  | {
      readonly kind: 'if'
      readonly test: ValueSource
      /** the outcome of the test for which `then` is taken: false for `{{#unless}}` */
      readonly when: boolean
      readonly then: readonly TemplatePart[]
      readonly otherwise: readonly TemplatePart[]
    }
  | {
      readonly kind: 'each'
      readonly list: VariableName
      readonly body: readonly TemplatePart[]
      readonly otherwise: readonly TemplatePart[]
    }
