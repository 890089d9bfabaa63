// The editor of a form: [data-editor=form] with [data-items], see frame.js. It offers what docs/forms.md knows.
import { FormEditor } from '@bpmn-io/form-js-editor';
import { formFile } from './form-file.js';
import { fieldsModule } from './form-fields.js';
import { panelModule } from './form-panel.js';
import { placesOf } from './form-places.js';
import { translateEditor } from './form-words.js';
import { frame } from './frame.js';

function start(box) {
  const { lang } = box.dataset;
  translateEditor(lang);
  const canvas = box.querySelector('[data-canvas]');
  const editor = new FormEditor({
    container: canvas,
    propertiesPanel: { parent: box.querySelector('[data-panel]') },
    additionalModules: [fieldsModule(lang), panelModule(box)]
  });
  canvas.addEventListener('keydown', event => event.key === 'Enter' && add(event, editor), true);
  canvas.addEventListener('click', event => add(event, editor), true);
  // the drawing keeps the focus where it was when a part is pressed, as a drag may follow: what was typed would be lost
  canvas.addEventListener('mousedown', () => {
    if (box.querySelector('[data-panel]').contains(document.activeElement)) {
      document.activeElement.blur();
    }
  }, true);
  // while a field of the panel is left, nothing has the focus, and the drawing must not take it from the next one
  box.querySelector('[data-panel]').addEventListener('change', () => (box.dataset.typing = 'true'), true);
  document.addEventListener('focusin', () => delete box.dataset.typing);
  const stack = editor.get('commandStack');
  let file;
  return {
    async open(text) {
      file = formFile(text);
      await editor.importSchema(file.original);
      file.opened(editor._getState().schema);
    },
    read: () => file.write(editor._getState().schema),
    onChange: listener => editor.on('commandStack.changed', listener),
    undo: () => stack.undo(),
    redo: () => stack.redo(),
    canUndo: () => stack.canUndo(),
    canRedo: () => stack.canRedo(),
    places: placesOf(editor, { isOwn: (part, key) => file.isOwn(part, key) }, canvas, lang),
    close: () => editor.destroy(),
    api: editor
  };
}

/** A press on the palette puts the part behind the chosen one, or into the chosen group; the editor knows dragging, and the end alone. */
function add(event, editor) {
  const entry = event.target.closest('.fjs-palette-field');
  if (!entry) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const root = editor._getState().schema;
  const chosen = editor.get('selection').get() ?? root;
  const into = chosen.components ? chosen : editor.get('formFieldRegistry').get(chosen._parent);
  const at = chosen.components ? into.components.length : into.components.indexOf(chosen) + 1;
  editor.get('modeling').addFormField({ type: entry.dataset.fieldType, _parent: into.id }, into, at);
}

document.querySelectorAll('[data-editor=form]').forEach(box => frame(box, start));
