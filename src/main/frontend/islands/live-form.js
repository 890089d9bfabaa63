// A form is asked again while one types, because an answer may open other questions. What came is not swapped in: only
// what is new is added and what isn't asked any more is taken out. An input that stays is never touched, so what is
// typed meanwhile, the focus, the caret and a half-composed word all stay. A question that comes back has its answer.
const CONTROLS = 'input, select, textarea, output';
const gone = new Map();

const form = () => document.getElementById('form-fields');
const ofForm = event => event.detail?.ctx?.target?.id === 'form-fields';

function key(node) {
  const control = node.matches(CONTROLS) ? node : node.querySelector(CONTROLS);
  return node.id || `${node.tagName} ${control ? control.id || control.name : node.textContent}`;
}

function settle(shown, fresh) {
  const wanted = new Set([...fresh.children].map(key));
  const before = new Map();
  for (const node of [...shown.children]) {
    const name = key(node);
    if (wanted.has(name)) {
      before.set(name, node);
    } else if (!node.matches('.err')) {
      gone.set(name, node);
      node.remove();
    }
  }
  let place = shown.firstElementChild;
  for (const next of [...fresh.children]) {
    while (place?.matches('.err')) {
      place = place.nextElementSibling;
    }
    const known = before.get(key(next)) ?? gone.get(key(next));
    const node = known ? kept(known, next) : next;
    if (node === place) {
      place = place.nextElementSibling;
    } else {
      shown.insertBefore(node, place);
    }
  }
}

function kept(node, next) {
  if (node.matches('select')) {
    choices(node, next);
  } else if (node.matches('output') || node.matches('[type=hidden]')) {
    node.textContent = next.textContent;
    node.value = next.value;
  } else if (node.querySelector(CONTROLS)) {
    settle(node, next);
  }
  return node;
}

function choices(node, next) {
  const words = select => [...select.options].map(option => `${option.value} ${option.text}`).join();
  if (words(node) !== words(next)) {
    const chosen = node.value;
    node.replaceChildren(...next.children);
    node.value = chosen;
  }
}

let composing = false;
document.addEventListener('compositionstart', () => { composing = true; });
document.addEventListener('compositionend', () => { composing = false; });
document.addEventListener('htmx:config:request', event => {
  if (!ofForm(event)) {
    return;
  }
  if (composing) {
    event.preventDefault();
  }
  // what was typed last is still saved when one leaves the page by a link
  event.detail.ctx.request.keepalive = true;
});

const saved = () => document.getElementById('saved');
function unsaved() {
  if (saved()) {
    saved().lastElementChild.textContent = saved().dataset.unsaved;
    saved().classList.add('not');
  }
}

// whoever was logged out meanwhile isn't led away from what is typed: it is kept when the page is sent
document.addEventListener('htmx:before:response', event => {
  if (ofForm(event) && event.detail.ctx.response.status >= 400) {
    event.preventDefault();
    unsaved();
  }
});
document.addEventListener('htmx:error', event => {
  if (ofForm(event)) {
    unsaved();
  }
});
const inSight = node => {
  const place = node.getBoundingClientRect();
  return place.bottom > 0 && place.top < innerHeight;
};

// questions that an answer opens above don't push out of sight what one has come to meanwhile
function keepInSight(change) {
  const here = document.activeElement;
  const seen = here?.matches(CONTROLS) && inSight(here);
  change();
  if (seen && !inSight(here)) {
    here.scrollIntoView({ block: 'nearest' });
  }
}

document.addEventListener('htmx:before:swap', event => {
  if (!ofForm(event)) {
    return;
  }
  event.preventDefault();
  const answer = new DOMParser().parseFromString(event.detail.ctx.text, 'text/html');
  keepInSight(() => takeOver(answer));
});

function takeOver(answer) {
  const fresh = answer.getElementById('form-fields');
  if (fresh && form()) {
    settle(form(), fresh);
  }
  // other parts of the page that answers change; without inputs there is nothing to keep in them
  for (const part of answer.querySelectorAll('[data-live]')) {
    const there = document.getElementById(part.id);
    if (there?.querySelector(CONTROLS)) {
      settle(there, part);
    } else {
      there?.replaceWith(part);
    }
  }
  const told = answer.getElementById('saved');
  if (told) {
    saved()?.replaceWith(told);
  }
}
