import { saidWord } from '../../language/compile/saying.ts'
import type { Field, Postmortem } from '../../model/postmortem.ts'
import { findField } from '../findField.ts'

const isPublic = new RegExp(String.raw`^[^\p{L}\p{N}]*${saidWord('public')}[^/|]*$`, 'iu')

/** The field that makes this document one for readers outside the company; undefined for internal ones and drafts of a choice. */
export function publicField(postmortem: Postmortem): Field | undefined {
  const field = findField(postmortem, 'confidentiality')
  return field !== undefined && isPublic.test(field.text) ? field : undefined
}
