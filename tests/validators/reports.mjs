// Holds every report in JSON against the schema that followup publishes, with ajv, and its Markdown
// against a renderer.
// node tests/validators/reports.mjs FOLLOWUP. Before the first run: npm ci

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import MarkdownIt from 'markdown-it'

const followup = process.argv[2]
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'followup-reports-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const run = words => execFileSync(followup, words, { encoding: 'utf8', maxBuffer: 1 << 28 })

const nothing = join(scratch, 'nothing.yaml')
writeFileSync(nothing, 'kind: action-plan\nid: NOTHING\n')
const sources = [
  join(root, 'examples/portfolio'), join(root, 'examples/documents'),
  join(root, 'tests/cases/reports/sample'), nothing,
]

// Beyond the plain command: what changes the shape of a report, and what a report cannot do without.
const variants = {
  due: [['--within', '2y', '--group-by', 'agency']],
  list: [['--group-by', 'country'], ['--columns', 'id,progress,due']],
  workload: [['--depth', 'all'], ['--by', 'priority'], ['--by', 'person']],
  summary: [['--by', 'recommendation'], ['--by', 'section', '--period', '2026']],
  trend: [['--by', 'agency', '--every', 'week'], ['--by', 'plan', '--at', 'HEAD']],
}

// A repository of git with a copy of the source, which was committed some months ago.
const repositories = new Map()
const inGit = source => {
  if (repositories.has(source)) return repositories.get(source)
  const folder = join(scratch, `git-${repositories.size}`)
  mkdirSync(folder)
  cpSync(source, join(folder, basename(source)), { recursive: true })
  const git = words => execFileSync('git', ['-C', folder, '-c', 'user.name=Office *b*', '-c', 'user.email=office@example.org',
    '-c', 'commit.gpgsign=false', ...words], {
    env: { ...process.env, GIT_AUTHOR_DATE: '2026-08-15T12:00:00Z', GIT_COMMITTER_DATE: '2026-08-15T12:00:00Z' },
  })
  for (const words of [['init', '-q'], ['add', '.'], ['commit', '-q', '-m', '*One* | state']]) git(words)
  repositories.set(source, folder)
  return folder
}

// One report is made of two states of plans, and one of a history.
const on = (report, source) => {
  if (report === 'changes') return [report, sources[0], source]
  return [report, report === 'trend' ? inGit(source) : source]
}

const schema = JSON.parse(run(['schema', 'report']))
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)
const failures = []
let count = 0
const check = words => {
  const report = JSON.parse(run([...words, '--format', 'json', '--as-of', '2026-11-21']))
  ++count
  if (!validate(report)) {
    const own = validate.errors.filter(e => e.schemaPath.startsWith(`#/definitions/${words[0]}/`))
    failures.push(`${words.join(' ')}: ${JSON.stringify((own.length ? own : validate.errors)[0])}`)
  }
  return report
}
const reports = schema.oneOf.map(one => one.$ref.split('/').pop())
// These are about one thing.
const ofPlans = reports.filter(name => !['show', 'history'].includes(name))
for (const report of ofPlans) {
  for (const source of sources) {
    for (const options of [[], ...(variants[report] ?? [])]) check([...on(report, source), ...options])
  }
}
for (const source of sources) {
  const { actions } = check(['list', source])
  for (const id of new Set(actions.flatMap(a => [a.id, a.recommendation ?? a.id]))) check(['show', id, source])
}

// What is told of one thing, by commits.
const repository = inGit(sources[2])
const histories = JSON.parse(run(['list', repository, '--format', 'json'])).actions.map(({ id }) => ['history', id, repository])
histories.push(['history', histories[0][1].split('/')[0], repository])
histories.forEach(check)

// Of plans as they stood.
for (const source of sources) {
  for (const report of ofPlans.filter(name => name !== 'changes')) check([report, inGit(source), '--at', 'HEAD'])
  check(['changes', 'HEAD', inGit(source)])
}

