import type { Oid } from '../../../incident/key.ts'
import type { Blob } from '../../../incident/observed/blob.ts'
import type { BlobFieldsFragment } from '../../generated/operations.ts'
import { type Other, selected } from '../ask/selected.ts'

/** A file's content; undefined when there is no file (or a folder) at that place. */
export function toBlob(object: BlobFieldsFragment | Other | null | undefined): Blob | undefined {
  const blob = selected(object)
  if (!blob) return undefined
  return {
    oid: blob.oid as Oid,
    bytes: blob.byteSize,
    truncated: blob.isTruncated,
    ...(blob.text === null || blob.isBinary ? {} : { text: blob.text }),
  }
}
