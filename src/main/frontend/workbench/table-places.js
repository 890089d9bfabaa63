// Where the findings of a table stand: rows, columns, cells, and the table itself.
import { otherType, plain, said, typed } from './table-facts.js';

const ROW = /^row (\d+)$/;

export function placesOf(editor, canvas, translate, { key, ...choices }) {
  let table;
  let marked = [];

  function shown(viewer) {
    table = viewer;
    table.on('elements.changed', () => requestAnimationFrame(draw));
  }

  /** The row, column or cell; undefined where there is none. */
  function element(id) {
    const root = table?.get('sheet').getRoot();
    const numbered = ROW.exec(id);
    return numbered ? root?.rows[numbered[1] - 1] : table?.get('elementRegistry').get(id);
  }

  function isTable(id) {
    const logic = table?.get('sheet').getRoot().businessObject;
    return Boolean(logic) && [key, logic.id, logic.$parent.id].includes(id);
  }

  function name(id) {
    if (isTable(id)) {
      return translate('The table');
    }
    const at = element(id);
    if (!at) {
      return undefined;
    }
    const row = at.row ?? (at.cells && !at.businessObject.$instanceOf('dmn:InputClause')
      && !at.businessObject.$instanceOf('dmn:OutputClause') ? at : null);
    const column = at.col ?? (row ? null : at);
    const { rows } = table.get('sheet').getRoot();
    return [
      row && translate('Row {number}', { number: rows.indexOf(row) + 1 }),
      column && (column.businessObject.label || said(column.businessObject))
    ].filter(Boolean).join(' ');
  }

  function node(id) {
    const found = isTable(id) ? canvas.querySelector('.decision-table-properties') : null;
    const known = CSS.escape(element(id)?.id ?? '');
    return found ?? canvas.querySelector(`[data-element-id="${known}"], th[data-col-id="${known}"]`);
  }

  function jump(id) {
    const at = element(id);
    node(id)?.scrollIntoView({ block: 'center', inline: 'center' });
    if (isTable(id)) {
      document.querySelector('[data-panel] [data-key="policy"]')?.focus();
    } else if (at.col || at.cells && table.get('sheet').getRoot().rows.includes(at)) {
      table.get('selection').select(at.col ? at : at.cells[0]);
    } else {
      table.get('eventBus').fire('yiciban.column', { column: at });
    }
  }

  function mark(findings) {
    marked = findings;
    requestAnimationFrame(draw);
  }

  function draw() {
    canvas.querySelectorAll('[data-finding]').forEach(one => {
      one.removeAttribute('data-finding');
      one.removeAttribute('title');
    });
    // of two at one place the one that stops is seen
    [...marked].sort((one, other) => one.stops - other.stops).forEach(one => {
      const at = node(one.element);
      if (at) {
        at.dataset.finding = one.stops ? 'stops' : 'warns';
        at.title = [at.title, one.message].filter(Boolean).join('\n');
      }
    });
    // dmn-js says this in English alone
    canvas.querySelectorAll('.dmn-icon-drag.horizontal').forEach(one => { one.title = translate('Move column'); });
  }

  /** What can be mended in one way alone. */
  function mend(finding) {
    const modeling = table.get('modeling', false);
    const at = element(finding.element);
    if (isTable(finding.element) && table.get('sheet').getRoot().businessObject.$parent.id !== key) {
      return { name: translate('Call it {key}, as its file', { key }), act: () => modeling.editDecisionTableId(key) };
    }
    const text = at?.col && at.businessObject.text;
    if (text && plain(text) !== text) {
      return { name: translate('Write it {text}', { text: plain(text) }), act: () => modeling.editCell(at.businessObject, plain(text)) };
    }
    const type = finding.rule === 'decision-kind' && at?.col && otherType(at.col.businessObject, choices);
    return type && { name: translate('Write the type {type}', { type: translate(type) }), act: () => modeling.updateProperties(at.col.businessObject, typed(at.col.businessObject, type)) };
  }

  return { shown, name, jump, mark, mend };
}
