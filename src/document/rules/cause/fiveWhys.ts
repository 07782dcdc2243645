import { said, saidWord, saying } from '../../language/compile/saying.ts'
import type { Why } from '../../model/postmortem.ts'
import { reviewing } from '../levels.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const row = (level: number, question: string, answer: string) =>
  `| Why ${level} | ${question} | ${answer} |\n`
const head = '## Five whys\n\n| # | Question | Answer |\n| --- | --- | --- |\n'
const first = row(1, 'Why did checkout time out?', 'All database connections were taken.')

export const fiveWhys: Rule = {
  id: 'cause/five-whys',
  convention: true,
  reason:
    'A chain of whys holds only if each answer leads to the next question and the last one names something that can be changed.',
  levels: reviewing,
  examples: {
    good: [
      head + first + row(2, 'Why were all connections taken?', 'A report held them for minutes.'),
      '# No whys at all\n',
    ],
    bad: [
      head + first + row(2, 'Why were all connections taken?', ''),
      head + first + row(2, 'Why is the sky blue?', 'Air scatters light.'),
      head + first + row(2, 'Why were all connections taken?', 'Human error.'),
    ],
  },
  check: (postmortem) => {
    const isTemplate = templateText(postmortem)
    // Only a table shows where an answer should be; lists tell theirs in many ways.
    const rows = new Set(
      postmortem.tables
        .filter(({ kind }) => kind === 'whys')
        .flatMap(({ rows }) => rows.map(({ line }) => line)),
    )
    return postmortem.whys.flatMap((why, index, all) => {
      if (isTemplate(why)) return []
      const earlier = all[index - 1]
      const before = earlier !== undefined && earlier.level < why.level ? earlier : undefined
      if (rows.has(why.line) && why.answer.text === '') {
        return [
          {
            at: why,
            message: `Why ${why.level} has no answer yet. “Not known yet, see action 3” is an answer too.`,
          },
        ]
      }
      return judgeChain(why, before, all[index + 1])
    })
  },
}

function judgeChain(why: Why, before: Why | undefined, next: Why | undefined): readonly Hit[] {
  const asks = why.question.text !== '' && before !== undefined && before.answer.text !== ''
  if (asks && !shareWord(before.answer.text, why.question.text)) {
    const message = `Why ${why.level} does not ask about the answer to why ${before.level}. Take up a word of that answer, or say how the two are connected.`
    return [{ at: why.question, message }]
  }
  const isLast = next === undefined || next.level <= why.level
  if (!isLast || !person.test(why.answer.text)) return []
  const message =
    'The chain ends at a person. What made that the reasonable thing to do, and what would have helped to notice?'
  return [{ at: why.answer, message }]
}

const person = saying('personAnswers')
const pronoun = new RegExp(saidWord('pronouns'), 'iu')

function shareWord(answer: string, question: string): boolean {
  const asked = stems(question)
  // Scripts without spaces have no words to compare this way.
  if (asked.size === 0 || /[\u3040-\u30ff\u4e00-\u9fff]/.test(question)) return true
  return [...stems(answer)].some((word) => asked.has(word)) || pronoun.test(question)
}

function stems(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(words.filter((word) => !hollow.has(word)).map((word) => word.slice(0, 5)))
}

const hollow = new Set(said('hollow'))
