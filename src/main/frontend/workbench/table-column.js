// What a column reads or gives: chosen by name among what the table may.
import { factOf, free, isInput, offered, otherType, said, saying, typed } from './table-facts.js';

export function columnIn(table, choices, { section, field, select, text, buttons, hint }, editable) {
  const t = table.get('translate');
  const modeling = table.get('modeling', false);
  const root = () => table.get('sheet').getRoot();

  function columnOf(clause) {
    const fact = factOf(clause, choices);
    const names = free(clause, root().businessObject, choices);
    const shown = fact || !said(clause) ? names : [{ key: said(clause), label: t('not known here') }, ...names];
    const at = root().cols.find(one => one.businessObject === clause);
    const type = otherType(clause, choices);
    return section(t(isInput(clause) ? 'Column that is tested' : 'Column that is given'), [
      field(t(isInput(clause) ? 'What it reads' : 'What it gives'), select('fact', said(clause), [
        ...(said(clause) ? [] : [{ value: '', label: t('Choose') }]),
        ...shown.map(one => ({ value: one.key, label: one.label === one.key ? one.key : `${one.label}（${one.key}）` }))
      ], key => modeling.updateProperties(clause, saying(clause, offered(clause, choices).find(one => one.key === key), choices)))),
      isInput(clause) && hint(t('An answer of the form stands here once the facts of the sheet name it.')),
      field(t('Heading'), text('heading', clause.label ?? '', label => modeling.updateProperties(clause, { label: label || undefined }))),
      editable && type && buttons([['type', t('Write the type {type}', { type: t(type) }), () => modeling.updateProperties(clause, typed(clause, type))]]),
      editable && buttons([
        ['left', t('Move left'), () => moveColumn(at, -1), !canMove(at, -1)],
        ['right', t('Move right'), () => moveColumn(at, 1), !canMove(at, 1)],
        ['remove', t('Remove column'), () => modeling.removeCol(at), root().cols.filter(one => isInput(one.businessObject) === isInput(clause)).length < 2]
      ])
    ]);
  }

  function canMove(at, by) {
    const next = root().cols[root().cols.indexOf(at) + by];
    return Boolean(next) && isInput(next.businessObject) === isInput(at.businessObject);
  }

  function moveColumn(at, by) {
    modeling.moveCol(at, root().cols.indexOf(at) + by);
  }

  return columnOf;
}
