// The officer's keyboard: everything that a click does has a key, "?" lists them. Letters do nothing while one types or
// composes a word. After an act the focus goes to what came of it.
// Only when all is loaded: jumping to the part named in the address takes the focus away.
import './folds.js';
import './inbox-news.js';
import { act, current } from './paper-viewer.js';

function begin() {
  if (!document.querySelector('[data-error-summary]')) {
    document.querySelector('[data-focus]')?.focus();
  }
}
if (document.readyState === 'complete') {
  begin();
} else {
  window.addEventListener('load', begin);
}

const rows = () => [...document.querySelectorAll('.grid tbody tr')];
const list = document.getElementById('keys');
let at = -1;

function go(to) {
  const all = rows();
  if (!all.length) {
    return;
  }
  all[at]?.classList.remove('at');
  at = Math.max(0, Math.min(to, all.length - 1));
  all[at].classList.add('at');
  all[at].querySelector('a[href*="/tasks/"]').focus();
}

function press(selector, within = document) {
  const button = within?.querySelector(selector);
  button?.click();
  return Boolean(button);
}

const keys = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  c: () => press('.do form button', rows()[at]),
  x: () => press('.pick input', rows()[at]),
  n: () => press('[data-key="n"]'),
  r: () => press('[data-key="r"]') || act(current(), 'turn'),
  '+': () => act(current(), 'in'),
  '=': () => act(current(), 'in'),
  '-': () => act(current(), 'out'),
  f: () => act(current(), 'fit'),
  0: () => act(current(), 'full'),
  d: () => press('#defects-add'),
  m: () => document.getElementById('comment')?.focus(),
  u: () => press('.task-h > a'),
  '/': () => document.getElementById('q')?.focus(),
  '?': () => list?.showModal()
};

const typing = target => target.isContentEditable || target.matches('select, textarea, input:not([type=radio], [type=checkbox])');

document.addEventListener('keydown', event => {
  if (event.isComposing || event.defaultPrevented || list?.open) {
    return;
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    press('.decide .btn, [data-take-in]');
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  const outcome = /^[1-9]$/.test(event.key) && document.getElementById(`outcome-${event.key - 1}`);
  if (outcome) {
    outcome.click();
    outcome.focus();
  } else if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

// at the counter Enter goes on to the next question, and scans are uploaded as soon as they are chosen
const counter = document.querySelector('[data-counter]');
// of the choices of another question the chosen one, or the first
const stands = (one, target) => one.name !== target.name
  && (one.checked || !counter.querySelector(`[name="${CSS.escape(one.name)}"]:checked`));
counter?.addEventListener('keydown', event => {
  const { key, target, isComposing, ctrlKey, metaKey } = event;
  if (key !== 'Enter' || isComposing || ctrlKey || metaKey || !target.matches('input:not([type=file]), select')) {
    return;
  }
  event.preventDefault();
  const all = [...counter.querySelectorAll('input:not([type=hidden]), select, textarea, [data-take-in]')]
    .filter(one => one.getClientRects().length && (one === target || one.type !== 'radio' || stands(one, target)));
  all[all.indexOf(target) + 1]?.focus();
});
counter?.addEventListener('change', event => {
  const { target } = event;
  // whether a file is too large is told first
  setTimeout(() => {
    if (target.type === 'file' && target.files.length) {
      target.parentNode.querySelector('[data-upload]')?.click();
    }
  });
});

// the row that has the focus is the one that the keys mean
document.addEventListener('focusin', event => {
  const row = event.target.closest('.grid tbody tr');
  if (row) {
    rows()[at]?.classList.remove('at');
    at = rows().indexOf(row);
    row.classList.add('at');
  }
});

document.querySelectorAll('[data-keys]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => list.showModal());
});

// how many are chosen
const chosen = document.getElementById('chosen');
document.addEventListener('change', event => {
  if (chosen && event.target.matches('.pick input')) {
    const number = document.querySelectorAll('.pick input:checked').length;
    chosen.textContent = number ? chosen.dataset.words.replace('{0}', number) : '';
  }
});

// a phrase goes into the text beside it, which stays to be changed
document.querySelectorAll('[data-phrases]').forEach(select => {
  select.hidden = false;
  select.addEventListener('change', () => {
    const text = document.getElementById(select.dataset.into);
    text.value = [text.value.trim(), select.value].filter(Boolean).join('');
    select.value = '';
    text.focus();
  });
});
