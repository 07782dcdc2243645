/** The entries that are stated; what was left out stays as it was when they are spread over it. */
export function withoutAbsent<Values extends object>(values: Values): Stated<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Stated<Values>
}

type Stated<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }
