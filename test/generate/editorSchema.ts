import { writeFileSync } from 'node:fs'
import { editorSchema } from '../../src/policy/settings/describedSettings.ts'

const target = new URL('../../docs/debrief.schema.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(editorSchema(), null, 2)}\n`)
