/** What people write before a due date, as a pattern: `by 20 March`, `fällig am 1. März`. Longer wordings first. */
export const dueWords = [
  'due(?: by| on| date)?|no later than|by the|by|until|before|deadline|eta|target|w/c',
  'fällig (?:am|bis)|fällig|bis zum|bis',
  "échéance|d'ici le|d'ici|avant le|avant|pour le|pour",
  'antes del|para el|para|até|entro il|entro|innen|senast|до',
].join('|')
