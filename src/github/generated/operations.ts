// Written by `npm run generate` from GitHub's schema and ../operations; not to be edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddAssigneesToAssignableInput = {
  readonly assignableId: string;
  readonly assigneeIds: ReadonlyArray<string>;
  readonly clientMutationId?: string | null | undefined;
};

export type AddCommentInput = {
  readonly body: string;
  readonly clientMutationId?: string | null | undefined;
  readonly subjectId: string;
};

export type AddLabelsToLabelableInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly labelIds: ReadonlyArray<string>;
  readonly labelableId: string;
};

export type AddReactionInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly content: ReactionContent;
  readonly subjectId: string;
};

export type AddSubIssueInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly issueId: string;
  readonly replaceParent?: boolean | null | undefined;
  readonly subIssueId?: string | null | undefined;
  readonly subIssueUrl?: string | null | undefined;
};

export type CheckAnnotationData = {
  readonly annotationLevel: CheckAnnotationLevel;
  readonly location: CheckAnnotationRange;
  readonly message: string;
  readonly path: string;
  readonly rawDetails?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type CheckAnnotationLevel =
  | 'FAILURE'
  | 'NOTICE'
  | 'WARNING';

export type CheckAnnotationRange = {
  readonly endColumn?: number | null | undefined;
  readonly endLine: number;
  readonly startColumn?: number | null | undefined;
  readonly startLine: number;
};

export type CheckConclusionState =
  | 'ACTION_REQUIRED'
  | 'CANCELLED'
  | 'FAILURE'
  | 'NEUTRAL'
  | 'SKIPPED'
  | 'STALE'
  | 'STARTUP_FAILURE'
  | 'SUCCESS'
  | 'TIMED_OUT';

export type CheckRunAction = {
  readonly description: string;
  readonly identifier: string;
  readonly label: string;
};

export type CheckRunOutput = {
  readonly annotations?: ReadonlyArray<CheckAnnotationData> | null | undefined;
  readonly images?: ReadonlyArray<CheckRunOutputImage> | null | undefined;
  readonly summary: string;
  readonly text?: string | null | undefined;
  readonly title: string;
};

export type CheckRunOutputImage = {
  readonly alt: string;
  readonly caption?: string | null | undefined;
  readonly imageUrl: string;
};

export type CheckStatusState =
  | 'COMPLETED'
  | 'IN_PROGRESS'
  | 'PENDING'
  | 'QUEUED'
  | 'REQUESTED'
  | 'WAITING';

export type CloseIssueInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly duplicateIssueId?: string | null | undefined;
  readonly issueId: string;
  readonly stateReason?: IssueClosedStateReason | null | undefined;
};

export type ClosePullRequestInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly pullRequestId: string;
};

export type CommitMessage = {
  readonly body?: string | null | undefined;
  readonly headline: string;
};

export type CommittableBranch = {
  readonly branchName?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly repositoryNameWithOwner?: string | null | undefined;
};

export type CreateCheckRunInput = {
  readonly actions?: ReadonlyArray<CheckRunAction> | null | undefined;
  readonly clientMutationId?: string | null | undefined;
  readonly completedAt?: string | null | undefined;
  readonly conclusion?: CheckConclusionState | null | undefined;
  readonly detailsUrl?: string | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly headSha: string;
  readonly name: string;
  readonly output?: CheckRunOutput | null | undefined;
  readonly repositoryId: string;
  readonly startedAt?: string | null | undefined;
  readonly status?: RequestableCheckStatusState | null | undefined;
};

export type CreateCommitOnBranchInput = {
  readonly branch: CommittableBranch;
  readonly clientMutationId?: string | null | undefined;
  readonly expectedHeadOid: string;
  readonly fileChanges?: FileChanges | null | undefined;
  readonly message: CommitMessage;
};

export type CreateIssueInput = {
  readonly assigneeIds?: ReadonlyArray<string> | null | undefined;
  readonly body?: string | null | undefined;
  readonly clientMutationId?: string | null | undefined;
  readonly issueTemplate?: string | null | undefined;
  readonly labelIds?: ReadonlyArray<string> | null | undefined;
  readonly milestoneId?: string | null | undefined;
  readonly parentIssueId?: string | null | undefined;
  readonly projectIds?: ReadonlyArray<string> | null | undefined;
  readonly repositoryId: string;
  readonly title: string;
};

export type CreateLabelInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly color: string;
  readonly description?: string | null | undefined;
  readonly name: string;
  readonly repositoryId: string;
};

export type CreatePullRequestInput = {
  readonly baseRefName: string;
  readonly body?: string | null | undefined;
  readonly clientMutationId?: string | null | undefined;
  readonly draft?: boolean | null | undefined;
  readonly headRefName: string;
  readonly headRepositoryId?: string | null | undefined;
  readonly maintainerCanModify?: boolean | null | undefined;
  readonly repositoryId: string;
  readonly title: string;
};

export type CreateRefInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly name: string;
  readonly oid: string;
  readonly repositoryId: string;
};

export type FileAddition = {
  readonly contents: string;
  readonly path: string;
};

export type FileChanges = {
  readonly additions?: ReadonlyArray<FileAddition> | null | undefined;
  readonly deletions?: ReadonlyArray<FileDeletion> | null | undefined;
};

export type FileDeletion = {
  readonly path: string;
};

export type IssueClosedStateReason =
  | 'COMPLETED'
  | 'DUPLICATE'
  | 'NOT_PLANNED';

export type IssueState =
  | 'CLOSED'
  | 'OPEN';

export type IssueStateReason =
  | 'COMPLETED'
  | 'DUPLICATE'
  | 'NOT_PLANNED'
  | 'REOPENED';

export type MilestoneState =
  | 'CLOSED'
  | 'OPEN';

export type PatchStatus =
  | 'ADDED'
  | 'CHANGED'
  | 'COPIED'
  | 'DELETED'
  | 'MODIFIED'
  | 'RENAMED';

export type PullRequestReviewState =
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'COMMENTED'
  | 'DISMISSED'
  | 'PENDING';

export type PullRequestState =
  | 'CLOSED'
  | 'MERGED'
  | 'OPEN';

export type PullRequestUpdateState =
  | 'CLOSED'
  | 'OPEN';

export type ReactionContent =
  | 'CONFUSED'
  | 'EYES'
  | 'HEART'
  | 'HOORAY'
  | 'LAUGH'
  | 'ROCKET'
  | 'THUMBS_DOWN'
  | 'THUMBS_UP';

export type RemoveAssigneesFromAssignableInput = {
  readonly assignableId: string;
  readonly assigneeIds: ReadonlyArray<string>;
  readonly clientMutationId?: string | null | undefined;
};

export type RemoveLabelsFromLabelableInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly labelIds: ReadonlyArray<string>;
  readonly labelableId: string;
};

export type RemoveReactionInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly content: ReactionContent;
  readonly subjectId: string;
};

export type ReopenIssueInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly issueId: string;
};

export type ReopenPullRequestInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly pullRequestId: string;
};

export type RequestReviewsInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly pullRequestId: string;
  readonly teamIds?: ReadonlyArray<string> | null | undefined;
  readonly union?: boolean | null | undefined;
  readonly userIds?: ReadonlyArray<string> | null | undefined;
};

export type RequestableCheckStatusState =
  | 'COMPLETED'
  | 'IN_PROGRESS'
  | 'PENDING'
  | 'QUEUED'
  | 'WAITING';

export type UpdateCheckRunInput = {
  readonly actions?: ReadonlyArray<CheckRunAction> | null | undefined;
  readonly checkRunId: string;
  readonly clientMutationId?: string | null | undefined;
  readonly completedAt?: string | null | undefined;
  readonly conclusion?: CheckConclusionState | null | undefined;
  readonly detailsUrl?: string | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly output?: CheckRunOutput | null | undefined;
  readonly repositoryId: string;
  readonly startedAt?: string | null | undefined;
  readonly status?: RequestableCheckStatusState | null | undefined;
};

export type UpdateIssueCommentInput = {
  readonly body: string;
  readonly clientMutationId?: string | null | undefined;
  readonly id: string;
};

export type UpdateIssueInput = {
  readonly assigneeIds?: ReadonlyArray<string> | null | undefined;
  readonly body?: string | null | undefined;
  readonly clientMutationId?: string | null | undefined;
  readonly id: string;
  readonly labelIds?: ReadonlyArray<string> | null | undefined;
  readonly milestoneId?: string | null | undefined;
  readonly projectIds?: ReadonlyArray<string> | null | undefined;
  readonly state?: IssueState | null | undefined;
  readonly title?: string | null | undefined;
};

export type UpdatePullRequestInput = {
  readonly assigneeIds?: ReadonlyArray<string> | null | undefined;
  readonly baseRefName?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly clientMutationId?: string | null | undefined;
  readonly labelIds?: ReadonlyArray<string> | null | undefined;
  readonly maintainerCanModify?: boolean | null | undefined;
  readonly milestoneId?: string | null | undefined;
  readonly projectIds?: ReadonlyArray<string> | null | undefined;
  readonly pullRequestId: string;
  readonly state?: PullRequestUpdateState | null | undefined;
  readonly title?: string | null | undefined;
};

export type ChangedFilesQueryVariables = Exact<{
  pullRequests: ReadonlyArray<string> | string;
}>;


export type ChangedFilesQuery = { readonly pullRequests: ReadonlyArray<
    | { readonly id: string, readonly files: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly path: string } | null> | null } | null }
    | Record<PropertyKey, never>
   | null> };

export type ConfigurationHistoryQueryVariables = Exact<{
  repository: string;
}>;


export type ConfigurationHistoryQuery = { readonly repository:
    | { readonly defaultBranchRef: { readonly target:
          | { readonly __typename: 'Blob' }
          | { readonly __typename: 'Commit', readonly history: { readonly nodes: ReadonlyArray<{ readonly file: { readonly object:
                    | BlobFieldsFragment
                    | Record<PropertyKey, never>
                   | null } | null } | null> | null } }
          | { readonly __typename: 'Tag' }
          | { readonly __typename: 'Tree' }
         | null } | null }
    | Record<PropertyKey, never>
   | null };

export type DocumentHistoryQueryVariables = Exact<{
  repository: string;
  path: string;
}>;


export type DocumentHistoryQuery = { readonly repository:
    | { readonly defaultBranchRef: { readonly target:
          | { readonly __typename: 'Blob' }
          | { readonly __typename: 'Commit', readonly history: { readonly nodes: ReadonlyArray<{ readonly associatedPullRequests: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: PullRequestState } | null> | null } | null } | null> | null } }
          | { readonly __typename: 'Tag' }
          | { readonly __typename: 'Tree' }
         | null } | null }
    | Record<PropertyKey, never>
   | null };

type ActorFields_Bot_Fragment = { readonly __typename: 'Bot', readonly id: string, readonly databaseId: number | null, readonly login: string };

type ActorFields_EnterpriseUserAccount_Fragment = { readonly __typename: 'EnterpriseUserAccount', readonly login: string };

type ActorFields_Mannequin_Fragment = { readonly __typename: 'Mannequin', readonly id: string, readonly login: string };

type ActorFields_Organization_Fragment = { readonly __typename: 'Organization', readonly login: string };

type ActorFields_User_Fragment = { readonly __typename: 'User', readonly id: string, readonly databaseId: number | null, readonly login: string };

export type ActorFieldsFragment =
  | ActorFields_Bot_Fragment
  | ActorFields_EnterpriseUserAccount_Fragment
  | ActorFields_Mannequin_Fragment
  | ActorFields_Organization_Fragment
  | ActorFields_User_Fragment
;

export type UserFieldsFragment = { readonly __typename: 'User', readonly id: string, readonly databaseId: number | null, readonly login: string };

export type BlobFieldsFragment = { readonly __typename: 'Blob', readonly oid: string, readonly byteSize: number, readonly isBinary: boolean | null, readonly isTruncated: boolean, readonly text: string | null };

export type LabelFieldsFragment = { readonly id: string, readonly name: string };

export type MilestoneFieldsFragment = { readonly id: string, readonly number: number, readonly title: string, readonly dueOn: string | null, readonly state: MilestoneState };

export type IssueFieldsFragment = { readonly __typename: 'Issue', readonly id: string, readonly number: number, readonly url: string, readonly title: string, readonly body: string, readonly state: IssueState, readonly stateReason: IssueStateReason | null, readonly closedAt: string | null, readonly createdAt: string, readonly locked: boolean, readonly author:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly assignees: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<UserFieldsFragment | null> | null }, readonly labels: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<LabelFieldsFragment | null> | null } | null, readonly milestone: MilestoneFieldsFragment | null, readonly issueType: { readonly name: string } | null, readonly parent: { readonly id: string } | null, readonly repository: { readonly id: string } };

export type CommentFieldsFragment = { readonly id: string, readonly url: string, readonly body: string, readonly createdAt: string, readonly lastEditedAt: string | null, readonly author:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly editor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly reactionGroups: ReadonlyArray<{ readonly content: ReactionContent, readonly createdAt: string | null, readonly viewerHasReacted: boolean }> | null };

export type RepositoryFieldsFragment = { readonly id: string, readonly databaseId: number | null, readonly name: string, readonly url: string, readonly isPrivate: boolean, readonly isArchived: boolean, readonly isDisabled: boolean, readonly hasIssuesEnabled: boolean, readonly owner:
    | { readonly login: string, readonly organisation: { readonly id: string, readonly configuration:
          | BlobFieldsFragment
          | Record<PropertyKey, never>
         | null } | null }
    | { readonly login: string, readonly organisation: { readonly id: string, readonly configuration:
          | BlobFieldsFragment
          | Record<PropertyKey, never>
         | null } | null }
  , readonly defaultBranchRef: { readonly name: string, readonly target:
      | { readonly oid: string }
      | { readonly oid: string }
      | { readonly oid: string }
      | { readonly oid: string }
     | null } | null, readonly configuration:
    | BlobFieldsFragment
    | Record<PropertyKey, never>
   | null };

