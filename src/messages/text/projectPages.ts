/** Where the project lives; `homepage` of package.json and `url` of app.yml say the same. */
export const projectHome = 'https://github.com/debrief-app/debrief'

/** What the package is called on npm; its command is `debrief`. */
export const packageName = '@debrief-app/debrief'

/** The address of a file of the project, such as `docs/rules.md`. */
export function pageAddress(path: string): string {
  return `${projectHome}/blob/main/${path}`
}

/** What findings about the settings are called, which no rule makes. */
export const configurationRule = 'configuration'

/** The page about a rule: why it exists, examples, how to set and to silence it. */
export function ruleAddress(id: string): string {
  return pageAddress(id === configurationRule ? 'docs/configuration.md' : `docs/rules/${id}.md`)
}
