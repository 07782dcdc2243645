import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** The first number after those that the year's postmortems already have, for an incident without an issue. */
export async function incidentNumber(directory: string, year: string, cwd: string): Promise<number> {
  const names = await readdir(resolve(cwd, join(directory, year))).catch(() => [])
  const taken = names.map((name) => Number(/^INC-\d{4}-(\d+)/i.exec(name)?.[1] ?? 0))
  return Math.max(0, ...taken) + 1
}
