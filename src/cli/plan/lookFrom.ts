import { planWords } from '../../messages/cli/remote/planWords.ts'
import { AccessError, PassingError } from '../../reconcile/errors.ts'
import { UsageError } from '../arguments/usageError.ts'
import { type Reference, type Remote, readReference } from '../remote.ts'
import type { Terminal } from '../terminal.ts'

export type RemoteLook = NonNullable<Awaited<ReturnType<Remote['look']>>>

/** Looks at what `acme/shop#42` names. @throws UsageError when it names nothing, or GitHub cannot be asked */
export async function lookFrom(
  text: string,
  { remote }: Pick<Terminal, 'remote'>,
): Promise<RemoteLook & { readonly reference: Reference }> {
  const reference = readReference(text)
  if (!reference) throw new UsageError(planWords.notAReference(text))
  if (!remote) throw new UsageError(planWords.noRemote)
  const looked = await asked(await remote(), reference)
  if (!looked) throw new UsageError(planWords.notInstalled(`${reference.owner}/${reference.name}`))
  return { ...looked, reference }
}

async function asked(remote: Remote, reference: Reference): ReturnType<Remote['look']> {
  try {
    return await remote.look(reference)
  } catch (error) {
    if (error instanceof PassingError || error instanceof AccessError)
      throw new UsageError(planWords.failed(error.message))
    throw error
  }
}
