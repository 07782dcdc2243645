import { repositoryUrl } from '../../json/url.ts'
import type { IssueType, Label, Milestone } from '../../state/conversation.ts'
import type { Args } from '../connection.ts'
import { accountNode } from './accountNode.ts'

export function labelNode(label: Label): Args {
  return {
    __typename: 'Label',
    id: label.id,
    name: label.name,
    color: label.color,
    description: label.description === '' ? null : label.description,
    isDefault: false,
    createdAt: label.createdAt,
    updatedAt: label.createdAt,
    url: `${repositoryUrl(label.repository)}/labels/${encodeURIComponent(label.name)}`,
  }
}

export function issueTypeNode(type: IssueType | undefined): Args | null {
  return type ? { __typename: 'IssueType', id: type.id, name: type.name, isEnabled: true } : null
}

export function milestoneNode(milestone: Milestone | undefined): Args | null {
  if (!milestone) return null
  return {
    __typename: 'Milestone',
    id: milestone.id,
    number: milestone.number,
    title: milestone.title,
    description: milestone.description === '' ? null : milestone.description,
    dueOn: milestone.dueOn ?? null,
    state: milestone.state === 'open' ? 'OPEN' : 'CLOSED',
    closed: milestone.state === 'closed',
    closedAt: milestone.closedAt ?? null,
    createdAt: milestone.createdAt,
    updatedAt: milestone.updatedAt,
    creator: accountNode(milestone.creator),
    url: `${repositoryUrl(milestone.repository)}/milestone/${milestone.number}`,
  }
}
