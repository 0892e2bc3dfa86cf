// What the tests of pages and of messages share: the command line, Chromium, and what they expect.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium } from 'playwright-core'

const args = process.argv.slice(2)
const at = args.indexOf('--screenshots')
export const screenshots = at < 0 ? null : args.splice(at, 2)[1]
export const [followup, unitTests] = args
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

if (!followup || !existsSync(browserPath)) {
  console.error(followup ? `there is no ${browserPath}` : 'usage: TEST.mjs FOLLOWUP [UNIT_TESTS] [--screenshots DIR]')
  process.exit(2)
}

export const scratch = mkdtempSync(join(tmpdir(), 'followup-pages-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

export const failures = []
export const expect = (page, what, isTrue) => {
  if (!isTrue) failures.push(`${page.name}: ${what}`)
}

// A tab with a page that is a file: nothing may be asked for but that, and nothing go wrong.
export async function open(page, context) {
  const tab = await context.newPage()
  const address = pathToFileURL(page.file).href
  tab.on('console', message => failures.push(`${page.name}: console: ${message.text()}`))
  tab.on('pageerror', error => failures.push(`${page.name}: ${error}`))
  tab.on('request', request => expect(page, `asks for ${request.url()}`, request.url() === address))
  await tab.goto(address)
  return tab
}

async function judgeAccess(page, tab, rulesOff) {
  const { violations } = await tab.evaluate(async ([source, off]) => {
    if (!window.axe) (0, eval)(source)
    return window.axe.run({ rules: Object.fromEntries(off.map(id => [id, { enabled: false }])) })
  }, [axe.source, rulesOff])
  for (const { id, help, nodes } of violations) {
    for (const { html } of nodes) expect(page, `${help} (${id}): ${html}`, false)
  }
}

// No wider than each screen and readable by everybody, in light and in dark.
export async function judgeLook(page, tab, widths, rulesOff = []) {
  for (const width of widths) {
    await tab.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark']) {
      await tab.emulateMedia({ colorScheme })
      const overflow = await tab.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(page, `is ${overflow} pixels wider than the screen of ${width}`, overflow <= 0)
      await judgeAccess(page, tab, rulesOff)
      if (screenshots) {
        await tab.screenshot({ path: join(screenshots, `${page.name}-${width}-${colorScheme}.png`), fullPage: true })
      }
    }
  }
}

// Calls look(browser), says how many were looked at and what failed, and ends with 1 if anything did.
export async function lookAt(pages, look) {
  if (screenshots) mkdirSync(screenshots, { recursive: true })
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  })
  try {
    await look(browser)
  } finally {
    await browser.close()
  }
  console.log(`${pages.length} pages, ${failures.length} failures`)
  for (const failure of failures) console.log(failure)
  process.exitCode = failures.length > 0 ? 1 : 0
}
