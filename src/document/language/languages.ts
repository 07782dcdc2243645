import { ca } from './ca.ts'
import { cs } from './cs.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { Language } from './language.ts'
import { nb } from './nb.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** Every language that is understood. To add one: a file beside this one, and a line here. */
export const languages: readonly Language[] = [
  en,
  fr,
  de,
  es,
  pt,
  it,
  nl,
  nb,
  da,
  sv,
  ru,
  uk,
  pl,
  cs,
  tr,
  fi,
  ca,
  id,
  vi,
  ko,
  ja,
  zh,
]
