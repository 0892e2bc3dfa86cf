// Nothing of a plan is lost in the document: every value of every plan of the examples and of the
// cases stands in what followup matrix prints.
// Run from the root of the project: node tests/schema/nothing_lost.mjs FOLLOWUP. Before the first run: npm ci

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isPair, parseDocument, visit } from 'yaml'

const followup = process.argv[2]

// Of a file with one of these, check says that something was not read as what it was meant to be.
const notRead = new Set([
  'configuration-misnamed', 'dash-in-text', 'file-encoding', 'file-too-large', 'id-malformed', 'key-duplicate',
  'key-unknown', 'kind-missing', 'kind-unknown', 'line-ending', 'no-plan', 'value-empty', 'value-shape', 'yaml-alias',
  'yaml-depth', 'yaml-expansion', 'yaml-merge-key', 'yaml-second-document', 'yaml-syntax', 'yaml-tag',
])

// Values that the document says in other words, and why.
const exceptions = [
  {
    key: 'kind',
    words: { 'action plan': 'Action plan', 'response matrix': 'Response matrix' },
    why: 'it stands before the name of the plan',
  },
  {
    key: 'confirmed',
    words: { false: 'to be confirmed', true: 'confirmed' },
    why: 'true and false are no words of a document',
  },
  { key: 'lead', words: { true: 'lead', false: '' }, why: 'true and false are no words of a document' },
  {
    key: 'response',
    words: { accepted: '☒ Accept', 'partially accepted': '☒ Partially accept', rejected: '☒ Reject' },
    why: 'a box is ticked; an own word stands beside it',
  },
]

// As the document shows it: in one line, what a terminal must not see spelt out.
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
const spelt = c => `<U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`
const shown = text => text.replace(unsafe, spelt).replace(/\s+/g, ' ').trim()

const wordKey = text => text.toLowerCase().replace(/[\s_\-‐-―]+/g, ' ').trim()

function run(...args) {
  try {
    return execFileSync(followup, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
  } catch (error) {
    if (error.status === 1 || error.status === 2) return error.stdout
    throw error
  }
}

function readablePlans() {
  const below = folder => readdirSync(folder, { recursive: true }).map(name => join(folder, name))
  const files = [...below('examples'), ...below('tests/cases')]
    .filter(name => /\.ya?ml$/i.test(name) && !/^followup\.ya?ml$/i.test(basename(name)))
    .sort()
  const { problems } = JSON.parse(run('check', '--as-of', '2026-11-21', '--format', 'json', ...files))
  const unreadable = new Set(problems.filter(({ rule }) => notRead.has(rule)).map(({ file }) => file))
  return files.filter(file => !unreadable.has(file))
}

// Every scalar that is a value, with the key that it stands after.
function valuesOf(text) {
  const values = []
  visit(parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' }), {
    Pair(_, pair) {
      if (String(pair.key).startsWith('x-')) return visit.SKIP
    },
    Scalar(key, node, path) {
      const isAbsent = node.type === 'PLAIN' && /^(~|null)?$/i.test(node.source)
      if (key === 'key' || isAbsent) return
      values.push({ key: String(path.findLast(isPair)?.key ?? ''), value: String(node.value ?? '') })
    },
  })
  return values
}

function expected({ key, value }) {
  const words = exceptions.find(exception => exception.key === key)?.words[wordKey(value)]
  if (words !== undefined) return [words]
  // In a table other columns stand between the lines of a text.
  return value.split(/\r?\n/).map(shown)
}

const failures = []
let plans = 0
let count = 0
for (const file of readablePlans()) {
  const text = readFileSync(file, 'utf8')
  if (!/^\s*(["']?)kind\1\s*:/m.test(text)) continue
  const document = run('matrix', '--as-of', '2026-11-21', file).replace(/\s+/g, ' ')
  plans++
  for (const value of valuesOf(text)) {
    for (const words of expected(value)) {
      count++
      if (!document.includes(words)) failures.push(`${file}: ${value.key}: not in the document: ${words}`)
    }
  }
}
for (const line of failures) console.log(line)
console.log(`${count} values of ${plans} plans${failures.length ? `, ${failures.length} lost` : ' are there'}`)
process.exitCode = failures.length || plans < 100 ? 1 : 0
