// What the check says: a list that leads to the places, and whatever the editor marks there.

/**
 * `places` says where findings of this file stand:
 *   name(element)    what people call it; undefined where the editor has no such place
 *   jump(element, finding)  goes there
 *   mark(findings)   marks the places of these findings and no others; optional
 *   mend(finding)    { name, act }: what can safely be done about it at once; optional, and where nothing can, undefined
 */
export function findingsOf(box, words, places) {
  const list = box.querySelector('[data-findings]');
  const count = box.querySelector('[data-count]');

  function show(findings) {
    places.mark?.(findings.flatMap(one => [one, ...one.further]).filter(here));
    list.replaceChildren(...findings.map(line));
    count.textContent = findings.length === 0
      ? words.none
      : words.count.replace('{0}', findings.filter(one => one.stops).length).replace('{1}', findings.filter(one => !one.stops).length);
  }

  // a finding of another file has an element of that file
  function here(one) {
    return one.file === box.dataset.path && places.name(one.element) !== undefined;
  }

  function line(one) {
    const item = document.createElement('li');
    const kind = document.createElement('span');
    kind.className = one.stops ? 'tag late' : 'tag warn';
    kind.textContent = one.stops ? words.error : words.warning;
    const message = document.createElement('span');
    message.textContent = one.message;
    item.append(kind, place(one), message);
    if (one.further.length > 0) {
      message.append(further(one));
    }
    const mend = box.dataset.editable && here(one) && places.mend?.(one);
    if (mend) {
      message.append(' ', button(mend));
    }
    return item;
  }

  // what is the same at several places is told once
  function further(one) {
    const more = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = one.file ? words.further.replace('{0}', one.further.length) : words.places;
    const list = document.createElement('ul');
    list.append(...one.further.map(other => {
      const item = document.createElement('li');
      item.append(place(other));
      return item;
    }));
    more.append(summary, list);
    return more;
  }

  function button({ name, act }) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mend';
    button.textContent = name;
    button.addEventListener('click', act);
    return button;
  }

  function place(one) {
    const place = document.createElement(here(one) ? 'button' : one.address ? 'a' : 'span');
    place.className = 'place';
    if (one.address) {
      place.href = location.pathname + one.address;
    }
    if (here(one)) {
      place.type = 'button';
      place.textContent = places.name(one.element) || one.element;
      place.addEventListener('click', () => places.jump(one.element, one));
    } else {
      place.textContent = one.named;
      place.title = `${one.file} ${one.place}`;
    }
    return place;
  }

  return { show };
}