export type LabelsOfRepositoryFragment = { readonly repositoryLabels: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<LabelFieldsFragment | null> | null } | null };

export type CheckRunsOfCommitFragment = { readonly oid: string, readonly checkSuites: { readonly nodes: ReadonlyArray<{ readonly checkRuns: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly databaseId: number | null, readonly externalId: string | null, readonly status: CheckStatusState, readonly conclusion: CheckConclusionState | null, readonly title: string | null } | null> | null } | null } | null> | null } | null };

export type GroupOfPullRequestFragment = { readonly mergeQueueEntry: { readonly headCommit: CheckRunsOfCommitFragment | null } | null };

export type OpenPullRequestFieldsFragment = { readonly id: string, readonly number: number, readonly headRefOid: string };

export type GlimpseQueryVariables = Exact<{
  repository: string;
  number: number;
  branch: string;
  app: number;
  told: ReadonlyArray<string> | string;
}>;


export type GlimpseQuery = { readonly repository:
    | (
      RepositoryFieldsFragment
      & SubjectAtAGlanceFragment
    )
    | Record<PropertyKey, never>
   | null, readonly told: ReadonlyArray<
    | PullRequestAtAGlanceFragment
    | Record<PropertyKey, never>
   | null> };

export type SubjectAtAGlanceFragment = { readonly subject:
    | { readonly __typename: 'Issue', readonly id: string, readonly locked: boolean, readonly issueType: { readonly name: string } | null, readonly labels: { readonly nodes: ReadonlyArray<LabelFieldsFragment | null> | null } | null, readonly comments: { readonly nodes: ReadonlyArray<CommentFieldsFragment | null> | null }, readonly lately: { readonly nodes: ReadonlyArray<CommentFieldsFragment | null> | null } }
    | (
      { readonly __typename: 'PullRequest' }
      & PullRequestAtAGlanceFragment
    )
   | null, readonly onBranch: { readonly nodes: ReadonlyArray<PullRequestAtAGlanceFragment | null> | null } };

export type PullRequestAtAGlanceFragment = { readonly number: number, readonly state: PullRequestState, readonly isCrossRepository: boolean, readonly headRefOid: string, readonly commits: { readonly nodes: ReadonlyArray<{ readonly commit: CheckRunsOfCommitFragment } | null> | null } };

export type IncidentsQueryVariables = Exact<{
  repository: string;
  labels?: ReadonlyArray<string> | string | null | undefined;
  type?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type IncidentsQuery = { readonly repository:
    | { readonly incidents: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<ListedIncidentFragment | null> | null } }
    | Record<PropertyKey, never>
   | null };

export type ListedIncidentFragment = { readonly number: number, readonly url: string, readonly title: string, readonly body: string, readonly state: IssueState, readonly stateReason: IssueStateReason | null, readonly createdAt: string, readonly labels: { readonly nodes: ReadonlyArray<LabelFieldsFragment | null> | null } | null, readonly issueType: { readonly name: string } | null, readonly labelled: { readonly nodes: ReadonlyArray<
      | TimelineFields_AddedToProjectEvent_Fragment
      | TimelineFields_AssignedEvent_Fragment
      | TimelineFields_ClosedEvent_Fragment
      | TimelineFields_CommentDeletedEvent_Fragment
      | TimelineFields_ConnectedEvent_Fragment
      | TimelineFields_ConvertedNoteToIssueEvent_Fragment
      | TimelineFields_ConvertedToDiscussionEvent_Fragment
      | TimelineFields_CrossReferencedEvent_Fragment
      | TimelineFields_DemilestonedEvent_Fragment
      | TimelineFields_DisconnectedEvent_Fragment
      | TimelineFields_IssueComment_Fragment
      | TimelineFields_LabeledEvent_Fragment
      | TimelineFields_LockedEvent_Fragment
      | TimelineFields_MarkedAsDuplicateEvent_Fragment
      | TimelineFields_MentionedEvent_Fragment
      | TimelineFields_MilestonedEvent_Fragment
      | TimelineFields_MovedColumnsInProjectEvent_Fragment
      | TimelineFields_ParentIssueAddedEvent_Fragment
      | TimelineFields_ParentIssueRemovedEvent_Fragment
      | TimelineFields_PinnedEvent_Fragment
      | TimelineFields_ReferencedEvent_Fragment
      | TimelineFields_RemovedFromProjectEvent_Fragment
      | TimelineFields_RenamedTitleEvent_Fragment
      | TimelineFields_ReopenedEvent_Fragment
      | TimelineFields_SubIssueAddedEvent_Fragment
      | TimelineFields_SubIssueRemovedEvent_Fragment
      | TimelineFields_SubscribedEvent_Fragment
      | TimelineFields_TransferredEvent_Fragment
      | TimelineFields_UnassignedEvent_Fragment
      | TimelineFields_UnlabeledEvent_Fragment
      | TimelineFields_UnlockedEvent_Fragment
      | TimelineFields_UnmarkedAsDuplicateEvent_Fragment
      | TimelineFields_UnpinnedEvent_Fragment
      | TimelineFields_UnsubscribedEvent_Fragment
      | TimelineFields_UserBlockedEvent_Fragment
      | TimelineFields_IssueTypeAddedEvent_Fragment
      | TimelineFields_IssueTypeChangedEvent_Fragment
      | TimelineFields_IssueTypeRemovedEvent_Fragment
     | null> | null } };

export type CreateRefMutationVariables = Exact<{
  input: CreateRefInput;
}>;


export type CreateRefMutation = { readonly createRef: { readonly ref: { readonly id: string } | null } | null };

export type CreateCommitOnBranchMutationVariables = Exact<{
  input: CreateCommitOnBranchInput;
}>;


export type CreateCommitOnBranchMutation = { readonly createCommitOnBranch: { readonly commit: { readonly oid: string } | null } | null };

export type CreatePullRequestMutationVariables = Exact<{
  input: CreatePullRequestInput;
}>;


export type CreatePullRequestMutation = { readonly createPullRequest: { readonly pullRequest: { readonly id: string } | null } | null };

export type UpdatePullRequestMutationVariables = Exact<{
  input: UpdatePullRequestInput;
}>;


export type UpdatePullRequestMutation = { readonly updatePullRequest: { readonly pullRequest: { readonly id: string } | null } | null };

export type RequestReviewsMutationVariables = Exact<{
  input: RequestReviewsInput;
}>;


export type RequestReviewsMutation = { readonly requestReviews: { readonly pullRequest: { readonly id: string } | null } | null };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { readonly addComment: { readonly commentEdge: { readonly node: { readonly id: string } | null } | null } | null };

export type UpdateIssueCommentMutationVariables = Exact<{
  input: UpdateIssueCommentInput;
}>;


export type UpdateIssueCommentMutation = { readonly updateIssueComment: { readonly issueComment: { readonly id: string } | null } | null };

export type CreateLabelMutationVariables = Exact<{
  input: CreateLabelInput;
}>;


export type CreateLabelMutation = { readonly createLabel: { readonly label: LabelFieldsFragment | null } | null };

export type AddLabelsToLabelableMutationVariables = Exact<{
  input: AddLabelsToLabelableInput;
}>;


export type AddLabelsToLabelableMutation = { readonly addLabelsToLabelable: { readonly labelable:
      | { readonly __typename: 'Discussion' }
      | { readonly __typename: 'Issue' }
      | { readonly __typename: 'PullRequest' }
     | null } | null };

export type RemoveLabelsFromLabelableMutationVariables = Exact<{
  input: RemoveLabelsFromLabelableInput;
}>;


export type RemoveLabelsFromLabelableMutation = { readonly removeLabelsFromLabelable: { readonly labelable:
      | { readonly __typename: 'Discussion' }
      | { readonly __typename: 'Issue' }
      | { readonly __typename: 'PullRequest' }
     | null } | null };

export type CreateIssueMutationVariables = Exact<{
  input: CreateIssueInput;
}>;


export type CreateIssueMutation = { readonly createIssue: { readonly issue: IssueFieldsFragment | null } | null };

export type UpdateIssueMutationVariables = Exact<{
  input: UpdateIssueInput;
}>;


export type UpdateIssueMutation = { readonly updateIssue: { readonly issue: { readonly id: string } | null } | null };

export type AddAssigneesToAssignableMutationVariables = Exact<{
  input: AddAssigneesToAssignableInput;
}>;


export type AddAssigneesToAssignableMutation = { readonly addAssigneesToAssignable: { readonly assignable:
      | { readonly __typename: 'Issue' }
      | { readonly __typename: 'PullRequest' }
     | null } | null };

export type RemoveAssigneesFromAssignableMutationVariables = Exact<{
  input: RemoveAssigneesFromAssignableInput;
}>;


export type RemoveAssigneesFromAssignableMutation = { readonly removeAssigneesFromAssignable: { readonly assignable:
      | { readonly __typename: 'Issue' }
      | { readonly __typename: 'PullRequest' }
     | null } | null };

export type CloseIssueMutationVariables = Exact<{
  input: CloseIssueInput;
}>;


export type CloseIssueMutation = { readonly closeIssue: { readonly issue: { readonly id: string } | null } | null };

export type ReopenIssueMutationVariables = Exact<{
  input: ReopenIssueInput;
}>;


export type ReopenIssueMutation = { readonly reopenIssue: { readonly issue: { readonly id: string } | null } | null };

export type AddSubIssueMutationVariables = Exact<{
  input: AddSubIssueInput;
}>;


export type AddSubIssueMutation = { readonly addSubIssue: { readonly issue: { readonly id: string } | null } | null };

export type CreateCheckRunMutationVariables = Exact<{
  input: CreateCheckRunInput;
}>;


export type CreateCheckRunMutation = { readonly createCheckRun: { readonly checkRun: { readonly id: string } | null } | null };

export type UpdateCheckRunMutationVariables = Exact<{
  input: UpdateCheckRunInput;
}>;


export type UpdateCheckRunMutation = { readonly updateCheckRun: { readonly checkRun: { readonly id: string } | null } | null };

export type AddReactionMutationVariables = Exact<{
  input: AddReactionInput;
}>;


export type AddReactionMutation = { readonly addReaction: { readonly clientMutationId: string | null } | null };

export type RemoveReactionMutationVariables = Exact<{
  input: RemoveReactionInput;
}>;


export type RemoveReactionMutation = { readonly removeReaction: { readonly clientMutationId: string | null } | null };

export type ClosePullRequestMutationVariables = Exact<{
  input: ClosePullRequestInput;
}>;


export type ClosePullRequestMutation = { readonly closePullRequest: { readonly pullRequest: { readonly id: string } | null } | null };

export type ReopenPullRequestMutationVariables = Exact<{
  input: ReopenPullRequestInput;
}>;


export type ReopenPullRequestMutation = { readonly reopenPullRequest: { readonly pullRequest: { readonly id: string } | null } | null };

export type ObserveQueryVariables = Exact<{
  repository: string;
  number: number;
  branch: string;
  ref: string;
  app: number;
  adopted: ReadonlyArray<string> | string;
  chosen: string;
  path: string;
  onBranch: string;
  onDefault: string;
  withRepository: boolean;
  withSubject: boolean;
  withPullRequests: boolean;
  withChosen: boolean;
  withDocument: boolean;
  withGroup: boolean;
  group: string;
  withLately: boolean;
  milestonesAfter?: string | null | undefined;
  commentsAfter?: string | null | undefined;
  timelineItemsAfter?: string | null | undefined;
  subIssuesAfter?: string | null | undefined;
  otherFilesAfter?: string | null | undefined;
  filesAfter?: string | null | undefined;
  commitsAfter?: string | null | undefined;
  latestOpinionatedReviewsAfter?: string | null | undefined;
  reviewRequestsAfter?: string | null | undefined;
  commentedAfter?: string | null | undefined;
  closingIssuesReferencesAfter?: string | null | undefined;
}>;


export type ObserveQuery = { readonly repository:
    | (
      RepositoryFieldsFragment
      & PeopleFragment
      & SubjectFragment
      & PullRequestsFragment
      & DocumentFragment
      & GroupFragment
    )
    | Record<PropertyKey, never>
   | null, readonly adopted?: ReadonlyArray<
    | IssueFieldsFragment
    | Record<PropertyKey, never>
   | null>, readonly chosen?:
    | PullRequestFieldsFragment & { readonly headWithDocument?: { readonly nodes: ReadonlyArray<{ readonly commit: { readonly file: { readonly object:
                | BlobFieldsFragment
                | Record<PropertyKey, never>
               | null } | null } } | null> | null } }
    | Record<PropertyKey, never>
   | null };

export type PeopleFragment = (
  { readonly openPullRequests: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<OpenPullRequestFieldsFragment | null> | null }, readonly codeownersHere:
    | BlobFieldsFragment
    | Record<PropertyKey, never>
   | null, readonly codeownersRoot:
    | BlobFieldsFragment
    | Record<PropertyKey, never>
   | null, readonly codeownersDocs:
    | BlobFieldsFragment
    | Record<PropertyKey, never>
   | null, readonly milestones: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<MilestoneFieldsFragment | null> | null } | null, readonly closedMilestones: { readonly nodes: ReadonlyArray<MilestoneFieldsFragment | null> | null } | null, readonly assignableUsers: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<UserFieldsFragment | null> | null } }
  & LabelsOfRepositoryFragment
);

