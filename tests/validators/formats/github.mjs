// GitHub workflow commands: every line is decoded as the runner does it and encoded again by @actions/core,
// which has to give the same bytes, but for the order of the properties: the runner reads them into a table.
import * as core from '@actions/core';

const names = { title: 'title', file: 'file', line: 'startLine', endLine: 'endLine', col: 'startColumn', endColumn: 'endColumn' };
const inMessage = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const inProperty = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };

export function faults(text) {
  if (text === '') return [];
  if (!text.endsWith('\n')) return ['The last line has no line end.'];
  return text.slice(0, -1).split('\n').flatMap((line, at) => lineFaults(line).map((fault) => `Line ${at + 1}: ${fault}.`));
}

function lineFaults(line) {
  const { command, pieces, message } = split(line);
  if (!['error', 'warning', 'notice'].includes(command)) return ['this is not an error, warning or notice command'];
  if (!message.trim()) return ['the message is empty'];
  const found = [];
  const properties = {};
  for (const piece of pieces) {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(piece) ?? [];
    const isText = name === 'title' || name === 'file';
    if (!Object.hasOwn(names, name)) found.push(`'${piece}' is no property of this command`);
    else if (name in properties) found.push(`the property ${name} is there twice`);
    else if (!isText && !/^[1-9][0-9]*$/.test(value)) found.push(`${name} is not a number from 1 on`);
    else properties[name] = isText ? decode(value, inProperty) : Number(value);
  }
  if (found.length) return found;
  const wanted = split(encode(command, decode(message, inMessage), properties));
  if (wanted.message !== message) found.push(`@actions/core encodes the message as '${wanted.message}'`);
  if (`${wanted.pieces.sort()}` !== `${pieces.sort()}`) found.push(`@actions/core encodes the properties as '${wanted.pieces}'`);
  return [...found, ...rangeFaults(properties)];
}

function split(line) {
  const [, command, properties, message] = /^::(\S+?)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
  return { command, pieces: properties === undefined ? [] : properties.split(','), message };
}

const decode = (value, escapes) => Object.entries(escapes).reduce((text, [from, to]) => text.replaceAll(from, to), value);

// The line that the package prints to standard output.
function encode(command, message, properties) {
  let written = '';
  const { write } = process.stdout;
  process.stdout.write = (chunk) => { written += chunk; return true; };
  try {
    core[command](message, Object.fromEntries(Object.entries(properties).map(([name, value]) => [names[name], value])));
  } finally {
    process.stdout.write = write;
  }
  return written.replace(/\r?\n$/, '');
}

// The runner silently drops or changes positions that break these rules.
function rangeFaults({ file, line, endLine, col, endColumn }) {
  return [
    [line && !file, 'there is a line without a file'],
    [(endLine || col || endColumn) && !line, 'there is a position without a line'],
    [endColumn && !col, 'there is an endColumn without a col'],
    [endLine < line, 'endLine is before line'],
    [endColumn < col, 'endColumn is before col'],
    [(col || endColumn) && endLine && endLine !== line, 'the runner drops columns when line and endLine differ'],
  ].filter(([broken]) => broken).map(([, fault]) => fault);
}
