// Opens the HTML part of messages in Chromium, as a mail program shows it: nothing from outside, no
// script, no wider than a phone, readable in light and in dark, and the links that it should have.
// node tests/pages/letters.mjs FOLLOWUP [--screenshots DIR]. Before the first run: npm ci

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, followup, judgeLook, lookAt, open, root, scratch } from './browser.mjs'

// Words that must stay words, in every place that a plan or its directory can fill.
const hostile = join(scratch, 'hostile')
const hostileText = String.raw`<script>window.pwned=1</script><img src=https://example.org/x onerror=window.pwned=1>` +
  String.raw` \"'><svg onload=window.pwned=1> ]]> --> </title> \u202E &amp; javascript:window.pwned=1 ${'x'.repeat(300)}`
mkdirSync(hostile)
writeFileSync(join(hostile, 'followup.yaml'), `parties:
  Office: {name: "${hostileText}", email: office@example.org}
mail:
  from: evaluation@example.org
  coordinator: evaluation@example.org
  link_template: "https://example.org/\\"onmouseover=window.pwned=1/{file}#L{line}"
  phrases:
    led: "${hostileText}"
`)
writeFileSync(join(hostile, 'plan.yaml'), `kind: action-plan
id: HOSTILE
title: "${hostileText}"
actions:
  - id: 1
    title: "${hostileText}"
    action: "${hostileText}"
    owner: Office
    partners: ["${hostileText}"]
    deadline: 2020-01-31
    status: "${hostileText}"
`)

// Quoted-printable; what is left are bytes of UTF-8.
const decoded = text => Buffer.from(
  text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1',
).toString('utf8')

function htmlOf(message) {
  const [, part] = message.match(/Content-Type: text\/html[^]*?\r\n\r\n([^]*?)\r\n--=_/) ?? []
  return part === undefined ? '' : decoded(part)
}

const letters = []
const portfolio = join(root, 'examples/portfolio')
const office = ['--from', 'evaluation@example.org', '--coordinator', 'HEAD-EVAL']
for (const { words, plans } of [
  { words: ['overdue', '--only', 'WHO', ...office], plans: portfolio },
  { words: ['overdue', '--to', 'coordinator', ...office], plans: portfolio },
  { words: ['summary', '--only', 'WHO', ...office], plans: portfolio },
  { words: ['summary', '--to', 'coordinator', ...office], plans: portfolio },
  { words: ['overdue'], plans: hostile },
  { words: ['summary'], plans: hostile },
]) {
  const folder = mkdtempSync(join(scratch, 'outbox-'))
  execFileSync(followup, ['mail', ...words, plans, '--as-of', '2026-11-21', '--outbox', folder], { stdio: 'pipe' })
  for (const file of readdirSync(folder)) {
    const page = join(folder, `${file}.html`)
    writeFileSync(page, htmlOf(readFileSync(join(folder, file), 'latin1')))
    letters.push({ name: file, file: page, isHostile: plans === hostile })
  }
}

// What a page has and a message has not: its language and its landmarks.
const rulesOfPages = ['html-has-lang', 'landmark-one-main', 'region']

async function look(letter, context) {
  const tab = await open(letter, context)
  await judgeLook(letter, tab, [700, 375], rulesOfPages)
  const seen = await tab.evaluate(() => ({
    pwned: window.pwned !== undefined,
    elements: [...new Set([...document.querySelectorAll('*')].map(element => element.localName))],
    handlers: [...document.querySelectorAll('*')].filter(element =>
      [...element.attributes].some(({ name }) => name.startsWith('on'))).length,
    links: [...document.querySelectorAll('a')].map(link => link.protocol),
    words: document.body.innerText,
  }))
  expect(letter, 'ran a script of a plan', !seen.pwned)
  expect(letter, `has elements of scripts, pictures or forms: ${seen.elements}`,
    !seen.elements.some(name => /^(script|img|svg|link|iframe|form|input|object)$/.test(name)))
  expect(letter, 'has handlers of events', seen.handlers === 0)
  expect(letter, `has links to ${seen.links}`, seen.links.every(protocol => protocol === 'https:'))
  expect(letter, 'has a link to the plan where followup.yaml says how', !letter.isHostile || seen.links.length > 0)
  expect(letter, 'shows the words of the plan as words', !letter.isHostile || seen.words.includes('<script>window.pwned=1</script>'))
  expect(letter, 'says what is overdue', seen.words.includes('overdue'))
  await tab.close()
}

expect({ name: 'letters' }, `there are only ${letters.length}`, letters.length >= 8)
await lookAt(letters, async browser => {
  const context = await browser.newContext()
  for (const letter of letters) await look(letter, context)
})
