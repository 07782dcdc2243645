/** How far a command is with many files. */
export function progressLine(done: number, all: number): string {
  return `${done} of ${all} postmortems read`
}
