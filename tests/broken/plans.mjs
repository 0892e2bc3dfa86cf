// Sound plans, the places in them that a slip can be made at, and what a file looks like after it.

// The thing around an offset: the action, recommendation, section or country that its line is part of.
export function thingAround(text, offset) {
  const lines = text.split('\n')
  let number = text.slice(0, offset).split('\n').length - 1
  const indent = line => line.search(/\S/)
  const isTop = line => indent(line) < 0 || /^ *#/.test(line)
  const above = from => {
    let i = from - 1
    while (i >= 0 && (isTop(lines[i]) || indent(lines[i]) >= indent(lines[from]))) --i
    return i
  }
  while (isTop(lines[number]) && number > 0) --number
  for (; number >= 0; number = above(number)) {
    const item = /^ *- \{?(?=id:)/.exec(lines[number])
    const outer = above(number)
    const isCountry = outer >= 0 && /^ *per_country:/.test(lines[outer])
    if (!item && !isCountry) continue
    let last = number + 1
    while (last < lines.length && (isTop(lines[last]) || indent(lines[last]) > indent(lines[number]))) ++last
    const start = lines.slice(0, number).join('\n').length + (number > 0 ? 1 : 0)
    const end = lines.slice(0, last).join('\n').length
    return { start, end, text: text.slice(start, end), head: start + (item ? item[0].length : indent(lines[number])) }
  }
  return undefined
}

// All places of a plan at which an edit can be made.
export function places(plan, edit) {
  if (edit.plans && !edit.plans.test(plan.name)) return []
  return [...plan.text.matchAll(edit.find)].flatMap(match => {
    const start = match.index
    const end = start + match[0].length
    const thing = thingAround(plan.text, start + (/^\n/.test(match[0]) ? 0 : match[0].search(/\S|$/)))
    if (edit.unless?.test(thing?.text ?? '') || (edit.head && !thing)) return []
    const put = edit.put.replace(/\$(\d|&)/g, (_, n) => match[n === '&' ? 0 : n] ?? '')
    const reach = thing ?? { start: start, end: end }
    return [{ edit, plan, start, end, put, head: edit.head ? thing.head : undefined,
      from: Math.min(start, reach.start), to: Math.max(end, reach.end) }]
  })
}

const mark = '‸'

// The text of a plan with these edits made, and where the problems of each stand.
export function make(plan, edited, number) {
  const pieces = edited.flatMap(({ edit, start, end, put, head }, i) => {
    const own = String.fromCodePoint(0xE000 + i)
    const pieces = [{ start, end, put: put.replaceAll(mark, own) }]
    return edit.head ? [...pieces, { start: head, end: head, put: own }] : pieces
  }).sort((a, b) => b.start - a.start)
  let marked = plan.text
  for (const { start, end, put } of pieces) marked = marked.slice(0, start) + put + marked.slice(end)
  marked = marked.replaceAll('@@', String(number).padStart(3, '0'))

  const isFatal = edited.some(({ edit }) => edit.fatal)
  const expected = []
  let text = ''
  let line = 1
  let column = 1
  for (const character of marked) {
    const owner = edited[character.codePointAt(0) - 0xE000]
    if (owner) {
      if (owner.edit.rule && (!isFatal || owner.edit.fatal)) expected.push(`${line}:${column} ${owner.edit.rule}`)
      continue
    }
    text += character
    if (character === '\n') {
      ++line
      column = 1
    } else {
      ++column
    }
  }
  return { text, expected }
}

// The bytes of a file: some as Windows or Notepad write them. U+F8E8 stands for the byte E8 of Latin-1.
export function bytes(text, edited, number) {
  if (edited.some(({ edit }) => edit.utf16)) return Buffer.from('\uFEFF' + text, 'utf16le')
  let written = number % 7 === 3 ? text.replaceAll('\n', '\r\n') : text
  if (number % 11 === 5) written = '\uFEFF' + written
  return Buffer.concat(written.split('\uF8E8').flatMap((piece, i) => i === 0 ? [Buffer.from(piece)] : [Buffer.from([0xE8]), Buffer.from(piece)]))
}
