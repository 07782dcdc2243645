import type { NodeId } from '../key.ts'

/** A GitHub account. `ghost` stands for a deleted one: it never approves, owns or commands. */
export interface Account {
  readonly kind: 'user' | 'bot' | 'ghost'
  readonly id: NodeId
  readonly databaseId: number
  readonly login: string
}
