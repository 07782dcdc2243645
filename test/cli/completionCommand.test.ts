import { spawnSync } from 'node:child_process'
import { describe, expect, it, test } from 'vitest'
import { commands } from '../../src/cli/runCommand.ts'
import { runIn } from './runIn.ts'

/** What bash would propose for the last of the words. */
async function proposals(...words: readonly string[]): Promise<readonly string[]> {
  const { out: script } = await runIn('.', 'completion bash')
  const line = ['debrief', ...words].map((word) => `'${word}'`).join(' ')
  const asked = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _debrief; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', asked], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((word) => word !== '')
}

describe('debrief completion bash', () => {
  test.each([
    [['l'], ['lint']],
    [['lint', '--form'], ['--format']],
    [
      ['lint', '--profile', ''],
      ['ours', 'google', 'minimal', 'auto'],
    ],
    [
      ['lint', '--rule', 'timeline/g'],
      ['timeline/gap', 'timeline/github-mismatch'],
    ],
    [
      ['explain', 'action/ow'],
      ['action/owner', 'action/owner-assignable'],
    ],
    [['new', '--template', 'st'], ['standard']],
    [['completion', 'z'], ['zsh']],
    [['lint', 'docs/'], []],
    [['lint', '--config', ''], []],
  ])('%j: %j', async (words, expected) => {
    expect(await proposals(...words)).toEqual(expected)
  })

  it('evaluates nothing of what was typed', async () => {
    expect(await proposals('lint', '$(echo x >&2)')).toEqual([])
  })
})

test.each(['bash', 'zsh', 'fish'])('the script for %s knows every command and option', async (shell) => {
  const { code, out } = await runIn('.', `completion ${shell}`)
  expect(code).toBe(0)
  for (const { name, options } of commands) {
    expect(out).toContain(name)
    for (const option of Object.keys(options)) expect(out).toContain(option)
  }
})
