// Where a finding of a form stands: the part that the check calls by its key, its path, its id, its label or its type.
import { fieldOf, mendOf } from './form-mends.js';
import { partsOf } from './form-values.js';

const NAMES = ['key', 'path', 'id', 'label', 'type'];
/** How long the editor takes to draw what was chosen. */
const DRAWN = 50;

export function placesOf(editor, file, canvas, lang) {
  let marked = [];

  function part(element) {
    const parts = partsOf(schema());
    return parts.find(one => nameOf(one) === element) ?? parts.find(one => one.id === element);
  }

  function nameOf(one) {
    return NAMES.filter(name => !file.isOwn(one, name)).map(name => one[name]).find(text => typeof text === 'string' && text.trim());
  }

  function schema() {
    return editor._getState().schema;
  }

  function isRule(element) {
    return (schema().rules ?? []).some(rule => rule.id === element);
  }

  function name(element) {
    const found = part(element);
    return found ? (found.label ?? found.dateLabel ?? '') : (isRule(element) ? '' : undefined);
  }

  function jump(element, finding) {
    editor.get('selection').set(part(element) ?? schema());
    setTimeout(() => open(part(element) ? fieldOf(finding) : 'rules-records'), DRAWN);
  }

  function mend(finding) {
    const found = part(finding.element);
    const [name, top, value] = (found && mendOf(finding, found)) ?? [];
    return top && {
      name: name[lang === 'zh-CN' ? 0 : 1],
      act() {
        editor.get('modeling').editFormField(found, top, value);
        jump(finding.element, finding);
      }
    };
  }

  /** Opens a field of the panel. */
  function open(entry) {
    const field = entry && document.querySelector(`[data-entry-id="${entry}"]`);
    if (!field) {
      return;
    }
    if (!field.closest('.bio-properties-panel-group-entries').classList.contains('open')) {
      field.closest('.bio-properties-panel-group').querySelector('.bio-properties-panel-group-header').click();
    }
    field.querySelector('input, textarea, select, button')?.focus();
  }

  function mark(findings) {
    marked = findings;
    canvas.querySelectorAll('[data-finding]').forEach(one => one.removeAttribute('data-finding'));
    marked.forEach(one => {
      const found = part(one.element);
      const drawn = found && canvas.querySelector(`.fjs-element[data-id="${CSS.escape(found.id)}"]`);
      if (drawn && drawn.dataset.finding !== 'stops') {
        drawn.dataset.finding = one.stops ? 'stops' : 'warns';
      }
    });
  }

  // the editor draws anew what was changed
  editor.on('changed', () => setTimeout(() => mark(marked), DRAWN));

  return { name, jump, mark, mend };
}
