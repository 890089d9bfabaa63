// The editor of a model: drawn by bpmn-js, said by the element templates of this project; [data-editor=diagram] with
// data-templates-url, see frame.js.
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { textRenderer } from '../islands/picture-text.js';
import { frame, json } from './frame.js';
import idsModule from './ids.js';
import meansModule from './means.js';
import { offered } from './offers.js';
import plainModule from './plain.js';
import { signsOn } from './signs.js';
import { translating } from './words.js';

const PALETTE = 196;
const MARGIN = 24;

function start(box) {
  const choices = JSON.parse(box.dataset.choices || '{}');
  const editor = new Modeler({
    container: box.querySelector('[data-canvas]'),
    propertiesPanel: { parent: box.querySelector('[data-panel]') },
    keyboard: { bind: true },
    // saving would move the drawing, as a step of its own that undo takes back first
    disableAdjustOrigin: true,
    textRenderer,
    additionalModules: [translating(box.dataset.lang), meansModule, plainModule, idsModule,
      { yicibanChoices: ['value', choices] }, { minimap: ['value', null] }]
  });
  const stack = editor.get('commandStack');
  keepUnchanged(editor.get('labelEditingProvider'));
  return {
    async open(model) {
      editor.get('elementTemplatesLoader').setTemplates(
        offered(await json(box.dataset.templatesUrl), choices, box.dataset.lang, model));
      // the palette was drawn before
      editor.get('eventBus').fire('i18n.changed');
      await editor.importXML(model);
      fit(editor.get('canvas'));
    },
    read: async () => (await editor.saveXML({ format: true })).xml,
    onChange: listener => editor.on('commandStack.changed', listener),
    undo: () => stack.undo(),
    redo: () => stack.redo(),
    canUndo: () => stack.canUndo(),
    canRedo: () => stack.canRedo(),
    places: signsOn(editor),
    close: () => editor.destroy(),
    api: editor
  };
}

/** A name that nobody changed is no step of its own, which undo would take back first. */
function keepUnchanged(labels) {
  const update = labels.update.bind(labels);
  labels.update = (element, name, ...more) => {
    const { name: before, text } = element.businessObject;
    if ((name ?? '').trim() !== (text ?? before ?? '')) {
      update(element, name, ...more);
    }
  };
}

/** All of it beside the palette, which lies over the left of the canvas. */
function fit(canvas) {
  const { inner, outer } = canvas.viewbox();
  const room = { x: PALETTE, y: MARGIN, width: outer.width - PALETTE - MARGIN, height: outer.height - 2 * MARGIN };
  const scale = Math.min(1, room.width / inner.width, room.height / inner.height);
  canvas.viewbox({
    x: inner.x - room.x / scale,
    y: inner.y - (room.y + (room.height - inner.height * scale) / 2) / scale,
    width: outer.width / scale,
    height: outer.height / scale
  });
}

document.querySelectorAll('[data-editor=diagram]').forEach(box => frame(box, start));
