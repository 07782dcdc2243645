/** The incident's id: `INC-2026-0042`, from the year in which its issue was opened and the number. */
export function incidentId(createdAt: string, number: number): string {
  return `INC-${createdAt.slice(0, 4)}-${String(number).padStart(4, '0')}`
}

/** The incident whose id the name of a Markdown file begins with. */
export function incidentNamed(path: string): number | undefined {
  const digits = /(?:^|\/)INC-\d{4}-(\d{4,10})(?!\d)[^/]*\.(?:md|markdown)$/i.exec(path)?.[1]
  return digits === undefined || /^0+$/.test(digits) ? undefined : Number(digits)
}

/** Whether the name of a file, whatever kind it is, begins with this incident's id. */
export function isNamedAfter(path: string, number: number): boolean {
  const id = new RegExp(`^INC-\\d{4}-${String(number).padStart(4, '0')}(?!\\d)`, 'i')
  return id.test(path.slice(path.lastIndexOf('/') + 1))
}
