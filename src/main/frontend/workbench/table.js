// The editor of a decision table: dmn-js shows and changes the table, the panel beside it offers what a table of this
// project may read and give; [data-editor=table] with data-choices, see frame.js.
import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import Viewer from 'dmn-js-decision-table/lib/Viewer';
import { frame } from './frame.js';
import { changing, showing } from './table-modules.js';
import { panelOf } from './table-panel.js';
import { placesOf } from './table-places.js';
import { translating } from './words.js';
import zh from './table-words.zh.json';

/** One view of one decision: there is no drawing of several, and no expression in the place of a table. */
class Tables extends EditingManager {
  _getViewProviders() {
    return [{ id: 'decisionTable', constructor: Viewer, opens: element => is(element.decisionLogic, 'dmn:DecisionTable') }];
  }
}

function start(box) {
  const choices = JSON.parse(box.dataset.choices);
  const editable = Boolean(box.dataset.editable);
  const words = translating(box.dataset.lang, zh);
  const editor = new Tables({
    container: box.querySelector('[data-canvas]'),
    decisionTable: { modules: [...showing, ...(editable ? changing : []), words], choices, keyboard: { bind: editable } }
  });
  const key = box.dataset.path.split('/').at(-1).replace(/\.dmn$/, '');
  const places = placesOf(editor, box.querySelector('[data-canvas]'), words.translate[1], { ...choices, key });
  let table;
  let original;
  const stack = () => table.get('commandStack');
  return {
    async open(text) {
      original = text;
      await editor.importXML(text, { open: false });
      const view = editor.getViews()[0];
      identify(editor, view.element);
      await editor.open(view);
      table = editor.getActiveViewer();
      places.shown(table);
      panelOf(box.querySelector('[data-panel]'), table, { ...choices, key }, editable);
    },
    // what is as it was is said as it was
    read: async () => (stack().canUndo() ? (await editor.saveXML({ format: true })).xml : original),
    onChange: listener => table.on('commandStack.changed', listener),
    undo: () => stack().undo(),
    redo: () => stack().redo(),
    canUndo: () => stack().canUndo(),
    canRedo: () => stack().canRedo(),
    places,
    close: () => editor.destroy(),
    get api() {
      return table;
    }
  };
}

/** The editor finds parts by their ids, which a file need not have. */
function identify(editor, decision) {
  const { ids } = editor._moddle;
  const named = part => {
    part.id ??= ids.nextPrefixed(`${part.$type.split(':')[1]}_`, part);
  };
  const table = decision.decisionLogic;
  named(table);
  [...table.get('input'), ...table.get('output')].forEach(named);
  table.get('rule').forEach(rule => [rule, ...rule.get('inputEntry'), ...rule.get('outputEntry')].forEach(named));
}

document.querySelectorAll('[data-editor=table]').forEach(box => frame(box, start));
