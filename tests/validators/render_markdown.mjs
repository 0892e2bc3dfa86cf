// Renders Markdown as GitHub does, with what HTML it holds: a page FILE.html for each FILE.
//   node tests/validators/render_markdown.mjs FILE...
import { readFileSync, writeFileSync } from 'node:fs'
import MarkdownIt from 'markdown-it'

const renderer = new MarkdownIt({ html: true, linkify: false })
for (const file of process.argv.slice(2)) writeFileSync(`${file}.html`, renderer.render(readFileSync(file, 'utf8')))
