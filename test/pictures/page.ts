import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** One box of a page: who says it, and what, as Markdown. */
export interface Box {
  readonly head: string
  readonly body: string
}

const style = `
* { box-sizing: border-box }
body { margin: 0; padding: 24px; width: 900px; background: #fff; color: #1f2328; font: 14px/1.5 "DejaVu Sans", "Noto Color Emoji", sans-serif }
h1 { font-size: 22px; font-weight: 400; margin: 0 0 16px } h1 small { color: #59636e; font-size: 22px }
.box { border: 1px solid #d1d9e0; border-radius: 6px; margin-bottom: 16px } .box > header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; font-weight: 600 }
.box > div { padding: 16px } .box > div > :first-child { margin-top: 0 } .box > div > :last-child { margin-bottom: 0 }
h3 { font-size: 17px; margin: 20px 0 12px } table { border-collapse: collapse; margin: 12px 0 } th, td { border: 1px solid #d1d9e0; padding: 5px 12px; text-align: left } th:empty { padding: 0; border: 0 }
code { background: #eff1f3; border-radius: 6px; padding: 2px 5px; font: 12px "DejaVu Sans Mono", monospace } a { color: #0969da; text-decoration: none } blockquote { border-left: 4px solid #d1d9e0; color: #59636e; margin: 0 0 12px; padding: 0 12px } summary { cursor: pointer } hr { border: 0; border-top: 1px solid #d1d9e0 }
`

/** A page in the manner of GitHub's: a title and boxes. Comments in the Markdown do not show. */
export function page(title: string, number: string, boxes: readonly Box[]): string {
  const shown = boxes.map(
    ({ head, body }) =>
      `<section class="box"><header>${escaped(head)}</header><div>${html(body)}</div></section>`,
  )
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><h1>${escaped(title)} <small>${number}</small></h1>${shown.join('')}`
}

function html(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
