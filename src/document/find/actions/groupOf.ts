import type { Outline } from '../outline/outline.ts'

/** @returns the titles between a place and the title of its action section, the innermost; empty right below the section's own title */
export function groupOf(outline: Outline, under: number): string {
  const heading = outline.headings[under]
  return heading === undefined || heading.names.includes('action_items') ? '' : heading.text
}
