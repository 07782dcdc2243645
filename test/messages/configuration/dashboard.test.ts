import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tickedIn } from '../../../src/incident/ours/askBox.ts'
import {
  type DashboardFacts,
  dashboard,
  type PastIncident,
} from '../../../src/messages/configuration/dashboard.ts'
import { effects } from '../github.ts'
import { hostile } from '../hostileText.ts'

const past: PastIncident = {
  number: 17,
  url: 'https://github.com/acme/shop/issues/17',
  title: 'Checkout fails with 500s',
  severity: 'P1',
  declared: '2024-03-02',
  open: false,
}
const facts: DashboardFacts = {
  since: '2026-11-20T14:00:00Z',
  past: [past],
  more: 0,
  refused: [],
  turns: [],
  unconfirmed: [],
  skipped: [],
  mostAnHour: 10,
  mostADay: 10,
}

describe('the dashboard', () => {
  test('lists what is from before, how to ask and who may', () => {
    const asked = { ...past, number: 12, open: true, askedBy: 'ana' }
    expect(
      dashboard.body({ ...facts, past: [past, asked], more: 3, refused: ['dee'] }),
    ).toMatchInlineSnapshot(`
      "<!-- debrief:dashboard since=2026-11-20T14:00:00Z refused=dee -->
      What waits for people in this repository. Debrief keeps this list in step; write below it, not in it.

      ### From before Debrief

      Debrief came to this repository on 2026-11-20. These incidents were declared earlier, and nothing is done about them unless somebody asks. **To have a postmortem opened, tick its box** (counts from people with write access), or comment \`/postmortem\` on the incident.

      \`dee\` edited this list without write access, so the boxes ticked then were cleared. **Next step:** somebody with write access ticks them.

      - [ ] P1 · [Checkout fails with 500s](https://redirect.github.com/acme/shop/issues/17) · 2024-03-02 · closed <!-- debrief:ask incident=17 -->
      - [x] P1 · [Checkout fails with 500s](https://redirect.github.com/acme/shop/issues/17) · 2024-03-02 · asked for by \`ana\` <!-- debrief:ask incident=12 by=ana -->

      3 older ones are not listed here; \`/postmortem\` works there too.
      <!-- debrief:end -->"
    `)
  })

  test('with nothing to say', () => {
    expect(dashboard.body({ ...facts, past: [] })).toMatchInlineSnapshot(`
      "<!-- debrief:dashboard since=2026-11-20T14:00:00Z idle=yes -->
      What waits for people in this repository. Debrief keeps this list in step; write below it, not in it.

      Nothing waits.
      <!-- debrief:end -->"
    `)
  })

  test('in a storm', () => {
    const turns = Array.from({ length: 60 }, (_, index) => index + 101)
    expect(dashboard.body({ ...facts, past: [], turns, unconfirmed: [300] })).toMatchInlineSnapshot(`
      "<!-- debrief:dashboard since=2026-11-20T14:00:00Z -->
      What waits for people in this repository. Debrief keeps this list in step; write below it, not in it.

      ### Waiting for their turn

      60 incidents wait, because at most 10 postmortems are opened in an hour, and 10 in a day of incidents declared longer ago (settings \`incident.at-most-an-hour\` and \`at-most-a-day\`). It goes on by itself, the oldest first. **To have one at once**, comment \`/postmortem\` on the incident.

      #101, #102, #103, #104, #105, #106, #107, #108, #109, #110, #111, #112, #113, #114, #115, #116, #117, #118, #119, #120, #121, #122, #123, #124, #125, #126, #127, #128, #129, #130, #131, #132, #133, #134, #135, #136, #137, #138, #139, #140, #141, #142, #143, #144, #145, #146, #147, #148, #149, #150 and 10 more

      ### To be confirmed

      1 incident was declared by people without triage access, too many in an hour to say so on each. **Next step:** on those that are incidents, somebody with triage or write access comments \`/postmortem\`, or takes the incident label off and sets it again.

      #300
      <!-- debrief:end -->"
    `)
  })

  test('keeps what people wrote below it', () => {
    const before = `${dashboard.body(facts)}\n\nAsk cleo.`
    expect(dashboard.body({ ...facts, past: [] }, before)).toMatch(
      /Nothing waits\.\n\n?<!-- debrief:end -->\n\nAsk cleo\.$/,
    )
  })

  test('has room for a hundred of the longest titles', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...past,
      number: index + 1,
      title: '|'.repeat(250),
    }))
    const body = dashboard.body({ ...facts, past: many })
    expect(body.length).toBeLessThan(65_536)
    expect(body).toMatch(/<!-- debrief:end -->$/)
  })

  test('does nothing on GitHub, whatever an incident is called', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const body = dashboard.body({ ...facts, past: [{ ...past, title }] })
        expect(effects(body)).toEqual([])
        expect(tickedIn(body)).toEqual(new Map())
      }),
    )
  })
})

describe('boxes', () => {
  const box = (mark: string, more = '') =>
    `- [${mark}] P1 · [Outage](x) · 2024-03-02 <!-- debrief:ask incident=17${more} -->`

  test.each<[string, string, ReadonlyMap<number, string | undefined>]>([
    ['an empty one', box(' '), new Map()],
    ['a ticked one', box('x'), new Map([[17, undefined]])],
    ['one ticked in capitals, with line ends of Windows', `${box('X')}\r\n`, new Map([[17, undefined]])],
    ['one that the app knows to be ticked', box('x', ' by=ana'), new Map([[17, 'ana']])],
    ['one that somebody wrote', '- [x] <!-- debrief:ask incident=0 -->', new Map()],
    ['one without its tag', '- [x] P1 · Outage', new Map()],
  ])('%s', (_what, body, expected) => {
    expect(tickedIn(body)).toEqual(expected)
  })

  test('are the ones that the app writes', () => {
    const written = dashboard.body({ ...facts, past: [past, { ...past, number: 12, askedBy: 'ana' }] })
    expect(tickedIn(written)).toEqual(new Map([[12, 'ana']]))
    expect(tickedIn(written.replaceAll('- [ ]', '- [x]'))).toEqual(
      new Map([
        [17, undefined],
        [12, 'ana'],
      ]),
    )
  })
})