// In Markdown nothing of a plan may become a mark: only what the format writes itself is there.
const renderer = new MarkdownIt({ html: true })
const ours = ['text', 'softbreak', 'hardbreak', 'strong_open', 'strong_close', 'link_open', 'link_close', 'html_inline']
const fold = /^(<details>\n<summary>[^<>]*<\/summary>|<\/details>)\n?$/
const cellsOf = words => {
  const name = words.join(' ')
  const fail = what => failures.push(`${name}: ${what}`)
  const rows = []
  for (const block of renderer.parse(run([...words, '--format', 'markdown', '--as-of', '2026-11-21']), {})) {
    if (block.type === 'html_block' && fold.test(block.content)) continue
    if (['code_block', 'fence', 'html_block', 'ordered_list_open', 'blockquote_open', 'hr'].includes(block.type)) {
      fail(`a ${block.type}: ${block.content}`)
    }
    if (block.type === 'tr_open') rows.push([])
    if (block.type !== 'inline') continue
    for (const part of block.children) {
      const isTag = part.type === 'html_inline' && !['<br>', '<!-- -->'].includes(part.content)
      if (part.type === 'text' && /(^|\W)@\w/.test(part.content)) fail(`a call of somebody in ${block.content}`)
      if (isTag || !ours.includes(part.type)) fail(`${part.type} in ${block.content}`)
      if (part.type === 'link_open' && part.markup !== 'autolink') fail(`a link in ${block.content}`)
    }
    if (rows.length && block.level > 3) {
      rows.at(-1).push(block.children.map(part => part.type !== 'html_inline' ? part.content : part.content === '<br>' ? '\n' : '').join(''))
    }
  }
  return rows
}
const nasty = join(root, 'tests/cases/formats/report-nasty')
for (const source of [...sources, nasty]) {
  for (const words of [...ofPlans.map(name => on(name, source)), ['matrix', source]]) cellsOf(words)
}
histories.forEach(cellsOf)
// The cells of a table read as the plan has them.
const visible = text => text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
  c => `<U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`).trim()
const [header, ...cells] = cellsOf(['overdue', nasty])
const { actions: overdue } = JSON.parse(run(['overdue', nasty, '--format', 'json', '--as-of', '2026-11-21']))
if (cells.length !== overdue.length) failures.push(`markdown: ${cells.length} rows for ${overdue.length} actions`)
cells.forEach((row, i) => {
  if (row.length !== header.length) failures.push(`markdown: row ${i} has ${row.length} cells, the header ${header.length}`)
  const expected = { Action: visible(overdue[i].title), 'Plan and id': visible(overdue[i].id), 'Days late': `${overdue[i].days_overdue}` }
  for (const [title, text] of Object.entries(expected)) {
    const cell = row[header.indexOf(title)]
    if (cell !== text) failures.push(`markdown: ${JSON.stringify(cell)} instead of ${JSON.stringify(text)}`)
  }
})

// A schema that takes everything would not be noticed above.
const report = JSON.parse(run(['summary', sources[0], '--format', 'json']))
const shown = JSON.parse(run(['show', 'NAP-MHW-2025/2/2.2', sources[0], '--format', 'json']))
const spoilt = [
  { ...shown, actions: [{}] },
  { ...report, as_of: 5 }, { ...report, extra: 1 }, { ...report, rows: [{}] }, { ...report, report: 'sumary' },
  { ...report, headline: { ...report.headline, open: 'many' } }, (({ indicators, ...rest }) => rest)(report),
]
spoilt.forEach((document, i) => { if (validate(document)) failures.push(`spoilt report ${i} is taken`) })

failures.slice(0, 20).forEach(failure => console.log(failure))
console.log(`${count} reports of ${reports.length} kinds, ${failures.length} failures`)
process.exit(failures.length || count < 50 ? 1 : 0)
