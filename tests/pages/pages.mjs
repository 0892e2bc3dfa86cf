// Opens the HTML reports in Chromium and holds them against html-validate: valid, nothing from outside,
// no script but their own, sorting and filtering at work, no wider than the screen.
// node tests/pages/pages.mjs FOLLOWUP [UNIT_TESTS] [--screenshots DIR]. Before the first run: npm ci

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HtmlValidate } from 'html-validate'
import { expect, failures, followup, judgeLook, lookAt, open, root, scratch, screenshots, unitTests } from './browser.mjs'

// A plan full of what a page must not take for anything but text.
const hostilePlan = join(scratch, 'hostile.yaml')
const hostileText = String.raw`<script>window.pwned=1</script><img src=x onerror='window.pwned=1'>` +
  String.raw` \"'><svg onload=window.pwned=1> ]]> --> </title></style></script> \e[31m \u202E &amp; &#x3c; ${'x'.repeat(400)}`
writeFileSync(hostilePlan, `followup: 1
id: HOSTILE
kind: action-plan
title: "${hostileText}"
actions:
${Array.from({ length: 12 }, (_, i) => `  - id: ${i + 1}
    action: "${i} ${hostileText} https://example.org/\\"onmouseover=window.pwned=1 javascript:window.pwned=1"
    owner: "${hostileText}"
    deadline: 2020-01-${String(i + 1).padStart(2, '0')}
    status: planned
`).join('')}`)

const git = (folder, words, day = '2026-11-20') => execFileSync('git', ['-C', folder,
  '-c', 'user.name="><script>', '-c', 'user.email=office@example.org', '-c', 'commit.gpgsign=false', ...words], {
  env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }, stdio: 'pipe',
})

// The same in a commit of somebody with such a name.
const repository = join(scratch, 'repository')
mkdirSync(repository)
copyFileSync(hostilePlan, join(repository, 'hostile.yaml'))
for (const words of [['init', '-q'], ['add', '.'], ['commit', '-q', '-m', hostileText]]) git(repository, words)

// A plan with a history: each month some actions are added, and others closed.
const history = join(scratch, 'history')
mkdirSync(history)
git(history, ['init', '-q'])
for (let month = 1; month <= 10; ++month) {
  const day = `2026-${String(month).padStart(2, '0')}-15`
  writeFileSync(join(history, 'plan.yaml'), `kind: action-plan
id: HISTORY
actions:
${Array.from({ length: 5 + 3 * month }, (_, i) => `  - id: ${i + 1}
    action: Train district staff
    owner: ${['Evaluation office', 'Regional office', '"<script>window.pwned=1</script>"'][i % 3]}
    deadline: 2026-${String(i % 12 + 1).padStart(2, '0')}
    status: ${2 * i < 3 * month ? 'completed' : i % 11 === 10 ? 'cancelled' : 'ongoing'}
`).join('')}`)
  git(history, ['add', '.'], day)
  git(history, ['commit', '-q', '-m', 'A month'], day)
}

const sources = {
  repository,
  portfolio: join(root, 'examples/portfolio'),
  documents: join(root, 'examples/documents'),
  french: join(root, 'tests/cases/matrix/french'),
  hostile: hostilePlan,
  history,
  changed: join(root, 'tests/cases/changes/sample/new'),
}
const unchanged = join(root, 'tests/cases/changes/sample/old')
// Each report with the plans that it is made of; a new one is a line here.
const reports = [
  { words: ['overdue'], of: ['hostile'] },
  { words: ['workload', '--depth', 'all'], of: ['portfolio'] },
  { words: ['summary', '--period', '2026'], of: ['portfolio', 'hostile'] },
  { words: ['list', '--group-by', 'country'], of: ['portfolio'] },
  { words: ['show', '2.2'], of: ['portfolio'] },
  { words: ['matrix'], of: ['documents', 'portfolio', 'french', 'hostile'] },
  { words: ['history', 'HOSTILE/1'], of: ['repository'] },
  { words: ['trend'], of: ['history'] },
  { words: ['trend', '--by', 'agency', '--every', 'quarter'], of: ['history'] },
  { words: ['changes', unchanged], of: ['changed', 'hostile'] },
]
const pages = reports.flatMap(({ words: [command, ...rest], of }) => of.map(source => {
  const name = [command, ...rest.filter(word => /^[a-z]+$/.test(word)), source].join('-')
  const file = join(scratch, `${name}.html`)
  execFileSync(followup, [command, ...rest, sources[source], '--format', 'html', '--as-of', '2026-11-21', '-o', file], { stdio: 'pipe' })
  return { name, file }
}))
// The sample of the unit tests has every kind of block.
if (unitTests) {
  const file = join(scratch, 'sample.html')
  execFileSync(unitTests, ['--test-case=a page of the sample report*'], {
    env: { ...process.env, FOLLOWUP_SAMPLE_PAGE: file }, stdio: 'pipe',
  })
  pages.push({ name: 'sample', file })
}

// Its recommended rules without an exception.
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })

async function validate(page) {
  const report = await validator.validateFile(page.file)
  for (const { messages } of report.results) {
    for (const { line, column, ruleId, message } of messages) {
      failures.push(`${page.name}:${line}:${column}: ${message} (${ruleId})`)
    }
  }
}

// What the policy says of a style or script is what there is.
function compareDigests(page) {
  const html = readFileSync(page.file, 'utf8')
  const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)?.[1] ?? ''
  for (const element of ['style', 'script']) {
    const text = html.match(new RegExp(`<${element}>([^]*?)</${element}>`))?.[1] ?? ''
    const digest = `sha256-${createHash('sha256').update(text).digest('base64')}`
    expect(page, `html_${element}_digest must be ${digest}`, policy.includes(`${element}-src &#39;${digest}&#39;`))
  }
}