export type SubjectFragment = { readonly subject:
    | (
      { readonly __typename: 'Issue', readonly comments: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<CommentFieldsFragment | null> | null }, readonly timelineItems: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
          | TimelineFields_AddedToProjectEvent_Fragment
          | TimelineFields_AssignedEvent_Fragment
          | TimelineFields_ClosedEvent_Fragment
          | TimelineFields_CommentDeletedEvent_Fragment
          | TimelineFields_ConnectedEvent_Fragment
          | TimelineFields_ConvertedNoteToIssueEvent_Fragment
          | TimelineFields_ConvertedToDiscussionEvent_Fragment
          | TimelineFields_CrossReferencedEvent_Fragment
          | TimelineFields_DemilestonedEvent_Fragment
          | TimelineFields_DisconnectedEvent_Fragment
          | TimelineFields_IssueComment_Fragment
          | TimelineFields_LabeledEvent_Fragment
          | TimelineFields_LockedEvent_Fragment
          | TimelineFields_MarkedAsDuplicateEvent_Fragment
          | TimelineFields_MentionedEvent_Fragment
          | TimelineFields_MilestonedEvent_Fragment
          | TimelineFields_MovedColumnsInProjectEvent_Fragment
          | TimelineFields_ParentIssueAddedEvent_Fragment
          | TimelineFields_ParentIssueRemovedEvent_Fragment
          | TimelineFields_PinnedEvent_Fragment
          | TimelineFields_ReferencedEvent_Fragment
          | TimelineFields_RemovedFromProjectEvent_Fragment
          | TimelineFields_RenamedTitleEvent_Fragment
          | TimelineFields_ReopenedEvent_Fragment
          | TimelineFields_SubIssueAddedEvent_Fragment
          | TimelineFields_SubIssueRemovedEvent_Fragment
          | TimelineFields_SubscribedEvent_Fragment
          | TimelineFields_TransferredEvent_Fragment
          | TimelineFields_UnassignedEvent_Fragment
          | TimelineFields_UnlabeledEvent_Fragment
          | TimelineFields_UnlockedEvent_Fragment
          | TimelineFields_UnmarkedAsDuplicateEvent_Fragment
          | TimelineFields_UnpinnedEvent_Fragment
          | TimelineFields_UnsubscribedEvent_Fragment
          | TimelineFields_UserBlockedEvent_Fragment
          | TimelineFields_IssueTypeAddedEvent_Fragment
          | TimelineFields_IssueTypeChangedEvent_Fragment
          | TimelineFields_IssueTypeRemovedEvent_Fragment
         | null> | null }, readonly subIssues: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<IssueFieldsFragment | null> | null } }
      & IssueFieldsFragment
    )
    | (
      { readonly __typename: 'PullRequest', readonly id: string, readonly number: number, readonly isCrossRepository: boolean, readonly headRefName: string, readonly headRefOid: string, readonly pullRequestState: PullRequestState, readonly author:
        | ActorFields_Bot_Fragment
        | ActorFields_EnterpriseUserAccount_Fragment
        | ActorFields_Mannequin_Fragment
        | ActorFields_Organization_Fragment
        | ActorFields_User_Fragment
       | null, readonly otherClosed: { readonly nodes: ReadonlyArray<
          | { readonly __typename: 'AddedToMergeQueueEvent' }
          | { readonly __typename: 'AddedToProjectEvent' }
          | { readonly __typename: 'AssignedEvent' }
          | { readonly __typename: 'AutoMergeDisabledEvent' }
          | { readonly __typename: 'AutoMergeEnabledEvent' }
          | { readonly __typename: 'AutoRebaseEnabledEvent' }
          | { readonly __typename: 'AutoSquashEnabledEvent' }
          | { readonly __typename: 'AutomaticBaseChangeFailedEvent' }
          | { readonly __typename: 'AutomaticBaseChangeSucceededEvent' }
          | { readonly __typename: 'BaseRefChangedEvent' }
          | { readonly __typename: 'BaseRefDeletedEvent' }
          | { readonly __typename: 'BaseRefForcePushedEvent' }
          | { readonly __typename: 'ClosedEvent', readonly actor:
              | ActorFields_Bot_Fragment
              | ActorFields_EnterpriseUserAccount_Fragment
              | ActorFields_Mannequin_Fragment
              | ActorFields_Organization_Fragment
              | ActorFields_User_Fragment
             | null }
          | { readonly __typename: 'CommentDeletedEvent' }
          | { readonly __typename: 'ConnectedEvent' }
          | { readonly __typename: 'ConvertToDraftEvent' }
          | { readonly __typename: 'ConvertedNoteToIssueEvent' }
          | { readonly __typename: 'ConvertedToDiscussionEvent' }
          | { readonly __typename: 'CrossReferencedEvent' }
          | { readonly __typename: 'DemilestonedEvent' }
          | { readonly __typename: 'DeployedEvent' }
          | { readonly __typename: 'DeploymentEnvironmentChangedEvent' }
          | { readonly __typename: 'DisconnectedEvent' }
          | { readonly __typename: 'HeadRefDeletedEvent' }
          | { readonly __typename: 'HeadRefForcePushedEvent' }
          | { readonly __typename: 'HeadRefRestoredEvent' }
          | { readonly __typename: 'IssueComment' }
          | { readonly __typename: 'LabeledEvent' }
          | { readonly __typename: 'LockedEvent' }
          | { readonly __typename: 'MarkedAsDuplicateEvent' }
          | { readonly __typename: 'MentionedEvent' }
          | { readonly __typename: 'MergedEvent' }
          | { readonly __typename: 'MilestonedEvent' }
          | { readonly __typename: 'MovedColumnsInProjectEvent' }
          | { readonly __typename: 'ParentIssueAddedEvent' }
          | { readonly __typename: 'ParentIssueRemovedEvent' }
          | { readonly __typename: 'PinnedEvent' }
          | { readonly __typename: 'PullRequestCommit' }
          | { readonly __typename: 'PullRequestCommitCommentThread' }
          | { readonly __typename: 'PullRequestReview' }
          | { readonly __typename: 'PullRequestReviewThread' }
          | { readonly __typename: 'PullRequestRevisionMarker' }
          | { readonly __typename: 'ReadyForReviewEvent' }
          | { readonly __typename: 'ReferencedEvent' }
          | { readonly __typename: 'RemovedFromMergeQueueEvent' }
          | { readonly __typename: 'RemovedFromProjectEvent' }
          | { readonly __typename: 'RenamedTitleEvent' }
          | { readonly __typename: 'ReopenedEvent' }
          | { readonly __typename: 'ReviewDismissedEvent' }
          | { readonly __typename: 'ReviewRequestRemovedEvent' }
          | { readonly __typename: 'ReviewRequestedEvent' }
          | { readonly __typename: 'SubIssueAddedEvent' }
          | { readonly __typename: 'SubIssueRemovedEvent' }
          | { readonly __typename: 'SubscribedEvent' }
          | { readonly __typename: 'TransferredEvent' }
          | { readonly __typename: 'UnassignedEvent' }
          | { readonly __typename: 'UnlabeledEvent' }
          | { readonly __typename: 'UnlockedEvent' }
          | { readonly __typename: 'UnmarkedAsDuplicateEvent' }
          | { readonly __typename: 'UnpinnedEvent' }
          | { readonly __typename: 'UnsubscribedEvent' }
          | { readonly __typename: 'UserBlockedEvent' }
         | null> | null }, readonly otherFiles: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<FileFieldsFragment | null> | null } | null, readonly otherHead: { readonly nodes: ReadonlyArray<{ readonly commit: (
            { readonly configuration: { readonly object:
                | BlobFieldsFragment
                | Record<PropertyKey, never>
               | null } | null }
            & CheckRunsOfCommitFragment
          ) } | null> | null } }
      & BaseOfPullRequestFragment
      & GroupOfPullRequestFragment
    )
   | null };

type TimelineFields_AddedToProjectEvent_Fragment = { readonly __typename: 'AddedToProjectEvent' };

