import { fold } from '../language/compile/fold.ts'
import type { Severity } from '../model/severity.ts'
import { readSeverity } from './readSeverity.ts'

const words: readonly (readonly [Severity, readonly string[]])[] = [
  [
    'P0',
    [
      'critical | urgent | highest | blocker | immediate | critique | urgente | kritisch | dringend',
      'crítico | crítica | critico | critica | kritisk | критический | критично | срочно | 緊急 | 最優先',
      'krytyczny | kritický | критичний | kritik | acil | kriittinen | kritis | khẩn cấp | nghiêm trọng | 긴급',
      '紧急 | 致命 | 最高',
    ],
  ],
  [
    'P1',
    [
      'high | major | very high | haute | élevée | élevé | hoch | alta | alto | hoog | høy | høj',
      'hög | высокий | высокая | 高 | 高い | wysoki | vysoký | vysoká | високий | yüksek | korkea | tinggi | cao | 높음 | 상 | 大',
    ],
  ],
  [
    'P2',
    [
      'medium | med | mid | normal | moderate | moyenne | moyen | mittel | media | medio | média',
      'średni | střední | середній | orta | keskitaso | sedang | trung bình | 중간 | 보통 | 중',
      'médio | gemiddeld | middel | middels | mellem | medel | normale | средний | средняя | 中',
    ],
  ],
  [
    'P3',
    [
      'low | lowest | minor | trivial | nice to have | basse | faible | niedrig | gering | baja',
      'niski | nízký | nízká | низький | düşük | matala | rendah | thấp | 낮음 | 하 | 小',
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
