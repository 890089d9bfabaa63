// What the table has beside it: for a column what it reads or gives, for a cell the values to choose among, for a row its
// place, for the table which row counts. All of it works by keys; Alt with an arrow to the right leads here from a cell.
import { controlsOf } from './controls.js';
import { columnIn } from './table-column.js';
import { isInput } from './table-facts.js';
import { cellIn } from './table-values.js';

const POLICIES = {
  UNIQUE: 'One row alone applies (UNIQUE)',
  FIRST: 'The first row that applies (FIRST)',
  ANY: 'All rows that apply say the same (ANY)',
  COLLECT: 'All that the rows say (COLLECT)',
  'COLLECT SUM': 'The sum of what the rows say (COLLECT SUM)',
  'COLLECT MIN': 'The smallest (COLLECT MIN)',
  'COLLECT MAX': 'The largest (COLLECT MAX)',
  'COLLECT COUNT': 'How many rows apply (COLLECT COUNT)'
};
const RIGHT = 39;
const UP = 38;
const DOWN = 40;

export function panelOf(host, table, choices, editable) {
  const t = table.get('translate');
  const sheet = table.get('sheet');
  const modeling = table.get('modeling', false);
  const root = () => sheet.getRoot();
  const controls = controlsOf(editable);
  const { section, field, select, buttons, hint } = controls;
  const cellOf = cellIn(table, choices, controls);
  const columnOf = columnIn(table, choices, controls, editable);
  let column = null;

  const bus = table.get('eventBus');
  bus.on('selection.changed', ({ selection }) => {
    column = selection ? null : column;
    show();
  });
  bus.on(['input.edit', 'output.edit', 'yiciban.column'], event => choose(event.input ?? event.output ?? event.column.businessObject));
  bus.on('commandStack.changed', show);
  if (editable) {
    table.get('keyboard').addListener(keys);
    host.addEventListener('keydown', event => event.key === 'Escape' && back());
  }
  show();

  function choose(clause) {
    table.get('selection').deselect();
    column = clause;
    show();
    host.querySelector('select, input, button')?.focus();
  }

  function cell() {
    const at = table.get('selection').get();
    return at?.col && at.row && root().rows.includes(at.row) ? at : null;
  }

  function row() {
    const at = table.get('selection').get();
    return cell()?.row ?? (root().rows.includes(at) ? at : null);
  }

  function keys(code, event) {
    if (!event.altKey || ![RIGHT, UP, DOWN].includes(code) || !row()) {
      return false;
    }
    if (code === RIGHT) {
      host.querySelector('select, input, button')?.focus();
    } else {
      move(row(), code === UP ? -1 : 1);
    }
    return true;
  }

  function back() {
    const at = table.get('selection').get();
    table.get('selection').deselect();
    table.get('selection').select(at);
  }

  function move(one, by) {
    const { rows } = root();
    const at = rows.indexOf(one) + by;
    if (at >= 0 && at < rows.length) {
      modeling.moveRow(one, at);
    }
  }

  function show() {
    // what is given already is offered no more
    const outputs = root().cols.filter(one => !isInput(one.businessObject));
    host.closest('.wb').toggleAttribute('data-all-given', outputs.length >= choices.gives.length);
    const focused = host.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    if (!root().cols.some(one => one.businessObject === column)) {
      column = null;
    }
    host.replaceChildren(...[
      column && columnOf(column),
      cell() && cellOf(cell()),
      row() && editable && ofRow(row()),
      ofTable()
    ].filter(Boolean));
    if (focused) {
      host.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  function ofRow(at) {
    const { rows } = root();
    const number = rows.indexOf(at);
    const add = by => table.get('selection').select(modeling.addRow({ type: 'dmn:DecisionRule' }, number + by).cells[0]);
    return section(t('Row'), [
      buttons([
        ['up', t('Move up'), () => move(at, -1), number === 0],
        ['down', t('Move down'), () => move(at, 1), number === rows.length - 1],
        ['above', t('Add row above'), () => add(0)],
        ['below', t('Add row below'), () => add(1)],
        ['remove-row', t('Remove row'), () => modeling.removeRow(at), rows.length === 1]
      ]),
      hint(t('Alt+↑ and Alt+↓ move the row, Alt+→ leads from a cell to this side, Esc back, Enter to the cell below.'))
    ]);
  }

  function ofTable() {
    const { hitPolicy, aggregation } = root().businessObject;
    const now = [hitPolicy, aggregation].filter(Boolean).join(' ');
    const policies = [...new Set([...choices.policies, now])];
    return section(t('The table'), [
      field(t('Which row counts'), select('policy', now, policies.map(one => ({ value: one, label: t(POLICIES[one] ?? one) })), value => {
        const [policy, ...sum] = value.split(' ');
        modeling.editHitPolicy(policy, sum[0]);
      })),
      editable && root().businessObject.$parent.id !== choices.key
        && buttons([['id', t('Call it {key}, as its file', { key: choices.key }), () => modeling.editDecisionTableId(choices.key)]]),
      column || row() ? null : hint(t('Choose a cell, or the pencil of a column, to see what it may hold.')),
      choices.gives.length === 0 ? hint(t('Nothing asks this table yet: the diagram or a sheet has to name it.')) : null
    ]);
  }
}