type TimelineFields_AssignedEvent_Fragment = { readonly __typename: 'AssignedEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly assignee:
    | ActorFields_Bot_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type TimelineFields_ClosedEvent_Fragment = { readonly __typename: 'ClosedEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly closer:
    | { readonly __typename: 'Commit' }
    | { readonly __typename: 'ProjectV2' }
    | { readonly __typename: 'PullRequest', readonly number: number }
   | null };

type TimelineFields_CommentDeletedEvent_Fragment = { readonly __typename: 'CommentDeletedEvent' };

type TimelineFields_ConnectedEvent_Fragment = { readonly __typename: 'ConnectedEvent' };

type TimelineFields_ConvertedNoteToIssueEvent_Fragment = { readonly __typename: 'ConvertedNoteToIssueEvent' };

type TimelineFields_ConvertedToDiscussionEvent_Fragment = { readonly __typename: 'ConvertedToDiscussionEvent' };

type TimelineFields_CrossReferencedEvent_Fragment = { readonly __typename: 'CrossReferencedEvent', readonly source:
    | { readonly __typename: 'Issue' }
    | { readonly __typename: 'PullRequest', readonly number: number, readonly title: string, readonly url: string, readonly mergedAt: string | null, readonly mergedBy:
        | ActorFields_Bot_Fragment
        | ActorFields_EnterpriseUserAccount_Fragment
        | ActorFields_Mannequin_Fragment
        | ActorFields_Organization_Fragment
        | ActorFields_User_Fragment
       | null, readonly repository: { readonly id: string } }
   | null };

type TimelineFields_DemilestonedEvent_Fragment = { readonly __typename: 'DemilestonedEvent' };

type TimelineFields_DisconnectedEvent_Fragment = { readonly __typename: 'DisconnectedEvent' };

type TimelineFields_IssueComment_Fragment = { readonly __typename: 'IssueComment' };

type TimelineFields_LabeledEvent_Fragment = { readonly __typename: 'LabeledEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly label: { readonly name: string } };

type TimelineFields_LockedEvent_Fragment = { readonly __typename: 'LockedEvent' };

type TimelineFields_MarkedAsDuplicateEvent_Fragment = { readonly __typename: 'MarkedAsDuplicateEvent' };

type TimelineFields_MentionedEvent_Fragment = { readonly __typename: 'MentionedEvent' };

type TimelineFields_MilestonedEvent_Fragment = { readonly __typename: 'MilestonedEvent' };

type TimelineFields_MovedColumnsInProjectEvent_Fragment = { readonly __typename: 'MovedColumnsInProjectEvent' };

type TimelineFields_ParentIssueAddedEvent_Fragment = { readonly __typename: 'ParentIssueAddedEvent' };

type TimelineFields_ParentIssueRemovedEvent_Fragment = { readonly __typename: 'ParentIssueRemovedEvent' };

type TimelineFields_PinnedEvent_Fragment = { readonly __typename: 'PinnedEvent' };

type TimelineFields_ReferencedEvent_Fragment = { readonly __typename: 'ReferencedEvent' };

type TimelineFields_RemovedFromProjectEvent_Fragment = { readonly __typename: 'RemovedFromProjectEvent' };

type TimelineFields_RenamedTitleEvent_Fragment = { readonly __typename: 'RenamedTitleEvent', readonly createdAt: string, readonly previousTitle: string, readonly currentTitle: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type TimelineFields_ReopenedEvent_Fragment = { readonly __typename: 'ReopenedEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type TimelineFields_SubIssueAddedEvent_Fragment = { readonly __typename: 'SubIssueAddedEvent' };

type TimelineFields_SubIssueRemovedEvent_Fragment = { readonly __typename: 'SubIssueRemovedEvent' };

type TimelineFields_SubscribedEvent_Fragment = { readonly __typename: 'SubscribedEvent' };

type TimelineFields_TransferredEvent_Fragment = { readonly __typename: 'TransferredEvent' };

type TimelineFields_UnassignedEvent_Fragment = { readonly __typename: 'UnassignedEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly assignee:
    | ActorFields_Bot_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type TimelineFields_UnlabeledEvent_Fragment = { readonly __typename: 'UnlabeledEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly label: { readonly name: string } };

type TimelineFields_UnlockedEvent_Fragment = { readonly __typename: 'UnlockedEvent' };

type TimelineFields_UnmarkedAsDuplicateEvent_Fragment = { readonly __typename: 'UnmarkedAsDuplicateEvent' };

type TimelineFields_UnpinnedEvent_Fragment = { readonly __typename: 'UnpinnedEvent' };

type TimelineFields_UnsubscribedEvent_Fragment = { readonly __typename: 'UnsubscribedEvent' };

type TimelineFields_UserBlockedEvent_Fragment = { readonly __typename: 'UserBlockedEvent' };

type TimelineFields_IssueTypeAddedEvent_Fragment = { readonly __typename: 'IssueTypeAddedEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly issueType: { readonly name: string } | null };

type TimelineFields_IssueTypeChangedEvent_Fragment = { readonly __typename: 'IssueTypeChangedEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly issueType: { readonly name: string } | null };

type TimelineFields_IssueTypeRemovedEvent_Fragment = { readonly __typename: 'IssueTypeRemovedEvent', readonly createdAt: string, readonly actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly issueType: { readonly name: string } | null };

export type TimelineFieldsFragment =
  | TimelineFields_AddedToProjectEvent_Fragment
  | TimelineFields_AssignedEvent_Fragment
  | TimelineFields_ClosedEvent_Fragment
  | TimelineFields_CommentDeletedEvent_Fragment
  | TimelineFields_ConnectedEvent_Fragment
  | TimelineFields_ConvertedNoteToIssueEvent_Fragment
  | TimelineFields_ConvertedToDiscussionEvent_Fragment
  | TimelineFields_CrossReferencedEvent_Fragment
  | TimelineFields_DemilestonedEvent_Fragment
  | TimelineFields_DisconnectedEvent_Fragment
  | TimelineFields_IssueComment_Fragment
  | TimelineFields_LabeledEvent_Fragment
  | TimelineFields_LockedEvent_Fragment
  | TimelineFields_MarkedAsDuplicateEvent_Fragment
  | TimelineFields_MentionedEvent_Fragment
  | TimelineFields_MilestonedEvent_Fragment
  | TimelineFields_MovedColumnsInProjectEvent_Fragment
  | TimelineFields_ParentIssueAddedEvent_Fragment
  | TimelineFields_ParentIssueRemovedEvent_Fragment
  | TimelineFields_PinnedEvent_Fragment
  | TimelineFields_ReferencedEvent_Fragment
  | TimelineFields_RemovedFromProjectEvent_Fragment
  | TimelineFields_RenamedTitleEvent_Fragment
  | TimelineFields_ReopenedEvent_Fragment
  | TimelineFields_SubIssueAddedEvent_Fragment
  | TimelineFields_SubIssueRemovedEvent_Fragment
  | TimelineFields_SubscribedEvent_Fragment
  | TimelineFields_TransferredEvent_Fragment
  | TimelineFields_UnassignedEvent_Fragment
  | TimelineFields_UnlabeledEvent_Fragment
  | TimelineFields_UnlockedEvent_Fragment
  | TimelineFields_UnmarkedAsDuplicateEvent_Fragment
  | TimelineFields_UnpinnedEvent_Fragment
  | TimelineFields_UnsubscribedEvent_Fragment
  | TimelineFields_UserBlockedEvent_Fragment
  | TimelineFields_IssueTypeAddedEvent_Fragment
  | TimelineFields_IssueTypeChangedEvent_Fragment
  | TimelineFields_IssueTypeRemovedEvent_Fragment
;

export type PullRequestsFragment = { readonly ref: { readonly target:
      | { readonly oid: string }
      | { readonly oid: string }
      | { readonly oid: string }
      | { readonly oid: string }
     | null } | null, readonly candidates: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly state: PullRequestState, readonly isCrossRepository: boolean, readonly author:
        | ActorFields_Bot_Fragment
        | ActorFields_EnterpriseUserAccount_Fragment
        | ActorFields_Mannequin_Fragment
        | ActorFields_Organization_Fragment
        | ActorFields_User_Fragment
       | null } | null> | null }, readonly lately?: { readonly nodes: ReadonlyArray<{ readonly createdAt: string, readonly headRefName: string, readonly isCrossRepository: boolean, readonly author:
        | ActorFields_Bot_Fragment
        | ActorFields_EnterpriseUserAccount_Fragment
        | ActorFields_Mannequin_Fragment
        | ActorFields_Organization_Fragment
        | ActorFields_User_Fragment
       | null } | null> | null }, readonly newest: { readonly nodes: ReadonlyArray<PullRequestFieldsFragment | null> | null } };

export type GroupFragment = { readonly group: { readonly target:
      | { readonly __typename: 'Blob' }
      | (
        { readonly __typename: 'Commit' }
        & CheckRunsOfCommitFragment
      )
      | { readonly __typename: 'Tag' }
      | { readonly __typename: 'Tree' }
     | null } | null };

export type DocumentFragment = { readonly onBranch:
    | BlobFieldsFragment
    | Record<PropertyKey, never>
   | null, readonly onDefault:
    | BlobFieldsFragment
    | Record<PropertyKey, never>
   | null };

export type PullRequestFieldsFragment = (
  { readonly id: string, readonly number: number, readonly url: string, readonly title: string, readonly body: string, readonly state: PullRequestState, readonly isDraft: boolean, readonly createdAt: string, readonly mergedAt: string | null, readonly headRefName: string, readonly headRefOid: string, readonly isCrossRepository: boolean, readonly author:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly mergedBy:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly files: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<FileFieldsFragment | null> | null } | null, readonly commits: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly commit: CommitFieldsFragment } | null> | null }, readonly head: { readonly nodes: ReadonlyArray<{ readonly commit: CheckRunsOfCommitFragment } | null> | null }, readonly latestOpinionatedReviews: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly state: PullRequestReviewState, readonly submittedAt: string | null, readonly author:
        | ActorFields_Bot_Fragment
        | ActorFields_EnterpriseUserAccount_Fragment
        | ActorFields_Mannequin_Fragment
        | ActorFields_Organization_Fragment
        | ActorFields_User_Fragment
       | null, readonly commit: { readonly oid: string, readonly file?: { readonly object:
            | BlobFieldsFragment
            | Record<PropertyKey, never>
           | null } | null } | null } | null> | null } | null, readonly reviewRequests: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly requestedReviewer:
        | { readonly __typename: 'Bot' }
        | { readonly __typename: 'Mannequin' }
        | { readonly __typename: 'Team', readonly combinedSlug: string }
        | { readonly __typename: 'User', readonly login: string }
       | null } | null> | null } | null, readonly reviewersAsked: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'AddedToMergeQueueEvent' }
      | { readonly __typename: 'AddedToProjectEvent' }
      | { readonly __typename: 'AssignedEvent' }
      | { readonly __typename: 'AutoMergeDisabledEvent' }
      | { readonly __typename: 'AutoMergeEnabledEvent' }
      | { readonly __typename: 'AutoRebaseEnabledEvent' }
      | { readonly __typename: 'AutoSquashEnabledEvent' }
      | { readonly __typename: 'AutomaticBaseChangeFailedEvent' }
      | { readonly __typename: 'AutomaticBaseChangeSucceededEvent' }
      | { readonly __typename: 'BaseRefChangedEvent' }
      | { readonly __typename: 'BaseRefDeletedEvent' }
      | { readonly __typename: 'BaseRefForcePushedEvent' }
      | { readonly __typename: 'ClosedEvent' }
      | { readonly __typename: 'CommentDeletedEvent' }
      | { readonly __typename: 'ConnectedEvent' }
      | { readonly __typename: 'ConvertToDraftEvent' }
      | { readonly __typename: 'ConvertedNoteToIssueEvent' }
      | { readonly __typename: 'ConvertedToDiscussionEvent' }
      | { readonly __typename: 'CrossReferencedEvent' }
      | { readonly __typename: 'DemilestonedEvent' }
      | { readonly __typename: 'DeployedEvent' }
      | { readonly __typename: 'DeploymentEnvironmentChangedEvent' }
      | { readonly __typename: 'DisconnectedEvent' }
      | { readonly __typename: 'HeadRefDeletedEvent' }
      | { readonly __typename: 'HeadRefForcePushedEvent' }
      | { readonly __typename: 'HeadRefRestoredEvent' }
      | { readonly __typename: 'IssueComment' }
      | { readonly __typename: 'LabeledEvent' }
      | { readonly __typename: 'LockedEvent' }
      | { readonly __typename: 'MarkedAsDuplicateEvent' }
      | { readonly __typename: 'MentionedEvent' }
      | { readonly __typename: 'MergedEvent' }
      | { readonly __typename: 'MilestonedEvent' }
      | { readonly __typename: 'MovedColumnsInProjectEvent' }
      | { readonly __typename: 'ParentIssueAddedEvent' }
      | { readonly __typename: 'ParentIssueRemovedEvent' }
      | { readonly __typename: 'PinnedEvent' }
      | { readonly __typename: 'PullRequestCommit' }
      | { readonly __typename: 'PullRequestCommitCommentThread' }
      | { readonly __typename: 'PullRequestReview' }
      | { readonly __typename: 'PullRequestReviewThread' }
      | { readonly __typename: 'PullRequestRevisionMarker' }
      | { readonly __typename: 'ReadyForReviewEvent' }
      | { readonly __typename: 'ReferencedEvent' }
      | { readonly __typename: 'RemovedFromMergeQueueEvent' }
      | { readonly __typename: 'RemovedFromProjectEvent' }
      | { readonly __typename: 'RenamedTitleEvent' }
      | { readonly __typename: 'ReopenedEvent' }
      | { readonly __typename: 'ReviewDismissedEvent' }
      | { readonly __typename: 'ReviewRequestRemovedEvent' }
      | { readonly __typename: 'ReviewRequestedEvent', readonly requestedReviewer:
          | { readonly __typename: 'Bot' }
          | { readonly __typename: 'Mannequin' }
          | { readonly __typename: 'Team', readonly combinedSlug: string }
          | { readonly __typename: 'User', readonly login: string }
         | null }
      | { readonly __typename: 'SubIssueAddedEvent' }
      | { readonly __typename: 'SubIssueRemovedEvent' }
      | { readonly __typename: 'SubscribedEvent' }
      | { readonly __typename: 'TransferredEvent' }
      | { readonly __typename: 'UnassignedEvent' }
      | { readonly __typename: 'UnlabeledEvent' }
      | { readonly __typename: 'UnlockedEvent' }
      | { readonly __typename: 'UnmarkedAsDuplicateEvent' }
      | { readonly __typename: 'UnpinnedEvent' }
      | { readonly __typename: 'UnsubscribedEvent' }
      | { readonly __typename: 'UserBlockedEvent' }
     | null> | null }, readonly turned: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'AddedToMergeQueueEvent' }
      | { readonly __typename: 'AddedToProjectEvent' }
      | { readonly __typename: 'AssignedEvent' }
      | { readonly __typename: 'AutoMergeDisabledEvent' }
      | { readonly __typename: 'AutoMergeEnabledEvent' }
      | { readonly __typename: 'AutoRebaseEnabledEvent' }
      | { readonly __typename: 'AutoSquashEnabledEvent' }
      | { readonly __typename: 'AutomaticBaseChangeFailedEvent' }
      | { readonly __typename: 'AutomaticBaseChangeSucceededEvent' }
      | { readonly __typename: 'BaseRefChangedEvent' }
      | { readonly __typename: 'BaseRefDeletedEvent' }
      | { readonly __typename: 'BaseRefForcePushedEvent' }
      | { readonly __typename: 'ClosedEvent', readonly createdAt: string, readonly actor:
          | ActorFields_Bot_Fragment
          | ActorFields_EnterpriseUserAccount_Fragment
          | ActorFields_Mannequin_Fragment
          | ActorFields_Organization_Fragment
          | ActorFields_User_Fragment
         | null }
      | { readonly __typename: 'CommentDeletedEvent' }
      | { readonly __typename: 'ConnectedEvent' }
      | { readonly __typename: 'ConvertToDraftEvent' }
      | { readonly __typename: 'ConvertedNoteToIssueEvent' }
      | { readonly __typename: 'ConvertedToDiscussionEvent' }
      | { readonly __typename: 'CrossReferencedEvent' }
      | { readonly __typename: 'DemilestonedEvent' }
      | { readonly __typename: 'DeployedEvent' }
      | { readonly __typename: 'DeploymentEnvironmentChangedEvent' }
      | { readonly __typename: 'DisconnectedEvent' }
      | { readonly __typename: 'HeadRefDeletedEvent' }
      | { readonly __typename: 'HeadRefForcePushedEvent' }
      | { readonly __typename: 'HeadRefRestoredEvent' }
      | { readonly __typename: 'IssueComment' }
      | { readonly __typename: 'LabeledEvent' }
      | { readonly __typename: 'LockedEvent' }
      | { readonly __typename: 'MarkedAsDuplicateEvent' }
      | { readonly __typename: 'MentionedEvent' }
      | { readonly __typename: 'MergedEvent' }
      | { readonly __typename: 'MilestonedEvent' }
      | { readonly __typename: 'MovedColumnsInProjectEvent' }
      | { readonly __typename: 'ParentIssueAddedEvent' }
      | { readonly __typename: 'ParentIssueRemovedEvent' }
      | { readonly __typename: 'PinnedEvent' }
      | { readonly __typename: 'PullRequestCommit' }
      | { readonly __typename: 'PullRequestCommitCommentThread' }
      | { readonly __typename: 'PullRequestReview' }
      | { readonly __typename: 'PullRequestReviewThread' }
      | { readonly __typename: 'PullRequestRevisionMarker' }
      | { readonly __typename: 'ReadyForReviewEvent' }
      | { readonly __typename: 'ReferencedEvent' }
      | { readonly __typename: 'RemovedFromMergeQueueEvent' }
      | { readonly __typename: 'RemovedFromProjectEvent' }
      | { readonly __typename: 'RenamedTitleEvent' }
      | { readonly __typename: 'ReopenedEvent', readonly createdAt: string, readonly actor:
          | ActorFields_Bot_Fragment
          | ActorFields_EnterpriseUserAccount_Fragment
          | ActorFields_Mannequin_Fragment
          | ActorFields_Organization_Fragment
          | ActorFields_User_Fragment
         | null }
      | { readonly __typename: 'ReviewDismissedEvent' }
      | { readonly __typename: 'ReviewRequestRemovedEvent' }
      | { readonly __typename: 'ReviewRequestedEvent' }
      | { readonly __typename: 'SubIssueAddedEvent' }
      | { readonly __typename: 'SubIssueRemovedEvent' }
      | { readonly __typename: 'SubscribedEvent' }
      | { readonly __typename: 'TransferredEvent' }
      | { readonly __typename: 'UnassignedEvent' }
      | { readonly __typename: 'UnlabeledEvent' }
      | { readonly __typename: 'UnlockedEvent' }
      | { readonly __typename: 'UnmarkedAsDuplicateEvent' }
      | { readonly __typename: 'UnpinnedEvent' }
      | { readonly __typename: 'UnsubscribedEvent' }
      | { readonly __typename: 'UserBlockedEvent' }
     | null> | null }, readonly commented: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<CommentFieldsFragment | null> | null }, readonly closingIssuesReferences: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly number: number, readonly repository: { readonly id: string } } | null> | null } | null }
  & BaseOfPullRequestFragment
  & GroupOfPullRequestFragment
);

export type BaseOfPullRequestFragment = { readonly baseRefName: string, readonly baseRef: { readonly target:
      | { readonly __typename: 'Blob' }
      | { readonly __typename: 'Commit', readonly configuration: { readonly object:
            | BlobFieldsFragment
            | Record<PropertyKey, never>
           | null } | null }
      | { readonly __typename: 'Tag' }
      | { readonly __typename: 'Tree' }
     | null } | null };

export type FileFieldsFragment = { readonly path: string, readonly changeType: PatchStatus };

export type DocumentAtHeadFragment = { readonly headWithDocument: { readonly nodes: ReadonlyArray<{ readonly commit: { readonly file: { readonly object:
            | BlobFieldsFragment
            | Record<PropertyKey, never>
           | null } | null } } | null> | null } };

