// What the check says: signs at the elements, and a list that leads to them.
export function findingsOf(editor, box, words) {
  const list = box.querySelector('[data-findings]');
  const count = box.querySelector('[data-count]');
  const overlays = editor.get('overlays');
  const registry = editor.get('elementRegistry');
  let told = [];

  function show(findings) {
    told = findings;
    overlays.remove({ type: 'finding' });
    list.replaceChildren(...told.map(line));
    count.textContent = told.length === 0
      ? words.none
      : words.count.replace('{0}', told.filter(one => one.stops).length).replace('{1}', told.filter(one => !one.stops).length);
    const places = new Map();
    told.filter(here).forEach(one => places.set(one.element, [...(places.get(one.element) ?? []), one]));
    places.forEach((all, element) => overlays.add(element, 'finding', {
      position: { top: -12, right: 12 },
      html: sign(all)
    }));
  }

  // a finding of another file has an element of that file
  function here(one) {
    return one.file === box.dataset.path && registry.get(one.element);
  }

  function sign(all) {
    const dot = document.createElement('span');
    dot.className = all.some(one => one.stops) ? 'finding stops' : 'finding';
    dot.title = all.map(one => one.message).join('\n');
    dot.textContent = '!';
    return dot;
  }

  function line(one) {
    const item = document.createElement('li');
    const kind = document.createElement('span');
    kind.className = one.stops ? 'tag late' : 'tag warn';
    kind.textContent = one.stops ? words.error : words.warning;
    const place = document.createElement(here(one) ? 'button' : 'span');
    place.className = 'place';
    const element = registry.get(one.element);
    place.textContent = here(one)
      ? element.businessObject.name || one.element
      : [one.file === box.dataset.path ? '' : one.file, one.element].filter(Boolean).join(' ');
    if (here(one)) {
      place.type = 'button';
      place.addEventListener('click', () => jump(element));
    }
    const message = document.createElement('span');
    message.textContent = one.message;
    item.append(kind, place, message);
    return item;
  }

  function jump(element) {
    editor.get('canvas').scrollToElement(element);
    editor.get('selection').select(element);
  }

  return { show };
}
