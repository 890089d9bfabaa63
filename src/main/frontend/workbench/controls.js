// The few controls of a panel of ours: labelled, and found again by their keys after it is drawn anew.

export function controlsOf(editable) {
  function section(title, parts) {
    return make('section', {}, make('h3', { textContent: title }), ...parts);
  }

  function field(label, control) {
    return make('label', {}, make('span', { textContent: label }), control);
  }

  function group(label, parts) {
    return make('fieldset', {}, make('legend', { textContent: label }), ...parts);
  }

  function tick(type, option, checked, onchange) {
    const box = make('input', { type, name: 'value', checked, onchange, disabled: !editable });
    box.dataset.key = option.value;
    return make('label', { className: 'tick' }, box, make('span', { textContent: option.label }));
  }

  function select(key, value, options, chosen) {
    const control = make('select', { disabled: !editable }, ...options.map(one =>
      make('option', { value: one.value, textContent: one.label, selected: one.value === value })));
    control.dataset.key = key;
    control.addEventListener('change', () => control.value && chosen(control.value));
    return control;
  }

  function text(key, value, written) {
    const control = make('input', { type: 'text', value, disabled: !editable, maxLength: 200 });
    control.dataset.key = key;
    control.addEventListener('change', () => written(control.value.trim()));
    return control;
  }

  function buttons(all) {
    return make('div', { className: 'btns' }, ...all.map(([key, label, onclick, disabled = false]) => {
      const button = make('button', { type: 'button', className: 'btn quiet', textContent: label, onclick, disabled });
      button.dataset.key = key;
      return button;
    }));
  }

  function hint(content) {
    return make('p', { className: 'hint', textContent: content });
  }

  return { section, field, group, tick, select, text, buttons, hint };
}

function make(tag, properties, ...parts) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...parts.filter(Boolean));
  return element;
}
