import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { incidentNamed } from '../../incident/ours/incidentId.ts'

/** The first number after those that the year's postmortems already have, for an incident without an issue. */
export async function incidentNumber(directory: string, year: string, cwd: string): Promise<number> {
  const names = await readdir(resolve(cwd, join(directory, year))).catch(() => [])
  const taken = names.map((name) => incidentNamed(name) ?? 0)
  return Math.max(0, ...taken) + 1
}
