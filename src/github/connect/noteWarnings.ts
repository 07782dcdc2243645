import { isRecord } from './isRecord.ts'
import { redact } from './redact.ts'

const mostRemembered = 100

/** Passes on what GitHub warns of, each text once: what it will take away is told long before, in answers that nobody reads. */
export function noteWarnings(onWarning: (text: string) => void) {
  const known = new Set<string>()
  const text = (warning: string) => {
    if (known.has(warning) || known.size >= mostRemembered) return
    known.add(warning)
    onWarning(redact(warning))
  }
  return {
    text,
    /** warnings in a GraphQL answer's `extensions` */
    of(data: unknown) {
      const extensions = isRecord(data) ? data['extensions'] : undefined
      const warnings = isRecord(extensions) ? extensions['warnings'] : undefined
      if (!Array.isArray(warnings)) return
      for (const warning of warnings) {
        if (isRecord(warning)) text(`${warning['type'] ?? 'WARNING'}: ${warning['message'] ?? ''}`)
      }
    },
  }
}
