// What the two JSON formats share: parsing, the schema's errors as sentences, the rule for paths.

// Calls accepted(value) for its faults when the text is JSON that passes the schema.
export function jsonFaults(text, check, accepted) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`This is not JSON: ${error.message.replace(/\s+/g, ' ')}.`];
  }
  if (check(value)) return accepted(value);
  return check.errors.map(({ instancePath, message, params }) => {
    const detail = params.additionalProperty ?? params.allowedValues?.join(', ');
    return `Schema: ${instancePath || 'the document'} ${message}${detail ? ` (${detail})` : ''}.`;
  });
}

// Code hosts look a path up in the repository: relative, forward slashes, no way out of the tree.
export function isRepositoryPath(path) {
  return !/^[a-z][a-z0-9+.-]*:|\\/i.test(path) && !path.split('/').some((part) => ['', '.', '..'].includes(part));
}
