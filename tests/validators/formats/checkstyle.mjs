// Checkstyle XML: libxml2 with an XSD written down from the public format.
import { readFileSync } from 'node:fs';
import { xsdFaults } from './xml.mjs';

const xsd = readFileSync(new URL('../checkstyle.xsd', import.meta.url), 'utf8');

export const faults = (text) => xsdFaults(text, xsd);
