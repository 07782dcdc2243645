import { benchDocument } from './document.ts'
import { benchIntake } from './intake.ts'
import { benchMemory } from './memory.ts'
import { benchRequests } from './requests.ts'
import { benchStalls } from './stalls.ts'

const only = process.argv[2]
const benches = {
  requests: benchRequests,
  intake: benchIntake,
  document: benchDocument,
  memory: benchMemory,
  stalls: benchStalls,
}

for (const [name, bench] of Object.entries(benches)) {
  if (only !== undefined && only !== name) continue
  console.log(`\n── ${name} ──\n`)
  await bench()
}
