import type { Comment, Review, Subject } from '../../state/conversation.ts'
import type { Repository } from '../../state/repository.ts'
import type { Args } from '../connection.ts'

/** How nodes reach each other without importing each other in a circle. */
export interface Nodes {
  subject(subject: Subject): Args | null
  repository(repository: Repository): Args
  comment(comment: Comment): Args
  review(review: Review): Args
}
