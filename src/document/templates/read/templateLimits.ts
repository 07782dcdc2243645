/**
 * Bounds for templates that people bring along. A template is read as data and never compiled into code,
 * so these bound time and memory; they were measured on templates built to be slow.
 */
export const templateLimits = {
  /** UTF-8 bytes of the template */
  bytes: 64 * 1024,
  /** `{{…}}` of any kind */
  tags: 2_000,
  /** blocks, counted before parsing: the parser takes quadratic time in their nesting */
  blocks: 200,
  /** UTF-16 units between `{{` and `}}`, counted before parsing: nested parentheses take quadratic time too */
  tag: 200,
  /** blocks inside each other */
  depth: 8,
  /** UTF-16 units of the rendered document */
  output: 256 * 1024,
  /** problems reported of one template */
  problems: 50,
} as const
