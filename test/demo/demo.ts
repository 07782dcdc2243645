import { parseArgs } from 'node:util'
import { narrator } from './narrate.ts'
import { acts, table } from './story.ts'
import { openTheatre } from './theatre.ts'

const { values } = parseArgs({
  options: { fast: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})

if (values.help) {
  console.log(
    'npm run demo [-- --fast]\n\nPlays the life of an incident on an embedded GitHub. --fast: without the texts and without the waiting. Ends with code 1 if a step does not happen.',
  )
} else {
  process.exitCode = await play(values.fast ?? false)
}

/** @returns the exit code: 1 when a step did not happen */
async function play(fast: boolean): Promise<number> {
  const tell = narrator((line) => console.log(line), fast)
  const begun = Date.now()
  tell.says(
    `An embedded GitHub with the repository acme/shop, three people, and the app ${fast ? 'on a clock that runs fast' : 'as it runs in production'}.`,
  )
  const theatre = await openTheatre(tell, fast)
  try {
    for (const act of acts) await act(theatre)
    await theatre.rest()
    const { world } = theatre
    tell.act('In the end')
    tell.says(
      `#42 is ${world.issue(42).state}, with the labels ${world.issue(42).labels.join(', ')}; the postmortem is on main; the action items go on:`,
    )
    console.log(table(world))
    tell.says(
      `${world.requests.since(0).length} requests in ${((Date.now() - begun) / 1000).toFixed(1)} seconds.`,
    )
    tell.act('For real')
    tell.says('Register a GitHub App with the permissions and events of app.yml, install it, then:')
    console.log('      APP_ID=… PRIVATE_KEY_PATH=key.pem WEBHOOK_SECRET=… HOST=0.0.0.0 npm start')
    return 0
  } catch (error) {
    console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  } finally {
    await theatre.close()
  }
}
