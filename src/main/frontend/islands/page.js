// What every page loads: htmx, the token against forgery, and the small behaviours that need a script.
import htmx from 'htmx.org';
import './live-form.js';
import './live-case.js';
import { meta } from './page-meta.js';

window.htmx = htmx;

// forms carry the token as a hidden field; requests outside forms get it as a header, and only to our own address
document.addEventListener('htmx:config:request', event => {
  const { request } = event.detail.ctx;
  const token = meta('csrf-token');
  const own = new URL(request.action, location.href).origin === location.origin;
  if (token && own && !/^(GET|HEAD)$/i.test(request.method)) {
    request.headers[meta('csrf-header')] = token;
  }
});

// the error summary takes the focus, so that it is read first
document.querySelector('[data-error-summary]')?.focus();

// a second click on a form that is being sent does nothing; the button says so and keeps its width
document.addEventListener('submit', event => {
  const form = event.target;
  const button = event.submitter;
  if (form.method === 'dialog' || form.target === '_blank' || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  if (!button?.dataset.sending) {
    return;
  }
  form.dataset.sending = 'yes';
  button.dataset.label = button.textContent;
  button.style.minWidth = `${button.offsetWidth}px`;
  button.setAttribute('aria-busy', 'true');
  button.textContent = button.dataset.sending;
});

// coming back by the back button: the form may be sent again
window.addEventListener('pageshow', event => {
  if (!event.persisted) {
    return;
  }
  document.querySelectorAll('form[data-sending]').forEach(form => {
    delete form.dataset.sending;
    form.querySelectorAll('[aria-busy]').forEach(button => {
      button.removeAttribute('aria-busy');
      button.textContent = button.dataset.label;
    });
  });
});

// open menus close with Escape and by a click elsewhere
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.isComposing) {
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
document.addEventListener('click', event => {
  document.querySelectorAll('details.menu[open]').forEach(menu => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

// a paper that is too large is told at once, before it is sent
document.addEventListener('change', event => {
  const input = event.target;
  const largest = Number(input.dataset?.largest);
  if (input.type !== 'file' || !largest) {
    return;
  }
  input.parentNode.querySelector('.too-large')?.remove();
  const large = [...input.files].find(file => file.size > largest);
  if (large) {
    const told = document.createElement('p');
    told.className = 'err too-large';
    told.setAttribute('role', 'alert');
    told.textContent = input.dataset.tooLarge.replace('{0}', large.name);
    input.before(told);
    input.value = '';
  }
});

// printing needs a script to begin from the page; without one the button isn't there
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

// a result is copied as it stands; where the clipboard is closed to us it is at least selected
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  const value = button && document.getElementById(button.dataset.copy);
  if (!value) {
    return;
  }
  try {
    await navigator.clipboard.writeText(value.textContent);
    button.closest('section').querySelector('[data-copy-told]').textContent = button.dataset.copied;
    button.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(value);
  }
});
