#!/usr/bin/env node
import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { runCommand } from './cli/runCommand.ts'

const { stdin, stdout, stderr } = process
const interactive = stdin.isTTY && stdout.isTTY

// A pipe that is closed early, as by `head`, ends the program quietly.
stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 2))

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (line) => stdout.write(line),
  err: (line) => stderr.write(line),
  input: () => text(stdin),
  color: stdout.hasColors?.() ?? false,
  screen: stderr.isTTY === true,
  now: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  ...(interactive && { ask }),
})

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: stdin, output: stdout })
  const leave = () => process.exit(130)
  // Ctrl-C and Ctrl-D close the input without an answer.
  lines.once('close', leave)
  const answer = await lines.question(question)
  lines.off('close', leave)
  lines.close()
  return answer
}
