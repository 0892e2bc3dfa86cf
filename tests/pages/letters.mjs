// Opens the HTML part of messages in Chromium, as a mail program shows it: nothing from outside, no
// script, no wider than a phone, readable in light and in dark, and the links that it should have.
// node tests/pages/letters.mjs FOLLOWUP [--screenshots DIR]. Before the first run: npm ci

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium } from 'playwright-core'

const args = process.argv.slice(2)
const at = args.indexOf('--screenshots')
const screenshots = at < 0 ? null : args.splice(at, 2)[1]
const [followup] = args
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

if (!followup || !existsSync(browserPath)) {
  console.error(followup ? `there is no ${browserPath}` : 'usage: letters.mjs FOLLOWUP [--screenshots DIR]')
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'followup-letters-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

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
    letters.push({ name: file, page, isHostile: plans === hostile })
  }
}

const failures = []
const expect = (letter, what, isTrue) => {
  if (!isTrue) failures.push(`${letter.name}: ${what}`)
}

async function look(letter, context) {
  const tab = await context.newPage()
  const address = pathToFileURL(letter.page).href
  tab.on('console', message => failures.push(`${letter.name}: console: ${message.text()}`))
  tab.on('request', request => expect(letter, `asks for ${request.url()}`, request.url() === address))
  await tab.goto(address)
  for (const width of [700, 375]) {
    await tab.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark']) {
      await tab.emulateMedia({ colorScheme })
      const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(letter, `is ${overflow} pixels wider than the screen of ${width}`, overflow <= 0)
      const { violations } = await tab.evaluate(async source => {
        if (!window.axe) (0, eval)(source)
        // What a page has and a message has not: its language and its landmarks.
        const off = ['html-has-lang', 'landmark-one-main', 'region'].map(id => [id, { enabled: false }])
        return window.axe.run({ rules: Object.fromEntries(off) })
      }, axe.source)
      for (const { id, help, nodes } of violations) {
        for (const { html } of nodes) expect(letter, `${help} (${id}), ${colorScheme}: ${html}`, false)
      }
      if (screenshots) {
        await tab.screenshot({ path: join(screenshots, `${letter.name}-${width}-${colorScheme}.png`), fullPage: true })
      }
    }
  }
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

if (screenshots) mkdirSync(screenshots, { recursive: true })
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
})
try {
  const context = await browser.newContext()
  for (const letter of letters) await look(letter, context)
} finally {
  await browser.close()
}
expect({ name: 'letters' }, `there are only ${letters.length}`, letters.length >= 8)
console.log(`${letters.length} letters, ${failures.length} failures`)
for (const failure of failures) console.log(failure)
process.exitCode = failures.length > 0 ? 1 : 0
