// Columns and what they read or give.
import { is } from 'dmn-js-shared/lib/util/ModelUtil';

export function isInput(column) {
  return is(column, 'dmn:InputClause');
}

/** The key that a column reads or gives; empty where it says none. */
export function said(column) {
  return (isInput(column) ? column.inputExpression?.text : column.name) ?? '';
}

/** What may stand in such a column. */
export function offered(column, choices) {
  return isInput(column) ? choices.reads : choices.gives;
}

export function factOf(column, choices) {
  return offered(column, choices).find(one => one.key === said(column));
}

const LIKE = { integer: 'number', long: 'number', double: 'number' };

/** The type of what a column says, where it has another; what counts is that of the answer or result. */
export function otherType(column, choices) {
  const fact = factOf(column, choices);
  const type = isInput(column) ? column.inputExpression?.typeRef : column.typeRef;
  return fact && type && (LIKE[type] ?? type) !== fact.type ? fact.type : null;
}

export function typed(column, typeRef) {
  return isInput(column) ? { inputExpression: { typeRef } } : { typeRef };
}

/** What other columns of the table don't say. */
export function free(column, table, choices) {
  const others = table.get(isInput(column) ? 'input' : 'output').filter(one => one !== column).map(said);
  return offered(column, choices).filter(one => !others.includes(one.key));
}

/** What has to be changed so that a column says this; a heading of its own stays. */
export function saying(column, fact, choices) {
  const own = column.label && column.label !== factOf(column, choices)?.label;
  const label = own ? column.label : fact.label;
  return isInput(column)
    ? { label, inputExpression: { text: fact.key, typeRef: fact.type } }
    : { label, name: fact.key, typeRef: fact.type };
}

export function nextFact(column, table, choices) {
  const next = free(column, table, choices)[0];
  return next && saying(column, next, choices);
}

/** The values that a cell names, and whether it excludes them; null where it says more than that. */
export function valuesOf(text) {
  const written = (text ?? '').trim();
  if (written === '' || written === '-') {
    return { values: [], not: false };
  }
  const not = /^not\s*\((.*)\)$/s.exec(written);
  const parts = (not ? not[1] : written).match(/"[^"]*"|true|false/g) ?? [];
  const rest = (not ? not[1] : written).replace(/"[^"]*"|true|false|,|\s/g, '');
  return rest === '' && parts.length > 0 ? { values: parts, not: Boolean(not) } : null;
}

export function textOf({ values, not }) {
  const list = values.join(', ');
  return values.length === 0 ? '-' : not ? `not(${list})` : list;
}

const WIDE = { '“': '"', '”': '"', '＂': '"', '，': ',', '、': ',', '（': '(', '）': ')', '＞': '>', '＜': '<', '＝': '=', '［': '[', '］': ']', '－': '-', '　': ' ', '≤': '<=', '≥': '>=' };

/** FEEL with the signs of a Chinese keyboard, which mean nothing in it, in their plain form; texts in quotes stay. */
export function plain(text) {
  let quoted = false;
  return [...text].map(sign => {
    const ends = quoted ? '"”＂'.includes(sign) : '"“”＂'.includes(sign);
    if (ends) {
      quoted = !quoted;
      return '"';
    }
    return quoted ? sign : WIDE[sign] ?? sign;
  }).join('');
}
