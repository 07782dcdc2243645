import { z } from 'zod'
import type { Wish } from '../incident/wish.ts'

const pressed = z.object({
  action: z.literal('requested_action'),
  requested_action: z.object({ identifier: z.string().regex(/^[a-z-]{1,20}$/) }),
  sender: z.object({ login: z.string().regex(/^[\w-]{1,39}$/), type: z.literal('User') }),
})

/** A button of the check that somebody pressed: the one thing that only the event tells. */
export function wishOf(event: string, payload: unknown): Wish | undefined {
  const parsed = event === 'check_run' ? pressed.safeParse(payload) : undefined
  return parsed?.success
    ? { action: parsed.data.requested_action.identifier, login: parsed.data.sender.login }
    : undefined
}