const textsOf = (tab, table, column) => tab.evaluate(([t, c]) =>
  [...document.querySelectorAll('table.sortable')[t].tBodies].map(body => [...body.rows]
    .filter(row => !row.classList.contains('group')).map(row => row.cells[c].dataset.sort ?? row.cells[c].textContent)),
[table, column])

// Sorting the groups of each column one by one, in both directions and back.
async function trySorting(page, tab) {
  const tables = await tab.$$('table.sortable')
  for (const [t, table] of tables.entries()) {
    for (const head of await table.$$('thead th[data-sort]')) {
      const column = await head.evaluate(th => th.cellIndex)
      const isNumber = await head.evaluate(th => th.dataset.sort === 'number')
      const words = new Intl.Collator('en', { numeric: true })
      const before = await textsOf(tab, t, column)
      const sorted = sign => before.map(group => [...group].sort((a, b) => {
        if (a === '' || b === '') return (a === '') - (b === '')
        return sign * (isNumber ? a - b : words.compare(a.trim(), b.trim()))
      }))
      const button = await head.$('button')
      expect(page, `table ${t}, column ${column} cannot be sorted`, button !== null)
      if (!button) continue
      for (const [state, expected] of [['ascending', sorted(1)], ['descending', sorted(-1)], [null, before]]) {
        if (state === 'descending') {
          await button.focus()
          await tab.keyboard.press('Enter')
        } else {
          await button.click()
        }
        expect(page, `table ${t}, column ${column} sorted ${state}`,
          JSON.stringify(await textsOf(tab, t, column)) === JSON.stringify(expected))
        expect(page, `aria-sort of table ${t}, column ${column} is not ${state}`,
          await head.getAttribute('aria-sort') === state)
      }
    }
  }
}

async function tryFiltering(page, tab) {
  for (const field of await tab.$$('.filter input')) {
    const frame = await field.evaluateHandle(f => f.closest('.filter').nextElementSibling)
    const shown = () => frame.evaluate(f =>
      [...f.querySelectorAll('tbody tr:not(.group)')].filter(row => row.offsetParent !== null).length)
    const all = await shown()
    const word = await frame.evaluate(f => f.querySelector('tbody tr:last-child').cells[1].textContent.slice(0, 12))
    await field.fill(word)
    const some = await shown()
    expect(page, `the filter "${word}" shows ${some} of ${all} rows`, some > 0 && some <= all)
    await field.fill('nothing has this text')
    expect(page, 'the filter shows rows without its words', await shown() === 0)
    await field.fill('')
    expect(page, 'rows stay away after the filter is empty again', await shown() === all)
  }
  const large = await tab.$$eval('table.sortable', tables => tables.filter(t =>
    t.querySelectorAll('tbody tr:not(.group)').length > 10).length)
  expect(page, 'a large table has no filter', large === (await tab.$$('.filter')).length)
}

// Words of cells, and numbers with what they count, that stand in two lines of the window as it is.
const partedIn = tab => tab.evaluate(() => [...document.querySelectorAll('th, td, dd, main > p')].flatMap(cell => {
  const parted = []
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement.localName === 'a') continue // an address may be longer than a line
    for (const found of text.data.matchAll(/\d+ %|\d+ of \d+|(?<!\S)[\p{L}’.,;:()]{2,24}(?!\S)/gu)) {
      const range = document.createRange()
      range.setStart(text, found.index)
      range.setEnd(text, found.index + found[0].length)
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) parted.push(found[0])
    }
  }
  return parted
}))

async function judgeLines(page, tab) {
  for (const width of [1000, 700, 420]) {
    await tab.setViewportSize({ width, height: 800 })
    const parted = await partedIn(tab)
    expect(page, `parts in a window of ${width}: ${parted}`, parted.length === 0)
  }
}

// The tables of a document look alike, whatever stands in them.
async function judgeDocument(page, tab) {
  const classes = await tab.$$eval('table', tables => tables.map(table => table.className))
  expect(page, `has tables of several kinds: ${classes}`, classes.every(name => name === 'document'))
}

// WCAG A and AA as far as a program can tell, contrast among it.
async function look(page, context) {
  const tab = await open(page, context)
  await judgeLook(page, tab, [1280, 375])
  if (!page.name.endsWith('hostile')) await judgeLines(page, tab)
  if (page.name.startsWith('matrix')) await judgeDocument(page, tab)
  await tab.setViewportSize({ width: 1280, height: 800 })
  await trySorting(page, tab)
  await tryFiltering(page, tab)
  expect(page, 'ran a script of a plan', await tab.evaluate(() => window.pwned === undefined))
  await tab.close()
}

async function lookWithoutScript(page, browser) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const tab = await context.newPage()
  await tab.goto(pathToFileURL(page.file).href)
  expect(page, 'has fields or buttons that do nothing without a script',
    await tab.locator('button, input').count() === 0)
  await context.close()
}

await lookAt(pages, async browser => {
  const context = await browser.newContext()
  for (const page of pages) {
    await validate(page)
    compareDigests(page)
    await look(page, context)
    await lookWithoutScript(page, browser)
    if (screenshots && page.name === 'sample') {
      const tab = await context.newPage()
      await tab.goto(pathToFileURL(page.file).href)
      await tab.pdf({ path: join(screenshots, `${page.name}.pdf`), preferCSSPageSize: true })
      await tab.close()
    }
  }
})
