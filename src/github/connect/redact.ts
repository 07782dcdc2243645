const secrets =
  /gh[a-z]_[A-Za-z0-9._-]{8,}|eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+|-----BEGIN [^-]+-----[\s\S]*?(?:-----END [^-]+-----|$)/g

/** The text without tokens and keys, at most 500 characters: fit for a log or an error message. */
export function redact(text: string): string {
  return text.slice(0, 4000).replaceAll(secrets, '[redacted]').slice(0, 500)
}
