// What a page can do beyond being read: sort a table by a column, and show the rows with some
// words.
#include "formats/html_assets.h"

namespace followup {

// Its elements exist only where a script runs, so that nothing in the page is without effect.
std::string_view html_script() {
  return R"js('use strict';
{
  const words = new Intl.Collator('en', { numeric: true });
  const filteredFrom = 11;

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };

  // What is not known comes last in either direction.
  const compare = (a, b, kind, sign) => {
    if (a === '' || b === '') return (a === '') - (b === '');
    return sign * (kind === 'number' ? Number(a) - Number(b) : words.compare(a, b));
  };

  const makeSortable = (table, bodies) => {
    const heads = [...table.tHead.rows[0].cells];
    const sortBy = head => {
      const state = head.getAttribute('aria-sort');
      const next = { ascending: 'descending', descending: null }[state];
      const order = next === undefined ? 'ascending' : next;
      for (const other of heads) other.removeAttribute('aria-sort');
      if (order) head.setAttribute('aria-sort', order);
      const column = heads.indexOf(head);
      const sign = order === 'descending' ? -1 : 1;
      // Groups stay together; without an order the rows stand as the report has them.
      for (const { body, rows } of bodies) {
        const keyed = rows.map(row => ({ row, key: keyOf(row, column) }));
        if (order) keyed.sort((a, b) => compare(a.key, b.key, head.dataset.sort, sign));
        body.append(...keyed.map(({ row }) => row));
      }
    };
    for (const head of heads) {
      if (!head.dataset.sort) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sortBy(head));
      head.append(button);
    }
  };

  const makeFilterable = (table, bodies) => {
    const all = bodies.flatMap(({ rows }) => rows);
    if (all.length < filteredFrom) return;
    const label = document.createElement('label');
    const field = document.createElement('input');
    const count = document.createElement('output');
    field.type = 'search';
    label.append('Show rows with ', field);
    const bar = document.createElement('p');
    bar.className = 'filter';
    bar.append(label, count);
    table.parentElement.before(bar);
    const texts = new Map();
    const textOf = row => {
      if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
      return texts.get(row);
    };
    field.addEventListener('input', () => {
      const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { body, rows } of bodies) {
        let inBody = 0;
        for (const row of rows) {
          row.hidden = !wanted.every(word => textOf(row).includes(word));
          if (!row.hidden) inBody += 1;
        }
        body.hidden = inBody === 0;
        shown += inBody;
      }
      count.value = wanted.length ? `${shown} of ${all.length} rows` : '';
    });
  };

  for (const table of document.querySelectorAll('table.sortable')) {
    const bodies = [...table.tBodies].map(body => (
      { body, rows: [...body.rows].filter(row => !row.classList.contains('group')) }
    ));
    makeSortable(table, bodies);
    makeFilterable(table, bodies);
  }
}
)js";
}

}  // namespace followup
