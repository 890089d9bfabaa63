// The fields of the properties panel: they keep what is typed when they are left, never while somebody is composing.
import { h } from 'preact';
import { asList, read } from './form-values.js';

/** What every field has: its name, its input, a hint. `scope` is { field, set, say, editable, choices }. */
function row(id, def, scope, input, { beside = false } = {}) {
  const label = h('label', { for: `fp-${id}`, class: 'bio-properties-panel-label' }, scope.say(def.name));
  return h('div', { class: 'bio-properties-panel-entry', 'data-entry-id': id },
    h('div', { class: `fp-row${beside ? ' beside' : ''}` }, beside ? [input, label] : [label, input]),
    def.hint && h('div', { class: 'bio-properties-panel-description', id: `fp-${id}-hint` }, scope.say(def.hint)));
}

function common(id, def, scope, keep) {
  return {
    // what was typed for one part, and wasn't taken, doesn't stand at the next
    key: scope.field.id,
    id: `fp-${id}`,
    class: 'bio-properties-panel-input',
    disabled: !scope.editable,
    'aria-describedby': def.hint ? `fp-${id}-hint` : undefined,
    onInputCapture: event => {
      event.target.dataset.typed = scope.field.id;
    },
    // a plain onChange would be made into onInput by preact/compat
    onChangeCapture: event => {
      delete event.target.dataset.typed;
      keep(event.target);
    }
  };
}

/** What is typed and not kept yet stays, whatever is drawn anew meanwhile. */
function shown(id, scope, value) {
  const input = document.getElementById(`fp-${id}`);
  return input?.dataset.typed === scope.field.id ? input.value : value;
}

function Text({ id, def, scope }) {
  const keep = input => {
    const wrong = scope.set(def, input.value);
    input.setCustomValidity(wrong ?? '');
    if (wrong) {
      input.reportValidity();
    }
  };
  const list = def.suggest && h('datalist', { id: `fp-${id}-list` }, def.suggest.map(value => h('option', { value })));
  return row(id, def, scope, [h('input', {
    ...common(id, def, scope, keep),
    type: 'text',
    spellcheck: false,
    list: def.suggest ? `fp-${id}-list` : undefined,
    value: shown(id, scope, read(scope.field, def))
  }), list]);
}

function Lines({ id, def, scope }) {
  const value = read(scope.field, def);
  const rows = Math.min(8, Math.max(2, Math.ceil(value.length / 32), value.split('\n').length));
  return row(id, def, scope, h('textarea', {
    ...common(id, def, scope, input => scope.set(def, input.value)),
    class: `bio-properties-panel-input${def.kind === 'feel' ? ' code' : ''}`,
    rows,
    spellcheck: false,
    value: shown(id, scope, value)
  }));
}

function Flag({ id, def, scope }) {
  return row(id, def, scope, h('input', {
    ...common(id, def, scope, input => scope.set(def, input.checked)),
    type: 'checkbox',
    checked: read(scope.field, def)
  }), { beside: true });
}

function Choice({ id, def, scope }) {
  const value = read(scope.field, def);
  const choices = scope.choices(def);
  const known = choices.some(([one]) => one === value) || value === '' ? choices : [...choices, [value, value]];
  return row(id, def, scope, h('select', common(id, def, scope, input => scope.set(def, input.value)),
    [['', '—'], ...known].map(([one, name]) => h('option', { value: one, selected: one === value }, scope.say(name)))));
}

/** Several of a list, kept with commas between. */
function Many({ id, def, scope }) {
  const chosen = asList(read(scope.field, def));
  const choices = scope.choices(def);
  const all = [...choices, ...chosen.filter(one => !choices.some(([other]) => other === one)).map(one => [one, one])];
  const keep = input => scope.set(def, all.map(([one]) => one)
    .filter(one => (one === input.value ? input.checked : chosen.includes(one))).join(','));
  return h('fieldset', { key: scope.field.id, class: 'bio-properties-panel-entry fp-many', 'data-entry-id': id },
    h('legend', { class: 'bio-properties-panel-label' }, scope.say(def.name)),
    def.hint && h('div', { class: 'bio-properties-panel-description' }, scope.say(def.hint)),
    all.map(([one, name]) => h('label', {}, h('input', {
      type: 'checkbox', value: one, disabled: !scope.editable, checked: chosen.includes(one),
      onChangeCapture: event => keep(event.target)
    }), ' ', scope.say(name))),
    all.length === 0 && h('div', { class: 'bio-properties-panel-description' }, scope.say(['这里没有可选的。', 'Nothing can be chosen here.'])));
}

/** A list of records, each with texts: answers of a choice, rules of a form. */
function Records({ id, def, scope }) {
  const rows = scope.field[def.path] ?? [];
  const keep = next => scope.keep(def.path, next);
  const remove = at => h('button', {
    type: 'button', class: 'fp-remove', onClick: () => keep(rows.filter((_, other) => other !== at))
  }, scope.say(['删去', 'Remove']));
  return h('div', { key: scope.field.id, class: 'bio-properties-panel-entry', 'data-entry-id': id },
    rows.map((one, at) => h('fieldset', { class: 'fp-record', key: at },
      h('legend', {}, `${scope.say(def.name)} ${at + 1}`),
      def.of.map(part => {
        const place = `${id}-${at}-${part.path}`;
        return h('div', { class: 'fp-row' },
          h('label', { for: `fp-${place}`, class: 'bio-properties-panel-label' }, scope.say(part.name)),
          h(part.kind === 'feel' ? 'textarea' : 'input', {
            ...common(place, {}, scope, input => keep(rows.map((other, index) => (index === at ? part.put(other, input.value) : other)))),
            class: `bio-properties-panel-input${part.kind === 'feel' ? ' code' : ''}`,
            value: shown(place, scope, part.get ? part.get(one) : (one[part.path] ?? ''))
          }));
      }),
      scope.editable && remove(at))),
    scope.editable && h('button', { type: 'button', class: 'fp-add', onClick: () => keep([...rows, def.fresh(rows)]) }, scope.say(def.add)));
}

export const KINDS = {
  text: Text, amount: Text, key: Text, path: Text,
  lines: Lines, feel: Lines,
  flag: Flag, unless: Flag,
  choice: Choice, source: Choice, lists: Choice, columns: Choice,
  items: Many, earlier: Many,
  records: Records
};
