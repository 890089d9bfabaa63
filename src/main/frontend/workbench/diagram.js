// The editor of a model: drawn by bpmn-js, said by the element templates of this project, kept and checked by the server
// while it is changed.
//   <div data-diagram data-path="bpmn/….bpmn" data-version="3" data-lang="zh-CN" data-editable="yes" data-file-url="…"
//        data-standing-url="…" data-templates-url="…" data-word-changed="…" …> with [data-canvas], [data-panel],
//        [data-findings], [data-count], [data-saved], [data-take], [data-undo], [data-redo], [data-failed]
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { textRenderer } from '../islands/picture-text.js';
import { findingsOf } from './findings.js';
import { keeping } from './keeping.js';
import meansModule from './means.js';
import plainModule from './plain.js';
import { translating } from './words.js';

const PALETTE = 196;
const MARGIN = 24;

async function edit(box) {
  const words = Object.fromEntries(Object.entries(box.dataset)
    .filter(([key]) => key.startsWith('word'))
    .map(([key, text]) => [key.slice(4).toLowerCase(), text]));
  const editor = new Modeler({
    container: box.querySelector('[data-canvas]'),
    propertiesPanel: { parent: box.querySelector('[data-panel]') },
    keyboard: { bind: true },
    // saving would move the drawing, as a step of its own that undo takes back first
    disableAdjustOrigin: true,
    textRenderer,
    additionalModules: [translating(box.dataset.lang), meansModule, plainModule, { minimap: ['value', null] }]
  });
  const told = findingsOf(editor, box, words);
  const keeper = keeping(box, words, told);
  try {
    const [model, templates, standing] = await Promise.all([
      text(keeper.address), json(box.dataset.templatesUrl), json(box.dataset.standingUrl)
    ]);
    editor.get('elementTemplatesLoader').setTemplates(templates);
    // the palette was drawn before
    editor.get('eventBus').fire('i18n.changed');
    await editor.importXML(model);
    told.show(standing.findings);
  } catch (problem) {
    console.warn('diagram:', problem);
    editor.destroy();
    box.querySelector('[data-failed]').hidden = false;
    return;
  }
  fit(editor.get('canvas'));
  if (box.dataset.editable) {
    editor.on('commandStack.changed', () => keeper.changed(async () => (await editor.saveXML({ format: true })).xml));
    buttons(box, editor, keeper);
  }
  box.dataset.drawn = 'yes';
  window.yicibanEditor = editor;
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

function buttons(box, editor, keeper) {
  const stack = editor.get('commandStack');
  const undo = box.querySelector('[data-undo]');
  const redo = box.querySelector('[data-redo]');
  const show = () => {
    undo.disabled = !stack.canUndo();
    redo.disabled = !stack.canRedo();
  };
  undo.addEventListener('click', () => stack.undo());
  redo.addEventListener('click', () => stack.redo());
  editor.on('commandStack.changed', show);
  show();
  // a field of the panel that still has the focus keeps what was typed only when it loses it
  document.querySelectorAll('[data-leave]').forEach(link => link.addEventListener('click', async event => {
    if (keeper.idle() && !box.contains(document.activeElement)) {
      return;
    }
    event.preventDefault();
    document.activeElement?.blur();
    await keeper.now();
    if (keeper.idle()) {
      location.assign(link.href);
    }
  }));
}

async function text(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer.text();
}

async function json(address) {
  return JSON.parse(await text(address));
}

document.querySelectorAll('[data-diagram]').forEach(edit);
