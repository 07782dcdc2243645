import fc from 'fast-check'

/** Text as it may come from anywhere: any characters, and pieces that mean something in Markdown, YAML and HTML. */
export const hostileString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '|',
          '\\',
          '\n',
          '`',
          '```',
          '#',
          ' ',
          'a',
          '<!--',
          '-->',
          '<b>',
          '<details>',
          '---',
          '- ',
          '1. ',
          '> ',
        ],
        ...[
          '[',
          '](',
          '~~~',
          ':',
          '"',
          "'",
          '\u202e',
          '*',
          '_',
          '&',
          '{{',
          '}}',
          'TBD',
          '=',
          '\t',
          '- [ ] ',
          '@a',
        ],
        ...['<!-- debrief:event x -->', '[link](https://x.example)', 'https://x.example', '2026-03-01'],
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
)
