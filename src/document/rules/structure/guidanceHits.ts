import { oneOf } from '../../language/compile/gather.ts'
import { said } from '../../language/compile/saying.ts'
import type { Edit, Postmortem } from '../../model/postmortem.ts'
import type { Levels } from '../levels.ts'
import type { Hit } from '../rule.ts'

const levels: Levels = { draft: 'notice', review: 'warning', final: 'error' }
const guidance = new RegExp(String.raw`^\s*${oneOf(said('guidance'))}(?![\p{L}\p{N}])`, 'iu')

/** One hit for all comments that help writers, with edits that remove them. */
export function guidanceHits({ comments, text }: Postmortem): readonly Hit[] {
  const helping = comments.filter((comment) => guidance.test(comment.text))
  const [first] = helping
  if (first === undefined) return []
  const count =
    helping.length === 1 ? 'This comment helps' : `This comment and ${helping.length - 1} more help`
  const message = `${count} while writing. Remove them when the document is done; “Remove guidance” does it for you.`
  const fix = () => helping.map(({ start, end }) => removal(text, start, end))
  return [{ at: first, message, levels, fix }]
}

/** The comment, and the line it leaves empty together with one blank line. */
function removal(text: string, from: number, to: number): Edit {
  const open = text.startsWith('<!--', from) ? from : text.lastIndexOf('<!--', from)
  const close = text.indexOf('-->', Math.max(open, to - 3))
  const start = open === -1 ? from : open
  const end = close === -1 ? to : close + 3
  // Windows keep a line of thousands of comments cheap.
  const indent = /(?:^|\n)([^\S\n]*)$/.exec(text.slice(Math.max(0, start - 200), start))
  const rest = /^[^\S\n]*(\n|$)(?:[^\S\n]*\n)?/.exec(text.slice(end, end + 400))
  if (indent === null || rest === null) {
    return { start: text.charAt(start - 1) === ' ' ? start - 1 : start, end, text: '' }
  }
  return { start: start - (indent[1]?.length ?? 0), end: end + rest[0].length, text: '' }
}
