/** Of what there is more than the app reads. */
export type TooMuch =
  | {
      readonly what:
        | 'comments'
        | 'events'
        | 'sub-issues'
        | 'open milestones'
        | 'changed files'
        | 'commits'
        | 'reviews'
        | 'requested reviewers'
        | 'issues to close'
        | 'authors'
        | 'assignees'
        | 'labels'
        | 'open pull requests'
      /** how many are read */
      readonly most: number
      /** the commit with so many authors, or the number of the issue with so many labels or assignees */
      readonly of?: string
    }
  | { readonly what: 'text'; readonly seconds: number }