export type CommitFieldsFragment = { readonly oid: string, readonly committedDate: string, readonly parents: { readonly nodes: ReadonlyArray<{ readonly oid: string } | null> | null }, readonly document?: { readonly oid: string } | null, readonly authors: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly email: string | null, readonly user: UserFieldsFragment | null } | null> | null }, readonly committer: { readonly user: UserFieldsFragment | null } | null, readonly signature:
    | { readonly isValid: boolean, readonly wasSignedByGitHub: boolean, readonly signer: UserFieldsFragment | null }
    | { readonly isValid: boolean, readonly wasSignedByGitHub: boolean, readonly signer: UserFieldsFragment | null }
    | { readonly isValid: boolean, readonly wasSignedByGitHub: boolean, readonly signer: UserFieldsFragment | null }
    | { readonly isValid: boolean, readonly wasSignedByGitHub: boolean, readonly signer: UserFieldsFragment | null }
   | null };

export type OpenPullRequestsQueryVariables = Exact<{
  repository: string;
  after?: string | null | undefined;
}>;


export type OpenPullRequestsQuery = { readonly repository:
    | { readonly openPullRequests: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<OpenPullRequestFieldsFragment | null> | null } }
    | Record<PropertyKey, never>
   | null };

export type RepositoryQueryVariables = Exact<{
  repository: string;
  label: ReadonlyArray<string> | string;
  dashboard: ReadonlyArray<string> | string;
  known: ReadonlyArray<string> | string;
}>;


export type RepositoryQuery = { readonly repository:
    | (
      { readonly configurationIssues: { readonly nodes: ReadonlyArray<(
          { readonly comments: { readonly nodes: ReadonlyArray<CommentFieldsFragment | null> | null } }
          & IssueFieldsFragment
        ) | null> | null }, readonly dashboards: { readonly nodes: ReadonlyArray<DashboardFieldsFragment | null> | null } }
      & RepositoryFieldsFragment
      & LabelsOfRepositoryFragment
    )
    | Record<PropertyKey, never>
   | null, readonly known: ReadonlyArray<
    | DashboardFieldsFragment
    | Record<PropertyKey, never>
   | null> };

export type DashboardFieldsFragment = (
  { readonly lastEditedAt: string | null, readonly editor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, readonly userContentEdits: { readonly nodes: ReadonlyArray<{ readonly editedAt: string, readonly editor:
        | ActorFields_Bot_Fragment
        | ActorFields_EnterpriseUserAccount_Fragment
        | ActorFields_Mannequin_Fragment
        | ActorFields_Organization_Fragment
        | ActorFields_User_Fragment
       | null } | null> | null } | null }
  & IssueFieldsFragment
);

export type ResolveQueryVariables = Exact<{
  repository: string;
  login: string;
  number: number;
  label: string;
  expression: string;
  branch: string;
}>;


export type ResolveQuery = { readonly repository:
    | { readonly assignable: { readonly nodes: ReadonlyArray<UserFieldsFragment | null> | null }, readonly issue:
        | (
          { readonly __typename: 'Issue' }
          & IssueFieldsFragment
        )
        | { readonly __typename: 'PullRequest' }
       | null, readonly label: LabelFieldsFragment | null, readonly file:
        | (
          { readonly __typename: 'Blob' }
          & BlobFieldsFragment
        )
        | { readonly __typename: 'Commit' }
        | { readonly __typename: 'Tag' }
        | { readonly __typename: 'Tree' }
       | null, readonly postmortem: { readonly edges: ReadonlyArray<{ readonly node: { readonly isCrossRepository: boolean, readonly author:
              | ActorFields_Bot_Fragment
              | ActorFields_EnterpriseUserAccount_Fragment
              | ActorFields_Mannequin_Fragment
              | ActorFields_Organization_Fragment
              | ActorFields_User_Fragment
             | null } | null } | null> | null } }
    | Record<PropertyKey, never>
   | null };

export type UnderwayQueryVariables = Exact<{
  repositories: ReadonlyArray<string> | string;
  labels: ReadonlyArray<string> | string;
  type?: string | null | undefined;
  app: number;
  since: string;
  withOpen: boolean;
  withChanged: boolean;
  withTyped: boolean;
  withChildren: boolean;
  withPulls: boolean;
  withChecks: boolean;
  openAfter?: string | null | undefined;
  typedAfter?: string | null | undefined;
  changedAfter?: string | null | undefined;
  childrenAfter?: string | null | undefined;
  pullsAfter?: string | null | undefined;
}>;


export type UnderwayQuery = { readonly repositories: ReadonlyArray<
    | { readonly id: string, readonly configuration:
        | { readonly oid: string }
        | { readonly oid: string }
        | { readonly oid: string }
        | { readonly oid: string }
       | null, readonly open?: NumbersOfIssuesFragment, readonly typed?: NumbersOfIssuesFragment, readonly incidents?: { readonly totalCount: number }, readonly changed?: NumbersOfIssuesFragment, readonly dashboards: { readonly nodes: ReadonlyArray<{ readonly number: number } | null> | null }, readonly children?: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly number: number, readonly issueType: { readonly name: string } | null, readonly parent: { readonly number: number, readonly repository: { readonly id: string } } | null } | null> | null }, readonly pulls?: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly state: PullRequestState, readonly updatedAt: string, readonly headRefOid: string, readonly headRefName: string, readonly isCrossRepository: boolean, readonly head?: { readonly nodes: ReadonlyArray<{ readonly commit: ChecksOfCommitFragment } | null> | null }, readonly mergeQueueEntry?: { readonly headCommit: ChecksOfCommitFragment | null } | null } | null> | null } }
    | Record<PropertyKey, never>
   | null> };

export type NumbersOfIssuesFragment = { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly number: number } | null> | null };

export type ChecksOfCommitFragment = { readonly checkSuites: { readonly nodes: ReadonlyArray<{ readonly checkRuns: { readonly totalCount: number } | null } | null> | null } | null };

