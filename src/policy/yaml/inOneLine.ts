import { stringify } from 'yaml'

/** A plain value as YAML in one line: `[ana, acme/sre]`. */
export function inOneLine(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim()
}
