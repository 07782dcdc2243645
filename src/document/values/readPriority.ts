import { fold } from '../markdown/fold.ts'
import type { Severity } from '../severity.ts'
import { readSeverity } from '../severity.ts'

const words: readonly (readonly [Severity, readonly string[]])[] = [
  [
    'P0',
    [
      'critical | urgent | highest | blocker | immediate | critique | urgente | kritisch | dringend',
      'crítico | crítica | critico | critica | kritisk | критический | критично | срочно | 緊急 | 最優先',
      '紧急 | 致命 | 最高',
    ],
  ],
  [
    'P1',
    [
      'high | major | very high | haute | élevée | élevé | hoch | alta | alto | hoog | høy | høj',
      'hög | высокий | высокая | 高 | 高い',
    ],
  ],
  [
    'P2',
    [
      'medium | med | mid | normal | moderate | moyenne | moyen | mittel | media | medio | média',
      'médio | gemiddeld | middel | middels | mellem | medel | normale | средний | средняя | 中',
    ],
  ],
  [
    'P3',
    [
      'low | lowest | minor | trivial | nice to have | basse | faible | niedrig | gering | baja',
      'bajo | baixa | baixo | bassa | basso | laag | lav | låg | низкий | низкая | 低 | 低い',
    ],
  ],
]

const known = new Map<string, Severity>()
for (const [priority, lines] of words)
  for (const word of lines.flatMap((line) => line.split(' | '))) known.set(fold(word), priority)

/**
 * Reads a priority in any of the usual spellings and languages: `P1`, `High`, `Haute`, `🔴 Critical`, `高`.
 * @returns undefined when the text is none
 */
export function readPriority(text: string): Severity | undefined {
  const folded = fold(text)
  return (
    readSeverity(folded) ??
    known.get(folded) ??
    known.get(folded.split(/[\s(/,:–-]/, 1)[0] ?? '') ??
    readSeverity(folded.split(/[\s(/,:–]/, 1)[0] ?? '')
  )
}
