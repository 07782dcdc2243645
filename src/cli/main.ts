import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { styleText } from 'node:util'
import { createSupportsHyperlinks } from 'supports-hyperlinks'
import { runCommand } from './runCommand.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs the program in this process: its arguments, its streams, its clock.
 * @param remote opens the way to GitHub, for commands that look there
 */
export async function main(remote: NonNullable<Terminal['remote']>): Promise<void> {
  const { stdin, stdout, stderr, env } = process
  // A pipe that is closed early, as by `head`, ends the program quietly.
  stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 2))
  process.exitCode = await runCommand(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (line) => stdout.write(line),
    err: (line) => stderr.write(line),
    input: () => text(stdin),
    remote,
    // Node knows FORCE_COLOR, NO_COLOR and what terminals can.
    color: styleText('bold', '·', { stream: stdout }) !== '·',
    links: createSupportsHyperlinks(stdout),
    ...(stdout.isTTY && stdout.columns > 0 && { width: stdout.columns }),
    screen: stderr.isTTY === true,
    unattended: env['CI'] !== undefined && env['CI'] !== 'false',
    now: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(stdin.isTTY && stdout.isTTY && { ask }),
  })
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const leave = () => process.exit(130)
  // Ctrl-C and Ctrl-D close the input without an answer.
  lines.once('close', leave)
  const answer = await lines.question(question)
  lines.off('close', leave)
  lines.close()
  return answer
}
