import type { Field, Postmortem } from '../../model/postmortem.ts'
import { findField } from '../findField.ts'

/** The field that makes this document one for readers outside the company; undefined for internal ones and drafts of a choice. */
export function publicField(postmortem: Postmortem): Field | undefined {
  const field = findField(postmortem, 'confidentiality')
  return field !== undefined && /^\W*(public|external|customers?)\b[^/|]*$/i.test(field.text)
    ? field
    : undefined
}
