// What a cell may hold: its values to tick, or how it is written.
import { factOf, isInput, plain, said, textOf, valuesOf } from './table-facts.js';

export function cellIn(table, choices, { section, group, tick, buttons, hint }) {
  const t = table.get('translate');

  function cellOf(at) {
    const clause = at.col.businessObject;
    const fact = factOf(clause, choices);
    const { rows } = table.get('sheet').getRoot();
    const write = content => table.get('modeling').editCell(at.businessObject, content);
    return section([t('Row {number}', { number: rows.indexOf(at.row) + 1 }), clause.label || said(clause)].filter(Boolean).join(' · '), [
      fact?.options.length ? (isInput(clause) ? several : one)(fact, at.businessObject.text, write) : null,
      mend(at.businessObject.text ?? '', write),
      hint(t(hintOf(clause, fact)))
    ]);
  }

  /** What came with a file or a paste as it isn't written by hand. */
  function mend(content, write) {
    return plain(content) === content ? null
      : buttons([['mend', t('Write it {text}', { text: plain(content) }), () => write(plain(content))]]);
  }

  function hintOf(clause, fact) {
    if (!isInput(clause)) {
      return fact?.type === 'number' ? 'A number, such as 500, or worked out, such as area * 40.' : 'One of the values, a text in quotes.';
    }
    return fact?.type === 'number'
      ? 'Such as > 50, <= 10, [1..5] or (1..5]; - for any number.'
      : 'Nothing ticked, or -, is any value.';
  }

  function several(fact, content, write) {
    const { values, not } = valuesOf(content) ?? { values: [], not: false };
    const without = (value, kept) => fact.options.map(option => option.value)
      .filter(one => (one === value ? kept : values.includes(one)));
    return group(fact.label, [
      ...fact.options.map(option => tick('checkbox', option, values.includes(option.value),
        event => write(textOf({ values: without(option.value, event.target.checked), not })))),
      values.length === 0 ? null : tick('checkbox', { value: 'not', label: t('All but these') }, not,
        event => write(textOf({ values, not: event.target.checked })))
    ]);
  }

  function one(fact, content, write) {
    return group(fact.label, fact.options.map(option =>
      tick('radio', option, (content ?? '').trim() === option.value, () => write(option.value))));
  }

  return cellOf;
}
