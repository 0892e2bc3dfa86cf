// Repositories of thousands of broken plans: each problem is reported once, at the right line and
// column, and nothing that only follows from it. Every plan is a sound one with one slip, at each place
// where it can be made, in a second run with two that have nothing to do with each other. What is
// expected comes from the slips alone.
// Run from the root of the project: node tests/broken/broken.mjs FOLLOWUP [FOLDER to keep the plans in]

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { edits, elsewhere } from './edits.mjs'
import { bytes, make, places } from './plans.mjs'

const followup = resolve(process.argv[2])
const kept = process.argv[3]
const here = dirname(fileURLToPath(import.meta.url))
const examples = join(here, '../../examples/portfolio')
const scratch = kept ?? mkdtempSync(join(tmpdir(), 'followup-broken-'))
if (!kept) process.on('exit', () => rmSync(scratch, { recursive: true }))

// One of so many pairs of slips is tried.
const pairsForOne = 40
// A slip that is not found where it should be is so at hundreds of places; these tell all.
const shownOfOne = 3
const failures = []
const failed = new Map()

const folders = { portfolio: join(examples, 'followup.yaml'), own: join(here, 'sound/followup.yaml') }
const sound = [
  ...['nap-mhw-2025', 'nmhcm-2026', 'evaluations/ev-2024-03', 'evaluations/au-2025-01'].map(name => ({
    name: basename(name), folder: 'portfolio',
    text: readFileSync(join(examples, name + '.yaml'), 'utf8').replace(/^id: .*$/m, '$&-@@') })),
  ...['matrix', 'flow', 'directory', 'bare'].map(name => ({
    name, folder: 'own', text: readFileSync(join(here, 'sound', name + '.yaml'), 'utf8') })),
]

// The same number for the same words in every run (FNV-1a), so that which pairs of slips are tried, and
// where, changes for no slip when another one is added.
function hash(words) {
  let number = 0x811C9DC5
  for (const byte of Buffer.from(words)) number = Math.imul(number ^ byte, 0x01000193) >>> 0
  // The lowest bits of the product depend on the lowest bits of the bytes only.
  return (number ^ number >>> 15) >>> 0
}

const describe = ({ edit, put }) => `${edit.rule ?? 'nothing'} by ${JSON.stringify(put.length > 70 ? put.slice(0, 70) + '…' : put)}`

// Writes one repository, checks it once and compares every file.
function compare(title, files) {
  const root = join(scratch, title)
  for (const [folder, configuration] of Object.entries(folders)) {
    mkdirSync(join(root, folder), { recursive: true })
    cpSync(configuration, join(root, folder, 'followup.yaml'))
  }
  const expected = new Map()
  files.forEach(({ plan, edited }, number) => {
    const file = `${plan.folder}/${String(number).padStart(3, '0')}-${plan.name}.yaml`
    const made = make(plan, edited, number)
    writeFileSync(join(root, file), bytes(made.text, edited, number))
    expected.set(file, { edited, text: made.text, problems: made.expected.sort() })
  })
  const run = spawnSync(followup, ['check', '--as-of', '2026-11-21', '--format', 'json', '--max-file-size', '60000', '.'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 1 || run.stderr !== '') failures.push(`${title}: exit ${run.status}, stderr: ${run.stderr}`)
  const found = new Map([...expected.keys()].map(file => [file, []]))
  for (const problem of JSON.parse(run.stdout).problems) {
    if (!found.has(problem.file)) found.set(problem.file, [])
    found.get(problem.file).push(`${problem.line}:${problem.column} ${problem.rule}`)
  }
  let problems = 0
  for (const [file, reported] of found) {
    const { edited = [], text = '', problems: wanted = [] } = expected.get(file) ?? {}
    problems += wanted.length
    reported.sort()
    if (reported.join('\n') === wanted.join('\n')) continue
    const slips = edited.map(describe).join(' and ') || 'no slip'
    failed.set(slips, (failed.get(slips) ?? 0) + 1)
    if (failed.get(slips) > shownOfOne) continue
    const shown = list => list.map(place => `      ${place}: ${text.split('\n')[parseInt(place) - 1]?.slice(0, 90)}\n`).join('')
    failures.push(`${title}/${file}: ${slips}\n`
      + `    expected\n${shown(wanted)}    reported\n${shown(reported)}`)
  }
  console.log(`${title}: ${files.length} plans, ${problems} problems`)
}

const unbroken = sound.map(plan => ({ plan, edited: [] }))
const possible = edits.map(edit => sound.flatMap(plan => places(plan, edit)))
possible.forEach((list, i) => {
  if (list.length === 0) failures.push(`no place for ${edits[i].rule} in the sound plans (those of examples/portfolio and tests/broken/sound): ${edits[i].find}, ${edits[i].put}`)
})

const one = possible.flatMap(list => list.slice(0, list[0]?.edit.limit))
compare('one', [...unbroken, ...one.map(place => ({ plan: place.plan, edited: [place] }))])

const name = ({ edit }) => [edit.rule, edit.find, edit.put].join(' ')
const combinable = possible.map(list => list.filter(({ edit }) => !edit.alone)).filter(list => list.length > 0)
const two = combinable.flatMap((list, i) => combinable.slice(0, i).flatMap(other => {
  if (list[0].edit.rule === other[0].edit.rule) return []  // one name in two places is one problem
  const number = hash(name(list[0]) + name(other[0]))
  if (number % pairsForOne !== 0) return []
  const first = list[number % list.length]
  const fitting = other.filter(second => second.plan === first.plan && !(first.edit.fatal && second.edit.fatal)
    && (first.to <= second.from || second.to <= first.from))
  return fitting.length === 0 ? [] : [{ plan: first.plan, edited: [first, fitting[number % fitting.length]] }]
}))
compare('two', [...unbroken, ...two])

for (const [slips, times] of failed) {
  if (times > shownOfOne) failures.push(`${slips}: the same in ${times - shownOfOne} more plans`)
}

// Every rule has its slip, or a reason.
const { rules } = JSON.parse(execFileSync(followup, ['rules', '--format', 'json'], { encoding: 'utf8' }))
const broken = new Set(edits.map(({ rule }) => rule))
for (const { rule } of rules) {
  if (broken.has(rule) === rule in elsewhere) failures.push(`tests/broken/edits.mjs: ${rule} needs either a slip in "edits" or a reason in "elsewhere"`)
}

for (const failure of failures) console.error(failure)
if (failures.length > 0) {
  console.error(`${failures.length} failures`)
  process.exitCode = 1
}
