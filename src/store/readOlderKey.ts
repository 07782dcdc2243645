import { type InstallationId, keyText, type RepositoryId } from '../incident/key.ts'

/** A key as stores had it that knew repositories by their node ids: `7/R_kgDOABPHHQ#42`. */
export interface OlderKey {
  readonly node: string
  readonly repository: number
  /** as keys are written now */
  readonly text: string
}

/** Reads such a key; undefined when its repository's number cannot be told: a sweep finds it again. */
export function readOlderKey(key: unknown): OlderKey | undefined {
  const [, installation, node, number] = /^(\d+)\/([^#/\s]+)#(\d+)$/.exec(String(key)) ?? []
  const repository = node === undefined ? undefined : numberIn(node)
  if (node === undefined || repository === undefined) return undefined
  const text = keyText({
    installation: Number(installation) as InstallationId,
    repository: repository as RepositoryId,
    number: Number(number),
  })
  return { node, repository, text }
}

/**
 * The number within a repository's node id: MessagePack `[0, number]` in the newer form (`R_kgDOABPHHQ`), words in the older
 * one (`010:Repository1296269`). Nothing promises that; what is asked for by the id is checked against the number.
 */
function numberIn(node: string): number | undefined {
  const [prefix, packed] = node.split('_')
  if (prefix !== 'R' || !packed) {
    const found = /^0\d+:Repository(\d+)$/.exec(Buffer.from(node, 'base64').toString())
    return found ? Number(found[1]) : undefined
  }
  const bytes = Buffer.from(packed, 'base64url')
  const [list, zero, first = 0xff] = bytes
  if (list !== 0x92 || zero !== 0) return undefined
  if (first < 0x80 && bytes.length === 3) return first
  const width = { 204: 1, 205: 2, 206: 4 }[first]
  return width !== undefined && bytes.length === 3 + width ? bytes.readUIntBE(3, width) : undefined
}
