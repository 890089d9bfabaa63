// A tracking page hears from the server when its case has moved and fetches what changed; only while somebody looks at
// it. Where the stream doesn't work the page asks once a minute by itself. The picture is loaded when it is opened.
const live = () => document.getElementById('live');
let stream = null;
let open = [];

function listen() {
  const url = live()?.dataset.live;
  if (!url || document.hidden || !window.EventSource) {
    return;
  }
  stream ??= new EventSource(url);
  stream.addEventListener('changed', () => window.htmx.trigger(live(), 'changed'));
}

function rest() {
  stream?.close();
  stream = null;
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    rest();
  } else if (live() && !stream) {
    window.htmx.trigger(live(), 'changed');
    listen();
  }
});
window.addEventListener('pagehide', rest);
window.addEventListener('pageshow', event => event.persisted && listen());

// nothing is exchanged when nothing happened: a focus, a selection or an open part of the page stays
document.addEventListener('htmx:before:swap', event => {
  const { ctx } = event.detail;
  if (ctx.target?.id !== 'live') {
    return;
  }
  open = [...live().querySelectorAll('details[open][id]')].map(part => part.id);
  const fresh = new DOMParser().parseFromString(ctx.text, 'text/html').getElementById('live');
  if (!fresh || fresh.textContent === live().textContent) {
    event.preventDefault();
  }
});
document.addEventListener('htmx:after:swap', () => {
  // what was unfolded stays so
  open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
  const told = document.getElementById('live-told');
  const picture = document.querySelector('[data-case-picture]');
  if (told && live()) {
    told.textContent = told.dataset.told;
    picture?.setAttribute('data-states', live().dataset.states);
  }
});

document.querySelector('[data-picture]')?.addEventListener('toggle', event => {
  const box = event.target;
  if (!box.open || box.dataset.loaded) {
    return;
  }
  box.dataset.loaded = 'yes';
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = box.dataset.style;
  const script = document.createElement('script');
  script.src = box.dataset.script;
  document.head.append(style, script);
});

listen();
