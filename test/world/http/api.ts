import { type Answer, failure } from './answer.ts'
import type { ApiParts } from './apiParts.ts'
import type { Call } from './call.ts'
import { breakOf, type Fired, faultyAnswer, rateLimited, secondaryLimited } from './faults.ts'
import { graphqlAnswer } from './graphqlAnswer.ts'
import type { Incoming, Outgoing } from './incoming.ts'
import { restAnswer } from './restAnswer.ts'
import { type Asked, understand } from './understand.ts'
import type { Viewer } from './viewer.ts'

function credential(incoming: Incoming): string {
  const header = incoming.headers['authorization']
  return /^(?:bearer|token) (.+)$/i.exec(String(header ?? ''))?.[1] ?? ''
}

/** Whoever asks, or the answer to somebody who may not. */
function authenticate(incoming: Incoming, asked: Asked, parts: ApiParts): Viewer | 'app' | Answer {
  const text = credential(incoming)
  if (asked.kind === 'rest' && asked.matched.route.by === 'app') {
    const objection =
      text === '' ? 'A JSON web token could not be decoded' : parts.desk.credentials.objection(text)
    return objection === undefined ? 'app' : failure(401, objection)
  }
  return parts.desk.credentials.viewerOf(text) ?? failure(401, 'Bad credentials')
}

/** The answer to somebody who asks too much. */
function overLimit(asked: Asked, call: Call, parts: ApiParts): Answer | undefined {
  if (call.kind === 'token') return undefined
  const over = parts.desk.meter.count(call)
  if (over === 'primary') return rateLimited(asked.kind === 'graphql', parts.desk.meter.rate().reset)
  return over === 'secondary' ? secondaryLimited({ 'retry-after': '60' }) : undefined
}

function answerTruly(incoming: Incoming, asked: Asked, call: Call, parts: ApiParts, fired?: Fired): Answer {
  const who = authenticate(incoming, asked, parts)
  if (typeof who === 'object' && 'status' in who) return who
  const over = overLimit(asked, call, parts)
  if (over) return over
  if (asked.kind === 'rest') return restAnswer(incoming, asked, who === 'app' ? undefined : who, call, parts)
  return who === 'app' ? failure(401, 'Bad credentials') : graphqlAnswer(asked, who, call, parts, fired)
}

/** Answers one request to GitHub's API, faults, limits and all. */
export function answer(incoming: Incoming, parts: ApiParts): Outgoing {
  const { asked, call } = understand(incoming, parts)
  if (!asked) {
    parts.violate(`unknown route: ${incoming.method} ${incoming.url.pathname}`)
    call.status = 501
    return { answer: failure(501, `${incoming.method} ${incoming.url.pathname} is not simulated`) }
  }
  const fired = parts.faults.take(call)
  const faulty = fired && faultyAnswer(fired, call, parts.desk.meter.rate().reset)
  const broken = breakOf(fired)
  const unhappened = fired?.when === 'before' && (faulty || broken === 'reset' || broken === 'timeout')
  const truth = unhappened ? undefined : answerTruly(incoming, asked, call, parts, fired)
  const answered = faulty ?? truth ?? failure(500, 'Server Error')
  call.status = broken === 'reset' || broken === 'timeout' ? 0 : answered.status
  return { answer: withRate(answered, parts), broken }
}

function withRate(answered: Answer, parts: ApiParts): Answer {
  const rate = parts.desk.meter.rate()
  const headers = {
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-used': String(rate.used),
    'x-ratelimit-reset': String(rate.reset),
    'x-ratelimit-resource': 'core',
    'x-github-media-type': 'github.v3; format=json',
  }
  return { ...answered, headers: { ...headers, ...answered.headers } }
}
