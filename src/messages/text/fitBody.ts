import { limits } from '../../incident/ours/limits.ts'
import { cut } from './cut.ts'

const note = '\n\n_Shortened here, because GitHub allows no longer text._'

/**
 * A body that GitHub accepts. What is too long is cut between paragraphs where possible,
 * and says so; the start of the body stays.
 * @param tail what must stay at the end, such as a closing marker
 */
export function fitBody(body: string, limit: number = limits.body, tail = ''): string {
  if (body.length + tail.length <= limit) return body + tail
  const room = Math.max(0, limit - note.length - tail.length)
  return cut(body, room, ['\n\n', '\n', ' ']).trimEnd() + note + tail
}
