// The pictures of README.md: what `overdue` prints to a terminal, as SVG, and the page of `summary` with a
// picture of it. They are made anew, and the test fails if what is in examples/pictures is something else.
// node tests/pages/pictures.mjs FOLLOWUP [--update]. Before the first run: npm ci

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, followup, lookAt, open, root } from './browser.mjs'

const folder = join(root, 'examples', 'pictures')
const isUpdate = process.argv.includes('--update')
const asOf = ['--as-of', '2026-11-21']
const run = (...words) => execFileSync(followup, words, { cwd: root, encoding: 'utf8' })

const lineHeight = 18
const margin = 16
const columns = 80
const characterWidth = 8.4
const escapeXml = text => text.replace(/[&<>]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])

// One line with the colours of a terminal: of its sequences the program uses bold and red.
function drawnLine(line, row) {
  const parts = line.split(/\x1b\[([\d;]*)m/)
  const spans = parts.filter((_, i) => i % 2 === 0).map((text, i) => {
    const codes = i === 0 ? [] : parts[2 * i - 1].split(';')
    const classes = [codes.includes('1') ? 'bold' : '', codes.includes('31') ? 'red' : ''].filter(Boolean)
    const drawn = escapeXml(text)
    return text === '' || classes.length === 0 ? drawn : `<tspan class="${classes.join(' ')}">${drawn}</tspan>`
  })
  return `<text x="${margin}" y="${margin + lineHeight * (row + 0.8)}">${spans.join('')}</text>`
}

function terminal(command, printed) {
  const lines = [`$ ${command}`, ...printed.trimEnd().split('\n')]
  const width = Math.round(2 * margin + columns * characterWidth)
  const height = 2 * margin + lineHeight * lines.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeXml(command)}</title>
<style>text { font: 14px ui-monospace, "DejaVu Sans Mono", monospace; fill: #d9dee7; white-space: pre }
.bold { font-weight: bold; fill: #fff } .red { fill: #ff7b72 }</style>
<rect width="100%" height="100%" rx="8" fill="#161b22"/>
${lines.map(drawnLine).join('\n')}
</svg>
`
}

// The share of pixels that look otherwise in two pictures of one size; letters may be smoothed otherwise.
const differenceOf = (tab, first, second) => tab.evaluate(async pictures => {
  const [a, b] = await Promise.all(pictures.map(async picture => {
    const image = new Image()
    image.src = `data:image/png;base64,${picture}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas.drawImage(image, 0, 0)
    return canvas.getImageData(0, 0, image.width, image.height).data
  }))
  if (a.length !== b.length) return 1
  let others = 0
  for (let i = 0; i < a.length; i += 4) {
    if ([0, 1, 2].some(channel => Math.abs(a[i + channel] - b[i + channel]) > 96)) ++others
  }
  return 4 * others / a.length
}, [first, second].map(bytes => bytes.toString('base64')))

function compare(name, made) {
  const path = join(folder, name)
  if (isUpdate) writeFileSync(path, made)
  expect({ name }, 'is not what followup writes now; look at it with --update', readFileSync(path, 'utf8') === made)
}

const overdue = ['overdue', 'examples/portfolio', ...asOf]
compare('overdue.svg', terminal(`followup ${overdue.join(' ')}`,
  run(...overdue, '--color', 'always', '--width', `${columns}`)))
compare('summary.html', run('summary', 'examples/portfolio', ...asOf, '--format', 'html'))

const page = { name: 'summary.png', file: join(folder, 'summary.html') }
await lookAt([page], async browser => {
  const context = await browser.newContext({ viewport: { width: 1000, height: 860 } })
  const shown = await (await open(page, context)).screenshot()
  const path = join(folder, page.name)
  if (isUpdate) writeFileSync(path, shown)
  const difference = await differenceOf(await context.newPage(), shown, readFileSync(path))
  expect(page, `differs in ${(100 * difference).toFixed(1)} % from summary.html`, difference < 0.02)
})