/** A document to send, with the types of its variables and of its answer. */
export interface Operation<Answer, Variables> {
  readonly name: string
  readonly text: string
  readonly types?: (variables: Variables) => Answer
}
/** One mutation, in the parts from which a document of several is put together. */
export interface Mutation<Answer, Variables> {
  readonly field: string
  readonly input: string
  readonly selection: string
  readonly fragments: readonly string[]
  readonly types?: (variables: Variables) => Answer
}
export const fragments = {
  ActorFields: "fragment ActorFields on Actor {\n  __typename\n  login\n  ... on User {\n    id\n    databaseId\n  }\n  ... on Bot {\n    id\n    databaseId\n  }\n  ... on Mannequin {\n    id\n  }\n}",
  UserFields: "fragment UserFields on User {\n  __typename\n  id\n  databaseId\n  login\n}",
  BlobFields: "fragment BlobFields on Blob {\n  __typename\n  oid\n  byteSize\n  isBinary\n  isTruncated\n  text\n}",
  LabelFields: "fragment LabelFields on Label {\n  id\n  name\n}",
  MilestoneFields: "fragment MilestoneFields on Milestone {\n  id\n  number\n  title\n  dueOn\n  state\n}",
  IssueFields: "fragment IssueFields on Issue {\n  __typename\n  id\n  number\n  url\n  title\n  body\n  state\n  stateReason\n  closedAt\n  createdAt\n  locked\n  author {\n    ...ActorFields\n  }\n  assignees(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...UserFields\n    }\n  }\n  labels(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...LabelFields\n    }\n  }\n  milestone {\n    ...MilestoneFields\n  }\n  issueType {\n    name\n  }\n  parent {\n    id\n  }\n  repository {\n    id\n  }\n}",
  CommentFields: "fragment CommentFields on IssueComment {\n  id\n  url\n  body\n  createdAt\n  lastEditedAt\n  author {\n    ...ActorFields\n  }\n  editor {\n    ...ActorFields\n  }\n  reactionGroups {\n    content\n    createdAt\n    viewerHasReacted\n  }\n}",
  RepositoryFields: "fragment RepositoryFields on Repository {\n  id\n  databaseId\n  name\n  owner {\n    login\n    organisation: repository(name: \".github\") {\n      id\n      configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n        ...BlobFields\n      }\n    }\n  }\n  url\n  isPrivate\n  isArchived\n  isDisabled\n  hasIssuesEnabled\n  defaultBranchRef {\n    name\n    target {\n      oid\n    }\n  }\n  configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n    ...BlobFields\n  }\n}",
  LabelsOfRepository: "fragment LabelsOfRepository on Repository {\n  repositoryLabels: labels(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...LabelFields\n    }\n  }\n}",
  CheckRunsOfCommit: "fragment CheckRunsOfCommit on Commit {\n  oid\n  checkSuites(first: 5, filterBy: {appId: $app}) {\n    nodes {\n      checkRuns(last: 1, filterBy: {checkName: \"Debrief\", checkType: LATEST}) {\n        nodes {\n          id\n          databaseId\n          externalId\n          status\n          conclusion\n          title\n        }\n      }\n    }\n  }\n}",
  GroupOfPullRequest: "fragment GroupOfPullRequest on PullRequest {\n  mergeQueueEntry {\n    headCommit {\n      ...CheckRunsOfCommit\n    }\n  }\n}",
  OpenPullRequestFields: "fragment OpenPullRequestFields on PullRequest {\n  id\n  number\n  headRefOid\n}",
  SubjectAtAGlance: "fragment SubjectAtAGlance on Repository {\n  subject: issueOrPullRequest(number: $number) {\n    __typename\n    ... on Issue {\n      id\n      locked\n      issueType {\n        name\n      }\n      labels(first: 100) {\n        nodes {\n          ...LabelFields\n        }\n      }\n      comments(first: 100) {\n        nodes {\n          ...CommentFields\n        }\n      }\n      lately: comments(last: 100) {\n        nodes {\n          ...CommentFields\n        }\n      }\n    }\n    ...PullRequestAtAGlance\n  }\n  onBranch: pullRequests(headRefName: $branch, states: [OPEN], first: 10) {\n    nodes {\n      ...PullRequestAtAGlance\n    }\n  }\n}",
  PullRequestAtAGlance: "fragment PullRequestAtAGlance on PullRequest {\n  number\n  state\n  isCrossRepository\n  headRefOid\n  commits(last: 1) {\n    nodes {\n      commit {\n        ...CheckRunsOfCommit\n      }\n    }\n  }\n}",
  ListedIncident: "fragment ListedIncident on Issue {\n  number\n  url\n  title\n  body\n  state\n  stateReason\n  createdAt\n  labels(first: 100) {\n    nodes {\n      ...LabelFields\n    }\n  }\n  issueType {\n    name\n  }\n  labelled: timelineItems(\n    last: 50\n    itemTypes: [LABELED_EVENT, ISSUE_TYPE_ADDED_EVENT, ISSUE_TYPE_CHANGED_EVENT]\n  ) {\n    nodes {\n      ...TimelineFields\n    }\n  }\n}",
  People: "fragment People on Repository {\n  ...LabelsOfRepository\n  openPullRequests: pullRequests(\n    first: 100\n    states: [OPEN]\n    orderBy: {field: UPDATED_AT, direction: DESC}\n  ) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...OpenPullRequestFields\n    }\n  }\n  codeownersHere: object(expression: \"HEAD:.github/CODEOWNERS\") {\n    ...BlobFields\n  }\n  codeownersRoot: object(expression: \"HEAD:CODEOWNERS\") {\n    ...BlobFields\n  }\n  codeownersDocs: object(expression: \"HEAD:docs/CODEOWNERS\") {\n    ...BlobFields\n  }\n  milestones(\n    first: 100\n    after: $milestonesAfter\n    states: [OPEN]\n    orderBy: {field: DUE_DATE, direction: ASC}\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...MilestoneFields\n    }\n  }\n  closedMilestones: milestones(\n    first: 100\n    states: [CLOSED]\n    orderBy: {field: DUE_DATE, direction: DESC}\n  ) {\n    nodes {\n      ...MilestoneFields\n    }\n  }\n  assignableUsers(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...UserFields\n    }\n  }\n}",
  Subject: "fragment Subject on Repository {\n  subject: issueOrPullRequest(number: $number) {\n    __typename\n    ... on Issue {\n      ...IssueFields\n      comments(first: 100, after: $commentsAfter) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...CommentFields\n        }\n      }\n      timelineItems(\n        first: 100\n        after: $timelineItemsAfter\n        itemTypes: [LABELED_EVENT, UNLABELED_EVENT, ISSUE_TYPE_ADDED_EVENT, ISSUE_TYPE_CHANGED_EVENT, ISSUE_TYPE_REMOVED_EVENT, ASSIGNED_EVENT, UNASSIGNED_EVENT, CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, CROSS_REFERENCED_EVENT]\n      ) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...TimelineFields\n        }\n      }\n      subIssues(first: 25, after: $subIssuesAfter) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...IssueFields\n        }\n      }\n    }\n    ... on PullRequest {\n      id\n      number\n      pullRequestState: state\n      isCrossRepository\n      headRefName\n      headRefOid\n      ...BaseOfPullRequest\n      author {\n        ...ActorFields\n      }\n      otherClosed: timelineItems(last: 20, itemTypes: [CLOSED_EVENT]) {\n        nodes {\n          __typename\n          ... on ClosedEvent {\n            actor {\n              ...ActorFields\n            }\n          }\n        }\n      }\n      otherFiles: files(first: 100, after: $otherFilesAfter) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...FileFields\n        }\n      }\n      ...GroupOfPullRequest\n      otherHead: commits(last: 1) {\n        nodes {\n          commit {\n            ...CheckRunsOfCommit\n            configuration: file(path: \".github/debrief.yml\") {\n              object {\n                ...BlobFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}",
  TimelineFields: "fragment TimelineFields on IssueTimelineItems {\n  __typename\n  ... on LabeledEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    label {\n      name\n    }\n  }\n  ... on UnlabeledEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    label {\n      name\n    }\n  }\n  ... on IssueTypeAddedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on IssueTypeChangedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on IssueTypeRemovedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on AssignedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    assignee {\n      ...ActorFields\n    }\n  }\n  ... on UnassignedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    assignee {\n      ...ActorFields\n    }\n  }\n  ... on ClosedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    closer {\n      __typename\n      ... on PullRequest {\n        number\n      }\n    }\n  }\n  ... on ReopenedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n  }\n  ... on RenamedTitleEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    previousTitle\n    currentTitle\n  }\n  ... on CrossReferencedEvent {\n    source {\n      __typename\n      ... on PullRequest {\n        number\n        title\n        url\n        mergedAt\n        mergedBy {\n          ...ActorFields\n        }\n        repository {\n          id\n        }\n      }\n    }\n  }\n}",
  PullRequests: "fragment PullRequests on Repository {\n  ref(qualifiedName: $ref) {\n    target {\n      oid\n    }\n  }\n  candidates: pullRequests(\n    first: 100\n    headRefName: $branch\n    orderBy: {field: CREATED_AT, direction: DESC}\n  ) {\n    nodes {\n      id\n      number\n      state\n      isCrossRepository\n      author {\n        ...ActorFields\n      }\n    }\n  }\n  lately: pullRequests(first: 100, orderBy: {field: CREATED_AT, direction: DESC}) @include(if: $withLately) {\n    nodes {\n      createdAt\n      headRefName\n      isCrossRepository\n      author {\n        ...ActorFields\n      }\n    }\n  }\n  newest: pullRequests(\n    first: 1\n    headRefName: $branch\n    orderBy: {field: CREATED_AT, direction: DESC}\n  ) {\n    nodes {\n      ...PullRequestFields\n    }\n  }\n}",
  Group: "fragment Group on Repository {\n  group: ref(qualifiedName: $group) {\n    target {\n      __typename\n      ... on Commit {\n        ...CheckRunsOfCommit\n      }\n    }\n  }\n}",
  Document: "fragment Document on Repository {\n  onBranch: object(expression: $onBranch) {\n    ...BlobFields\n  }\n  onDefault: object(expression: $onDefault) {\n    ...BlobFields\n  }\n}",
  PullRequestFields: "fragment PullRequestFields on PullRequest {\n  id\n  number\n  url\n  title\n  body\n  state\n  isDraft\n  createdAt\n  mergedAt\n  headRefName\n  headRefOid\n  isCrossRepository\n  ...BaseOfPullRequest\n  author {\n    ...ActorFields\n  }\n  mergedBy {\n    ...ActorFields\n  }\n  files(first: 100, after: $filesAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...FileFields\n    }\n  }\n  commits(first: 15, after: $commitsAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      commit {\n        ...CommitFields\n      }\n    }\n  }\n  head: commits(last: 1) {\n    nodes {\n      commit {\n        ...CheckRunsOfCommit\n      }\n    }\n  }\n  ...GroupOfPullRequest\n  latestOpinionatedReviews(\n    first: 100\n    after: $latestOpinionatedReviewsAfter\n    writersOnly: true\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      state\n      submittedAt\n      author {\n        ...ActorFields\n      }\n      commit {\n        oid\n        file(path: $path) @include(if: $withDocument) {\n          object {\n            ...BlobFields\n          }\n        }\n      }\n    }\n  }\n  reviewRequests(first: 100, after: $reviewRequestsAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      requestedReviewer {\n        __typename\n        ... on User {\n          login\n        }\n        ... on Team {\n          combinedSlug\n        }\n      }\n    }\n  }\n  reviewersAsked: timelineItems(last: 100, itemTypes: [REVIEW_REQUESTED_EVENT]) {\n    nodes {\n      __typename\n      ... on ReviewRequestedEvent {\n        requestedReviewer {\n          __typename\n          ... on User {\n            login\n          }\n          ... on Team {\n            combinedSlug\n          }\n        }\n      }\n    }\n  }\n  turned: timelineItems(last: 20, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {\n    nodes {\n      __typename\n      ... on ClosedEvent {\n        createdAt\n        actor {\n          ...ActorFields\n        }\n      }\n      ... on ReopenedEvent {\n        createdAt\n        actor {\n          ...ActorFields\n        }\n      }\n    }\n  }\n  commented: comments(first: 100, after: $commentedAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...CommentFields\n    }\n  }\n  closingIssuesReferences(first: 100, after: $closingIssuesReferencesAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      number\n      repository {\n        id\n      }\n    }\n  }\n}",
  BaseOfPullRequest: "fragment BaseOfPullRequest on PullRequest {\n  baseRefName\n  baseRef {\n    target {\n      __typename\n      ... on Commit {\n        configuration: file(path: \".github/debrief.yml\") {\n          object {\n            ...BlobFields\n          }\n        }\n      }\n    }\n  }\n}",
  FileFields: "fragment FileFields on PullRequestChangedFile {\n  path\n  changeType\n}",
  DocumentAtHead: "fragment DocumentAtHead on PullRequest {\n  headWithDocument: commits(last: 1) {\n    nodes {\n      commit {\n        file(path: $path) {\n          object {\n            ...BlobFields\n          }\n        }\n      }\n    }\n  }\n}",
  CommitFields: "fragment CommitFields on Commit {\n  oid\n  committedDate\n  parents(first: 3) {\n    nodes {\n      oid\n    }\n  }\n  document: file(path: $path) @include(if: $withDocument) {\n    oid\n  }\n  authors(first: 20) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      email\n      user {\n        ...UserFields\n      }\n    }\n  }\n  committer {\n    user {\n      ...UserFields\n    }\n  }\n  signature {\n    isValid\n    wasSignedByGitHub\n    signer {\n      ...UserFields\n    }\n  }\n}",
  DashboardFields: "fragment DashboardFields on Issue {\n  ...IssueFields\n  lastEditedAt\n  editor {\n    ...ActorFields\n  }\n  userContentEdits(first: 100) {\n    nodes {\n      editedAt\n      editor {\n        ...ActorFields\n      }\n    }\n  }\n}",
  NumbersOfIssues: "fragment NumbersOfIssues on IssueConnection {\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  nodes {\n    number\n  }\n}",
  ChecksOfCommit: "fragment ChecksOfCommit on Commit {\n  checkSuites(first: 1, filterBy: {appId: $app}) {\n    nodes {\n      checkRuns(first: 1, filterBy: {checkName: \"Debrief\"}) {\n        totalCount\n      }\n    }\n  }\n}",
} as const
export const changedFiles: Operation<ChangedFilesQuery, ChangedFilesQueryVariables> = {
  name: "changedFiles",
  text: "query changedFiles($pullRequests: [ID!]!) {\n  pullRequests: nodes(ids: $pullRequests) {\n    ... on PullRequest {\n      id\n      files(first: 100) {\n        pageInfo {\n          hasNextPage\n        }\n        nodes {\n          path\n        }\n      }\n    }\n  }\n}",
}
export const configurationHistory: Operation<ConfigurationHistoryQuery, ConfigurationHistoryQueryVariables> = {
  name: "configurationHistory",
  text: "query configurationHistory($repository: ID!) {\n  repository: node(id: $repository) {\n    ... on Repository {\n      defaultBranchRef {\n        target {\n          __typename\n          ... on Commit {\n            history(first: 10, path: \".github/debrief.yml\") {\n              nodes {\n                file(path: \".github/debrief.yml\") {\n                  object {\n                    ...BlobFields\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}\nfragment BlobFields on Blob {\n  __typename\n  oid\n  byteSize\n  isBinary\n  isTruncated\n  text\n}",
}
export const documentHistory: Operation<DocumentHistoryQuery, DocumentHistoryQueryVariables> = {
  name: "documentHistory",
  text: "query documentHistory($repository: ID!, $path: String!) {\n  repository: node(id: $repository) {\n    ... on Repository {\n      defaultBranchRef {\n        target {\n          __typename\n          ... on Commit {\n            history(first: 10, path: $path) {\n              nodes {\n                associatedPullRequests(first: 5) {\n                  nodes {\n                    id\n                    state\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}",
}
export const glimpse: Operation<GlimpseQuery, GlimpseQueryVariables> = {
  name: "glimpse",
  text: "query glimpse($repository: ID!, $number: Int!, $branch: String!, $app: Int!, $told: [ID!]!) {\n  repository: node(id: $repository) {\n    ... on Repository {\n      ...RepositoryFields\n      ...SubjectAtAGlance\n    }\n  }\n  told: nodes(ids: $told) {\n    ...PullRequestAtAGlance\n  }\n}\nfragment RepositoryFields on Repository {\n  id\n  databaseId\n  name\n  owner {\n    login\n    organisation: repository(name: \".github\") {\n      id\n      configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n        ...BlobFields\n      }\n    }\n  }\n  url\n  isPrivate\n  isArchived\n  isDisabled\n  hasIssuesEnabled\n  defaultBranchRef {\n    name\n    target {\n      oid\n    }\n  }\n  configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n    ...BlobFields\n  }\n}\nfragment BlobFields on Blob {\n  __typename\n  oid\n  byteSize\n  isBinary\n  isTruncated\n  text\n}\nfragment SubjectAtAGlance on Repository {\n  subject: issueOrPullRequest(number: $number) {\n    __typename\n    ... on Issue {\n      id\n      locked\n      issueType {\n        name\n      }\n      labels(first: 100) {\n        nodes {\n          ...LabelFields\n        }\n      }\n      comments(first: 100) {\n        nodes {\n          ...CommentFields\n        }\n      }\n      lately: comments(last: 100) {\n        nodes {\n          ...CommentFields\n        }\n      }\n    }\n    ...PullRequestAtAGlance\n  }\n  onBranch: pullRequests(headRefName: $branch, states: [OPEN], first: 10) {\n    nodes {\n      ...PullRequestAtAGlance\n    }\n  }\n}\nfragment LabelFields on Label {\n  id\n  name\n}\nfragment CommentFields on IssueComment {\n  id\n  url\n  body\n  createdAt\n  lastEditedAt\n  author {\n    ...ActorFields\n  }\n  editor {\n    ...ActorFields\n  }\n  reactionGroups {\n    content\n    createdAt\n    viewerHasReacted\n  }\n}\nfragment ActorFields on Actor {\n  __typename\n  login\n  ... on User {\n    id\n    databaseId\n  }\n  ... on Bot {\n    id\n    databaseId\n  }\n  ... on Mannequin {\n    id\n  }\n}\nfragment PullRequestAtAGlance on PullRequest {\n  number\n  state\n  isCrossRepository\n  headRefOid\n  commits(last: 1) {\n    nodes {\n      commit {\n        ...CheckRunsOfCommit\n      }\n    }\n  }\n}\nfragment CheckRunsOfCommit on Commit {\n  oid\n  checkSuites(first: 5, filterBy: {appId: $app}) {\n    nodes {\n      checkRuns(last: 1, filterBy: {checkName: \"Debrief\", checkType: LATEST}) {\n        nodes {\n          id\n          databaseId\n          externalId\n          status\n          conclusion\n          title\n        }\n      }\n    }\n  }\n}",
}
export const incidents: Operation<IncidentsQuery, IncidentsQueryVariables> = {
  name: "incidents",
  text: "query incidents($repository: ID!, $labels: [String!], $type: String, $after: String) {\n  repository: node(id: $repository) {\n    ... on Repository {\n      incidents: issues(\n        first: 100\n        after: $after\n        labels: $labels\n        filterBy: {type: $type}\n        orderBy: {field: CREATED_AT, direction: DESC}\n      ) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...ListedIncident\n        }\n      }\n    }\n  }\n}\nfragment ListedIncident on Issue {\n  number\n  url\n  title\n  body\n  state\n  stateReason\n  createdAt\n  labels(first: 100) {\n    nodes {\n      ...LabelFields\n    }\n  }\n  issueType {\n    name\n  }\n  labelled: timelineItems(\n    last: 50\n    itemTypes: [LABELED_EVENT, ISSUE_TYPE_ADDED_EVENT, ISSUE_TYPE_CHANGED_EVENT]\n  ) {\n    nodes {\n      ...TimelineFields\n    }\n  }\n}\nfragment LabelFields on Label {\n  id\n  name\n}\nfragment TimelineFields on IssueTimelineItems {\n  __typename\n  ... on LabeledEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    label {\n      name\n    }\n  }\n  ... on UnlabeledEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    label {\n      name\n    }\n  }\n  ... on IssueTypeAddedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on IssueTypeChangedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on IssueTypeRemovedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on AssignedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    assignee {\n      ...ActorFields\n    }\n  }\n  ... on UnassignedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    assignee {\n      ...ActorFields\n    }\n  }\n  ... on ClosedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    closer {\n      __typename\n      ... on PullRequest {\n        number\n      }\n    }\n  }\n  ... on ReopenedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n  }\n  ... on RenamedTitleEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    previousTitle\n    currentTitle\n  }\n  ... on CrossReferencedEvent {\n    source {\n      __typename\n      ... on PullRequest {\n        number\n        title\n        url\n        mergedAt\n        mergedBy {\n          ...ActorFields\n        }\n        repository {\n          id\n        }\n      }\n    }\n  }\n}\nfragment ActorFields on Actor {\n  __typename\n  login\n  ... on User {\n    id\n    databaseId\n  }\n  ... on Bot {\n    id\n    databaseId\n  }\n  ... on Mannequin {\n    id\n  }\n}",
}
export const createRef: Mutation<CreateRefMutation, CreateRefMutationVariables> = {
  field: "createRef",
  input: "CreateRefInput!",
  selection: "{\n  ref {\n    id\n  }\n}",
  fragments: [],
}
export const createCommitOnBranch: Mutation<CreateCommitOnBranchMutation, CreateCommitOnBranchMutationVariables> = {
  field: "createCommitOnBranch",
  input: "CreateCommitOnBranchInput!",
  selection: "{\n  commit {\n    oid\n  }\n}",
  fragments: [],
}
export const createPullRequest: Mutation<CreatePullRequestMutation, CreatePullRequestMutationVariables> = {
  field: "createPullRequest",
  input: "CreatePullRequestInput!",
  selection: "{\n  pullRequest {\n    id\n  }\n}",
  fragments: [],
}
export const updatePullRequest: Mutation<UpdatePullRequestMutation, UpdatePullRequestMutationVariables> = {
  field: "updatePullRequest",
  input: "UpdatePullRequestInput!",
  selection: "{\n  pullRequest {\n    id\n  }\n}",
  fragments: [],
}
export const requestReviews: Mutation<RequestReviewsMutation, RequestReviewsMutationVariables> = {
  field: "requestReviews",
  input: "RequestReviewsInput!",
  selection: "{\n  pullRequest {\n    id\n  }\n}",
  fragments: [],
}
export const addComment: Mutation<AddCommentMutation, AddCommentMutationVariables> = {
  field: "addComment",
  input: "AddCommentInput!",
  selection: "{\n  commentEdge {\n    node {\n      id\n    }\n  }\n}",
  fragments: [],
}
export const updateIssueComment: Mutation<UpdateIssueCommentMutation, UpdateIssueCommentMutationVariables> = {
  field: "updateIssueComment",
  input: "UpdateIssueCommentInput!",
  selection: "{\n  issueComment {\n    id\n  }\n}",
  fragments: [],
}
export const createLabel: Mutation<CreateLabelMutation, CreateLabelMutationVariables> = {
  field: "createLabel",
  input: "CreateLabelInput!",
  selection: "{\n  label {\n    ...LabelFields\n  }\n}",
  fragments: ["LabelFields"],
}
export const addLabelsToLabelable: Mutation<AddLabelsToLabelableMutation, AddLabelsToLabelableMutationVariables> = {
  field: "addLabelsToLabelable",
  input: "AddLabelsToLabelableInput!",
  selection: "{\n  labelable {\n    __typename\n  }\n}",
  fragments: [],
}
export const removeLabelsFromLabelable: Mutation<RemoveLabelsFromLabelableMutation, RemoveLabelsFromLabelableMutationVariables> = {
  field: "removeLabelsFromLabelable",
  input: "RemoveLabelsFromLabelableInput!",
  selection: "{\n  labelable {\n    __typename\n  }\n}",
  fragments: [],
}
export const createIssue: Mutation<CreateIssueMutation, CreateIssueMutationVariables> = {
  field: "createIssue",
  input: "CreateIssueInput!",
  selection: "{\n  issue {\n    ...IssueFields\n  }\n}",
  fragments: ["IssueFields","ActorFields","UserFields","LabelFields","MilestoneFields"],
}
export const updateIssue: Mutation<UpdateIssueMutation, UpdateIssueMutationVariables> = {
  field: "updateIssue",
  input: "UpdateIssueInput!",
  selection: "{\n  issue {\n    id\n  }\n}",
  fragments: [],
}
export const addAssigneesToAssignable: Mutation<AddAssigneesToAssignableMutation, AddAssigneesToAssignableMutationVariables> = {
  field: "addAssigneesToAssignable",
  input: "AddAssigneesToAssignableInput!",
  selection: "{\n  assignable {\n    __typename\n  }\n}",
  fragments: [],
}
export const removeAssigneesFromAssignable: Mutation<RemoveAssigneesFromAssignableMutation, RemoveAssigneesFromAssignableMutationVariables> = {
  field: "removeAssigneesFromAssignable",
  input: "RemoveAssigneesFromAssignableInput!",
  selection: "{\n  assignable {\n    __typename\n  }\n}",
  fragments: [],
}
export const closeIssue: Mutation<CloseIssueMutation, CloseIssueMutationVariables> = {
  field: "closeIssue",
  input: "CloseIssueInput!",
  selection: "{\n  issue {\n    id\n  }\n}",
  fragments: [],
}
export const reopenIssue: Mutation<ReopenIssueMutation, ReopenIssueMutationVariables> = {
  field: "reopenIssue",
  input: "ReopenIssueInput!",
  selection: "{\n  issue {\n    id\n  }\n}",
  fragments: [],
}
export const addSubIssue: Mutation<AddSubIssueMutation, AddSubIssueMutationVariables> = {
  field: "addSubIssue",
  input: "AddSubIssueInput!",
  selection: "{\n  issue {\n    id\n  }\n}",
  fragments: [],
}
export const createCheckRun: Mutation<CreateCheckRunMutation, CreateCheckRunMutationVariables> = {
  field: "createCheckRun",
  input: "CreateCheckRunInput!",
  selection: "{\n  checkRun {\n    id\n  }\n}",
  fragments: [],
}
export const updateCheckRun: Mutation<UpdateCheckRunMutation, UpdateCheckRunMutationVariables> = {
  field: "updateCheckRun",
  input: "UpdateCheckRunInput!",
  selection: "{\n  checkRun {\n    id\n  }\n}",
  fragments: [],
}
export const addReaction: Mutation<AddReactionMutation, AddReactionMutationVariables> = {
  field: "addReaction",
  input: "AddReactionInput!",
  selection: "{\n  clientMutationId\n}",
  fragments: [],
}
export const removeReaction: Mutation<RemoveReactionMutation, RemoveReactionMutationVariables> = {
  field: "removeReaction",
  input: "RemoveReactionInput!",
  selection: "{\n  clientMutationId\n}",
  fragments: [],
}
export const closePullRequest: Mutation<ClosePullRequestMutation, ClosePullRequestMutationVariables> = {
  field: "closePullRequest",
  input: "ClosePullRequestInput!",
  selection: "{\n  pullRequest {\n    id\n  }\n}",
  fragments: [],
}
export const reopenPullRequest: Mutation<ReopenPullRequestMutation, ReopenPullRequestMutationVariables> = {
  field: "reopenPullRequest",
  input: "ReopenPullRequestInput!",
  selection: "{\n  pullRequest {\n    id\n  }\n}",
  fragments: [],
}
export const observe: Operation<ObserveQuery, ObserveQueryVariables> = {
  name: "observe",
  text: "query observe($repository: ID!, $number: Int!, $branch: String!, $ref: String!, $app: Int!, $adopted: [ID!]!, $chosen: ID!, $path: String!, $onBranch: String!, $onDefault: String!, $withRepository: Boolean!, $withSubject: Boolean!, $withPullRequests: Boolean!, $withChosen: Boolean!, $withDocument: Boolean!, $withGroup: Boolean!, $group: String!, $withLately: Boolean!, $milestonesAfter: String, $commentsAfter: String, $timelineItemsAfter: String, $subIssuesAfter: String, $otherFilesAfter: String, $filesAfter: String, $commitsAfter: String, $latestOpinionatedReviewsAfter: String, $reviewRequestsAfter: String, $commentedAfter: String, $closingIssuesReferencesAfter: String) {\n  repository: node(id: $repository) {\n    ... on Repository {\n      ...RepositoryFields\n      ...People @include(if: $withRepository)\n      ...Subject @include(if: $withSubject)\n      ...PullRequests @include(if: $withPullRequests)\n      ...Document @include(if: $withDocument)\n      ...Group @include(if: $withGroup)\n    }\n  }\n  adopted: nodes(ids: $adopted) @include(if: $withSubject) {\n    ...IssueFields\n  }\n  chosen: node(id: $chosen) @include(if: $withChosen) {\n    ...PullRequestFields\n    ...DocumentAtHead @include(if: $withDocument)\n  }\n}\nfragment RepositoryFields on Repository {\n  id\n  databaseId\n  name\n  owner {\n    login\n    organisation: repository(name: \".github\") {\n      id\n      configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n        ...BlobFields\n      }\n    }\n  }\n  url\n  isPrivate\n  isArchived\n  isDisabled\n  hasIssuesEnabled\n  defaultBranchRef {\n    name\n    target {\n      oid\n    }\n  }\n  configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n    ...BlobFields\n  }\n}\nfragment BlobFields on Blob {\n  __typename\n  oid\n  byteSize\n  isBinary\n  isTruncated\n  text\n}\nfragment People on Repository {\n  ...LabelsOfRepository\n  openPullRequests: pullRequests(\n    first: 100\n    states: [OPEN]\n    orderBy: {field: UPDATED_AT, direction: DESC}\n  ) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...OpenPullRequestFields\n    }\n  }\n  codeownersHere: object(expression: \"HEAD:.github/CODEOWNERS\") {\n    ...BlobFields\n  }\n  codeownersRoot: object(expression: \"HEAD:CODEOWNERS\") {\n    ...BlobFields\n  }\n  codeownersDocs: object(expression: \"HEAD:docs/CODEOWNERS\") {\n    ...BlobFields\n  }\n  milestones(\n    first: 100\n    after: $milestonesAfter\n    states: [OPEN]\n    orderBy: {field: DUE_DATE, direction: ASC}\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...MilestoneFields\n    }\n  }\n  closedMilestones: milestones(\n    first: 100\n    states: [CLOSED]\n    orderBy: {field: DUE_DATE, direction: DESC}\n  ) {\n    nodes {\n      ...MilestoneFields\n    }\n  }\n  assignableUsers(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...UserFields\n    }\n  }\n}\nfragment LabelsOfRepository on Repository {\n  repositoryLabels: labels(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...LabelFields\n    }\n  }\n}\nfragment LabelFields on Label {\n  id\n  name\n}\nfragment OpenPullRequestFields on PullRequest {\n  id\n  number\n  headRefOid\n}\nfragment MilestoneFields on Milestone {\n  id\n  number\n  title\n  dueOn\n  state\n}\nfragment UserFields on User {\n  __typename\n  id\n  databaseId\n  login\n}\nfragment Subject on Repository {\n  subject: issueOrPullRequest(number: $number) {\n    __typename\n    ... on Issue {\n      ...IssueFields\n      comments(first: 100, after: $commentsAfter) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...CommentFields\n        }\n      }\n      timelineItems(\n        first: 100\n        after: $timelineItemsAfter\n        itemTypes: [LABELED_EVENT, UNLABELED_EVENT, ISSUE_TYPE_ADDED_EVENT, ISSUE_TYPE_CHANGED_EVENT, ISSUE_TYPE_REMOVED_EVENT, ASSIGNED_EVENT, UNASSIGNED_EVENT, CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, CROSS_REFERENCED_EVENT]\n      ) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...TimelineFields\n        }\n      }\n      subIssues(first: 25, after: $subIssuesAfter) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...IssueFields\n        }\n      }\n    }\n    ... on PullRequest {\n      id\n      number\n      pullRequestState: state\n      isCrossRepository\n      headRefName\n      headRefOid\n      ...BaseOfPullRequest\n      author {\n        ...ActorFields\n      }\n      otherClosed: timelineItems(last: 20, itemTypes: [CLOSED_EVENT]) {\n        nodes {\n          __typename\n          ... on ClosedEvent {\n            actor {\n              ...ActorFields\n            }\n          }\n        }\n      }\n      otherFiles: files(first: 100, after: $otherFilesAfter) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...FileFields\n        }\n      }\n      ...GroupOfPullRequest\n      otherHead: commits(last: 1) {\n        nodes {\n          commit {\n            ...CheckRunsOfCommit\n            configuration: file(path: \".github/debrief.yml\") {\n              object {\n                ...BlobFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}\nfragment IssueFields on Issue {\n  __typename\n  id\n  number\n  url\n  title\n  body\n  state\n  stateReason\n  closedAt\n  createdAt\n  locked\n  author {\n    ...ActorFields\n  }\n  assignees(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...UserFields\n    }\n  }\n  labels(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...LabelFields\n    }\n  }\n  milestone {\n    ...MilestoneFields\n  }\n  issueType {\n    name\n  }\n  parent {\n    id\n  }\n  repository {\n    id\n  }\n}\nfragment ActorFields on Actor {\n  __typename\n  login\n  ... on User {\n    id\n    databaseId\n  }\n  ... on Bot {\n    id\n    databaseId\n  }\n  ... on Mannequin {\n    id\n  }\n}\nfragment CommentFields on IssueComment {\n  id\n  url\n  body\n  createdAt\n  lastEditedAt\n  author {\n    ...ActorFields\n  }\n  editor {\n    ...ActorFields\n  }\n  reactionGroups {\n    content\n    createdAt\n    viewerHasReacted\n  }\n}\nfragment TimelineFields on IssueTimelineItems {\n  __typename\n  ... on LabeledEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    label {\n      name\n    }\n  }\n  ... on UnlabeledEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    label {\n      name\n    }\n  }\n  ... on IssueTypeAddedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on IssueTypeChangedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on IssueTypeRemovedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    issueType {\n      name\n    }\n  }\n  ... on AssignedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    assignee {\n      ...ActorFields\n    }\n  }\n  ... on UnassignedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    assignee {\n      ...ActorFields\n    }\n  }\n  ... on ClosedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    closer {\n      __typename\n      ... on PullRequest {\n        number\n      }\n    }\n  }\n  ... on ReopenedEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n  }\n  ... on RenamedTitleEvent {\n    createdAt\n    actor {\n      ...ActorFields\n    }\n    previousTitle\n    currentTitle\n  }\n  ... on CrossReferencedEvent {\n    source {\n      __typename\n      ... on PullRequest {\n        number\n        title\n        url\n        mergedAt\n        mergedBy {\n          ...ActorFields\n        }\n        repository {\n          id\n        }\n      }\n    }\n  }\n}\nfragment BaseOfPullRequest on PullRequest {\n  baseRefName\n  baseRef {\n    target {\n      __typename\n      ... on Commit {\n        configuration: file(path: \".github/debrief.yml\") {\n          object {\n            ...BlobFields\n          }\n        }\n      }\n    }\n  }\n}\nfragment FileFields on PullRequestChangedFile {\n  path\n  changeType\n}\nfragment GroupOfPullRequest on PullRequest {\n  mergeQueueEntry {\n    headCommit {\n      ...CheckRunsOfCommit\n    }\n  }\n}\nfragment CheckRunsOfCommit on Commit {\n  oid\n  checkSuites(first: 5, filterBy: {appId: $app}) {\n    nodes {\n      checkRuns(last: 1, filterBy: {checkName: \"Debrief\", checkType: LATEST}) {\n        nodes {\n          id\n          databaseId\n          externalId\n          status\n          conclusion\n          title\n        }\n      }\n    }\n  }\n}\nfragment PullRequests on Repository {\n  ref(qualifiedName: $ref) {\n    target {\n      oid\n    }\n  }\n  candidates: pullRequests(\n    first: 100\n    headRefName: $branch\n    orderBy: {field: CREATED_AT, direction: DESC}\n  ) {\n    nodes {\n      id\n      number\n      state\n      isCrossRepository\n      author {\n        ...ActorFields\n      }\n    }\n  }\n  lately: pullRequests(first: 100, orderBy: {field: CREATED_AT, direction: DESC}) @include(if: $withLately) {\n    nodes {\n      createdAt\n      headRefName\n      isCrossRepository\n      author {\n        ...ActorFields\n      }\n    }\n  }\n  newest: pullRequests(\n    first: 1\n    headRefName: $branch\n    orderBy: {field: CREATED_AT, direction: DESC}\n  ) {\n    nodes {\n      ...PullRequestFields\n    }\n  }\n}\nfragment PullRequestFields on PullRequest {\n  id\n  number\n  url\n  title\n  body\n  state\n  isDraft\n  createdAt\n  mergedAt\n  headRefName\n  headRefOid\n  isCrossRepository\n  ...BaseOfPullRequest\n  author {\n    ...ActorFields\n  }\n  mergedBy {\n    ...ActorFields\n  }\n  files(first: 100, after: $filesAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...FileFields\n    }\n  }\n  commits(first: 15, after: $commitsAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      commit {\n        ...CommitFields\n      }\n    }\n  }\n  head: commits(last: 1) {\n    nodes {\n      commit {\n        ...CheckRunsOfCommit\n      }\n    }\n  }\n  ...GroupOfPullRequest\n  latestOpinionatedReviews(\n    first: 100\n    after: $latestOpinionatedReviewsAfter\n    writersOnly: true\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      state\n      submittedAt\n      author {\n        ...ActorFields\n      }\n      commit {\n        oid\n        file(path: $path) @include(if: $withDocument) {\n          object {\n            ...BlobFields\n          }\n        }\n      }\n    }\n  }\n  reviewRequests(first: 100, after: $reviewRequestsAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      requestedReviewer {\n        __typename\n        ... on User {\n          login\n        }\n        ... on Team {\n          combinedSlug\n        }\n      }\n    }\n  }\n  reviewersAsked: timelineItems(last: 100, itemTypes: [REVIEW_REQUESTED_EVENT]) {\n    nodes {\n      __typename\n      ... on ReviewRequestedEvent {\n        requestedReviewer {\n          __typename\n          ... on User {\n            login\n          }\n          ... on Team {\n            combinedSlug\n          }\n        }\n      }\n    }\n  }\n  turned: timelineItems(last: 20, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {\n    nodes {\n      __typename\n      ... on ClosedEvent {\n        createdAt\n        actor {\n          ...ActorFields\n        }\n      }\n      ... on ReopenedEvent {\n        createdAt\n        actor {\n          ...ActorFields\n        }\n      }\n    }\n  }\n  commented: comments(first: 100, after: $commentedAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...CommentFields\n    }\n  }\n  closingIssuesReferences(first: 100, after: $closingIssuesReferencesAfter) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      number\n      repository {\n        id\n      }\n    }\n  }\n}\nfragment CommitFields on Commit {\n  oid\n  committedDate\n  parents(first: 3) {\n    nodes {\n      oid\n    }\n  }\n  document: file(path: $path) @include(if: $withDocument) {\n    oid\n  }\n  authors(first: 20) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      email\n      user {\n        ...UserFields\n      }\n    }\n  }\n  committer {\n    user {\n      ...UserFields\n    }\n  }\n  signature {\n    isValid\n    wasSignedByGitHub\n    signer {\n      ...UserFields\n    }\n  }\n}\nfragment Document on Repository {\n  onBranch: object(expression: $onBranch) {\n    ...BlobFields\n  }\n  onDefault: object(expression: $onDefault) {\n    ...BlobFields\n  }\n}\nfragment Group on Repository {\n  group: ref(qualifiedName: $group) {\n    target {\n      __typename\n      ... on Commit {\n        ...CheckRunsOfCommit\n      }\n    }\n  }\n}\nfragment DocumentAtHead on PullRequest {\n  headWithDocument: commits(last: 1) {\n    nodes {\n      commit {\n        file(path: $path) {\n          object {\n            ...BlobFields\n          }\n        }\n      }\n    }\n  }\n}",
}
export const openPullRequests: Operation<OpenPullRequestsQuery, OpenPullRequestsQueryVariables> = {
  name: "openPullRequests",
  text: "query openPullRequests($repository: ID!, $after: String) {\n  repository: node(id: $repository) {\n    ... on Repository {\n      openPullRequests: pullRequests(\n        first: 100\n        after: $after\n        states: [OPEN]\n        orderBy: {field: CREATED_AT, direction: DESC}\n      ) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...OpenPullRequestFields\n        }\n      }\n    }\n  }\n}\nfragment OpenPullRequestFields on PullRequest {\n  id\n  number\n  headRefOid\n}",
}
export const repository: Operation<RepositoryQuery, RepositoryQueryVariables> = {
  name: "repository",
  text: "query repository($repository: ID!, $label: [String!]!, $dashboard: [String!]!, $known: [ID!]!) {\n  repository: node(id: $repository) {\n    ... on Repository {\n      ...RepositoryFields\n      ...LabelsOfRepository\n      configurationIssues: issues(\n        first: 10\n        labels: $label\n        orderBy: {field: CREATED_AT, direction: DESC}\n      ) {\n        nodes {\n          ...IssueFields\n          comments(last: 100) {\n            nodes {\n              ...CommentFields\n            }\n          }\n        }\n      }\n      dashboards: issues(\n        first: 10\n        labels: $dashboard\n        orderBy: {field: CREATED_AT, direction: DESC}\n      ) {\n        nodes {\n          ...DashboardFields\n        }\n      }\n    }\n  }\n  known: nodes(ids: $known) {\n    ...DashboardFields\n  }\n}\nfragment RepositoryFields on Repository {\n  id\n  databaseId\n  name\n  owner {\n    login\n    organisation: repository(name: \".github\") {\n      id\n      configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n        ...BlobFields\n      }\n    }\n  }\n  url\n  isPrivate\n  isArchived\n  isDisabled\n  hasIssuesEnabled\n  defaultBranchRef {\n    name\n    target {\n      oid\n    }\n  }\n  configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n    ...BlobFields\n  }\n}\nfragment BlobFields on Blob {\n  __typename\n  oid\n  byteSize\n  isBinary\n  isTruncated\n  text\n}\nfragment LabelsOfRepository on Repository {\n  repositoryLabels: labels(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...LabelFields\n    }\n  }\n}\nfragment LabelFields on Label {\n  id\n  name\n}\nfragment IssueFields on Issue {\n  __typename\n  id\n  number\n  url\n  title\n  body\n  state\n  stateReason\n  closedAt\n  createdAt\n  locked\n  author {\n    ...ActorFields\n  }\n  assignees(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...UserFields\n    }\n  }\n  labels(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...LabelFields\n    }\n  }\n  milestone {\n    ...MilestoneFields\n  }\n  issueType {\n    name\n  }\n  parent {\n    id\n  }\n  repository {\n    id\n  }\n}\nfragment ActorFields on Actor {\n  __typename\n  login\n  ... on User {\n    id\n    databaseId\n  }\n  ... on Bot {\n    id\n    databaseId\n  }\n  ... on Mannequin {\n    id\n  }\n}\nfragment UserFields on User {\n  __typename\n  id\n  databaseId\n  login\n}\nfragment MilestoneFields on Milestone {\n  id\n  number\n  title\n  dueOn\n  state\n}\nfragment CommentFields on IssueComment {\n  id\n  url\n  body\n  createdAt\n  lastEditedAt\n  author {\n    ...ActorFields\n  }\n  editor {\n    ...ActorFields\n  }\n  reactionGroups {\n    content\n    createdAt\n    viewerHasReacted\n  }\n}\nfragment DashboardFields on Issue {\n  ...IssueFields\n  lastEditedAt\n  editor {\n    ...ActorFields\n  }\n  userContentEdits(first: 100) {\n    nodes {\n      editedAt\n      editor {\n        ...ActorFields\n      }\n    }\n  }\n}",
}
export const resolve: Operation<ResolveQuery, ResolveQueryVariables> = {
  name: "resolve",
  text: "query resolve($repository: ID!, $login: String!, $number: Int!, $label: String!, $expression: String!, $branch: String!) {\n  repository: node(id: $repository) {\n    ... on Repository {\n      assignable: assignableUsers(first: 5, query: $login) {\n        nodes {\n          ...UserFields\n        }\n      }\n      issue: issueOrPullRequest(number: $number) {\n        __typename\n        ...IssueFields\n      }\n      label(name: $label) {\n        ...LabelFields\n      }\n      file: object(expression: $expression) {\n        __typename\n        ...BlobFields\n      }\n      postmortem: pullRequests(first: 20, headRefName: $branch) {\n        edges {\n          node {\n            isCrossRepository\n            author {\n              ...ActorFields\n            }\n          }\n        }\n      }\n    }\n  }\n}\nfragment UserFields on User {\n  __typename\n  id\n  databaseId\n  login\n}\nfragment IssueFields on Issue {\n  __typename\n  id\n  number\n  url\n  title\n  body\n  state\n  stateReason\n  closedAt\n  createdAt\n  locked\n  author {\n    ...ActorFields\n  }\n  assignees(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...UserFields\n    }\n  }\n  labels(first: 100) {\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...LabelFields\n    }\n  }\n  milestone {\n    ...MilestoneFields\n  }\n  issueType {\n    name\n  }\n  parent {\n    id\n  }\n  repository {\n    id\n  }\n}\nfragment ActorFields on Actor {\n  __typename\n  login\n  ... on User {\n    id\n    databaseId\n  }\n  ... on Bot {\n    id\n    databaseId\n  }\n  ... on Mannequin {\n    id\n  }\n}\nfragment LabelFields on Label {\n  id\n  name\n}\nfragment MilestoneFields on Milestone {\n  id\n  number\n  title\n  dueOn\n  state\n}\nfragment BlobFields on Blob {\n  __typename\n  oid\n  byteSize\n  isBinary\n  isTruncated\n  text\n}",
}
export const underway: Operation<UnderwayQuery, UnderwayQueryVariables> = {
  name: "underway",
  text: "query underway($repositories: [ID!]!, $labels: [String!]!, $type: String, $app: Int!, $since: DateTime!, $withOpen: Boolean!, $withChanged: Boolean!, $withTyped: Boolean!, $withChildren: Boolean!, $withPulls: Boolean!, $withChecks: Boolean!, $openAfter: String, $typedAfter: String, $changedAfter: String, $childrenAfter: String, $pullsAfter: String) {\n  repositories: nodes(ids: $repositories) {\n    ... on Repository {\n      id\n      configuration: object(expression: \"HEAD:.github/debrief.yml\") {\n        oid\n      }\n      open: issues(\n        first: 100\n        after: $openAfter\n        states: [OPEN]\n        labels: $labels\n        orderBy: {field: CREATED_AT, direction: DESC}\n      ) @include(if: $withOpen) {\n        ...NumbersOfIssues\n      }\n      typed: issues(\n        first: 100\n        after: $typedAfter\n        states: [OPEN]\n        filterBy: {type: $type}\n        orderBy: {field: CREATED_AT, direction: DESC}\n      ) @include(if: $withTyped) {\n        ...NumbersOfIssues\n      }\n      incidents: issues(first: 1, labels: $labels) @include(if: $withOpen) {\n        totalCount\n      }\n      changed: issues(\n        first: 100\n        after: $changedAfter\n        labels: $labels\n        filterBy: {since: $since}\n        orderBy: {field: UPDATED_AT, direction: DESC}\n      ) @include(if: $withChanged) {\n        ...NumbersOfIssues\n      }\n      dashboards: issues(\n        first: 1\n        labels: [\"debrief: dashboard\"]\n        filterBy: {since: $since}\n      ) {\n        nodes {\n          number\n        }\n      }\n      children: issues(\n        first: 100\n        after: $childrenAfter\n        filterBy: {since: $since}\n        orderBy: {field: UPDATED_AT, direction: DESC}\n      ) @include(if: $withChildren) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          number\n          issueType {\n            name\n          }\n          parent {\n            number\n            repository {\n              id\n            }\n          }\n        }\n      }\n      pulls: pullRequests(\n        first: 50\n        after: $pullsAfter\n        orderBy: {field: UPDATED_AT, direction: DESC}\n      ) @include(if: $withPulls) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          number\n          state\n          updatedAt\n          headRefOid\n          head: commits(last: 1) @include(if: $withChecks) {\n            nodes {\n              commit {\n                ...ChecksOfCommit\n              }\n            }\n          }\n          mergeQueueEntry @include(if: $withChecks) {\n            headCommit {\n              ...ChecksOfCommit\n            }\n          }\n          headRefName\n          isCrossRepository\n        }\n      }\n    }\n  }\n}\nfragment NumbersOfIssues on IssueConnection {\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  nodes {\n    number\n  }\n}\nfragment ChecksOfCommit on Commit {\n  checkSuites(first: 1, filterBy: {appId: $app}) {\n    nodes {\n      checkRuns(first: 1, filterBy: {checkName: \"Debrief\"}) {\n        totalCount\n      }\n    }\n  }\n}",
}
