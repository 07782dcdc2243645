/** How long the processor worked on something: what else the machine does at the time has no say in it. */
export function processorMilliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}
