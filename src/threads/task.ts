import type { Compute } from '../reconcile/compute.ts'

/** What a thread is asked to do: data, since nothing else crosses from thread to thread. */
export type Task =
  | {
      readonly kind: 'plan'
      readonly seen: Parameters<Compute['plan']>[0]
      readonly settings: Parameters<Compute['plan']>[1]
    }
  | {
      readonly kind: 'policy'
      readonly text: string
      readonly organisation: Parameters<Compute['policy']>[1]
    }
  | { readonly kind: 'file'; readonly text: string }

export type Answer = { readonly value: unknown } | { readonly error: string }
