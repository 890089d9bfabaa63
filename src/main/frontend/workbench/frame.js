// What every editor of a draft has around it: the file is fetched, shown, kept while it is changed, and judged.
//   <div data-editor="…" data-path="bpmn/….bpmn" data-version="3" data-lang="zh-CN" data-editable="yes" data-file-url="…"
//        data-standing-url="…" data-word-changed="…" …> with [data-canvas], [data-panel], [data-findings], [data-count],
//        [data-saved], [data-take], [data-undo], [data-redo], [data-failed]
import { findingsOf } from './findings.js';
import { keeping } from './keeping.js';

/**
 * Edits the file of this box. `start(box, words)` gives the editor:
 *   open(text)   shows the file
 *   read()       the file as it stands now
 *   onChange(f)  calls f after each change
 *   undo(), redo(), canUndo(), canRedo()
 *   places       where findings stand, see findings.js
 *   close()      when it can't be shown
 *   api          what a test drives; optional
 */
export async function frame(box, start) {
  const words = Object.fromEntries(Object.entries(box.dataset)
    .filter(([key]) => key.startsWith('word'))
    .map(([key, text]) => [key.slice(4).toLowerCase(), text]));
  const editor = start(box, words);
  const told = findingsOf(box, words, editor.places);
  const keeper = keeping(box, words, told);
  try {
    const [file, standing] = await Promise.all([text(keeper.address), json(box.dataset.standingUrl)]);
    await editor.open(file);
    told.show(standing.findings);
    note(box, editor.places, standing.remarks);
    const led = location.hash.startsWith('#at=') && decodeURIComponent(location.hash.slice(4));
    if (led && editor.places.name(led) !== undefined) {
      editor.places.jump(led);
    }
  } catch (problem) {
    console.warn(`${box.dataset.editor}:`, problem);
    editor.close();
    box.querySelector('[data-failed]').hidden = false;
    return;
  }
  if (box.dataset.editable) {
    editor.onChange(() => keeper.changed(editor.read));
    buttons(box, editor, keeper);
  }
  box.dataset.drawn = 'yes';
  window.yicibanEditor = editor.api ?? editor;
}

/** What was remarked of this file is marked at its places, and the list beside leads there without leaving the page. */
function note(box, places, remarks) {
  const here = path => path === box.dataset.path;
  places.note?.(remarks.filter(one => one.state === 'open' && here(one.path) && places.name(one.element) !== undefined));
  box.querySelectorAll('[data-remark-at]').forEach(link => link.addEventListener('click', event => {
    if (here(link.dataset.remarkFile) && places.name(link.dataset.remarkAt) !== undefined) {
      event.stopImmediatePropagation();
      event.preventDefault();
      places.jump(link.dataset.remarkAt, {});
    }
  }));
}

function buttons(box, editor, keeper) {
  const undo = box.querySelector('[data-undo]');
  const redo = box.querySelector('[data-redo]');
  const show = () => {
    undo.disabled = !editor.canUndo();
    redo.disabled = !editor.canRedo();
  };
  undo.addEventListener('click', () => editor.undo());
  redo.addEventListener('click', () => editor.redo());
  editor.onChange(show);
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

export async function json(address) {
  return JSON.parse(await text(address));
}
