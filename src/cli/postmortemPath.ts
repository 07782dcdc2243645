/** Where a new postmortem goes: `postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md`. */
export function postmortemPath(directory: string, year: string, id: string, title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${directory}/${year}/${id}${slug && `-${slug}`}.md`
}
