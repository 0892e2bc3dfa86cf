// libxml2's validation against an XSD, compiled to WebAssembly: no program has to be installed for it.
import { validateXML } from 'xmllint-wasm';

export async function xsdFaults(text, xsd) {
  const { valid, errors } = await validateXML({ xml: text, schema: xsd });
  if (valid) return [];
  const placed = errors.filter(({ loc }) => loc).map(({ loc, message }) => `XSD: line ${loc.lineNumber}: ${message}`);
  return placed.length ? placed : ['XSD: the document is refused.', ...errors.map(({ rawMessage }) => rawMessage)];
}
