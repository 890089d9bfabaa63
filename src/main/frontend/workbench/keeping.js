// Keeps what is drawn: a second after the last change it is sent, one answer at a time, with the version that was seen.
// What the server refuses because somebody else was faster stays on the page, and can be taken as a file.
import { meta } from '../islands/page-meta.js';

const PAUSE = 1000;
const LATER = 5000;

export function keeping(box, words, findings) {
  const state = box.querySelector('[data-saved]');
  const address = `${box.dataset.fileUrl}?path=${encodeURIComponent(box.dataset.path)}`;
  let version = box.dataset.version;
  let read = null;
  let timer = null;
  let sending = null;
  let stopped = false;

  function changed(reader) {
    if (stopped) {
      return;
    }
    read = reader;
    say('changed', words.changed);
    clearTimeout(timer);
    timer = setTimeout(now, PAUSE);
  }

  async function now() {
    clearTimeout(timer);
    if (sending) {
      await sending;
    }
    if (!read || stopped) {
      return;
    }
    const reader = read;
    read = null;
    sending = send(reader);
    await sending;
    sending = null;
    if (read && !stopped && !timer) {
      timer = setTimeout(now, PAUSE);
    }
  }

  async function send(reader) {
    timer = null;
    say('saving', words.saving);
    let answer;
    try {
      answer = await fetch(`${address}&version=${version}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'text/plain;charset=UTF-8', ...token() },
        body: await reader()
      });
    } catch {
      again(reader, words.away);
      return;
    }
    if (answer.type === 'opaqueredirect') {
      // the login has run out: it may be renewed on another page, which this one asks for its token
      again(reader, words.login);
      await renewToken();
      return;
    }
    const said = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {};
    if (answer.ok && said.version) {
      version = said.version;
      say('saved', words.saved.replace('{0}', said.at));
      findings.show(said.findings);
      return;
    }
    if (answer.status >= 500) {
      again(reader, words.away);
      return;
    }
    read ??= reader;
    stopped = true;
    say('refused', `${said.detail ?? words.refused} ${words.taken}`);
    box.querySelector('[data-take]').hidden = false;
    box.querySelector('[data-take]').addEventListener('click', async () => take(await read()));
  }

  /** What was drawn meanwhile is newer. */
  function again(reader, why) {
    read ??= reader;
    say('away', why);
    timer = setTimeout(now, LATER);
  }

  function take(content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
    link.download = box.dataset.path.split('/').at(-1);
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function say(kind, text) {
    state.dataset.saved = kind;
    state.textContent = text;
  }

  function idle() {
    return !read && !sending;
  }

  // closing the browser in the middle: it asks first
  window.addEventListener('beforeunload', event => {
    if (!idle()) {
      event.preventDefault();
    }
  });

  return { address, changed, now, idle };
}

function token() {
  return meta('csrf-token') ? { [meta('csrf-header')]: meta('csrf-token') } : {};
}

async function renewToken() {
  try {
    const page = await fetch(location.href, { redirect: 'manual' });
    const fresh = page.ok && meta('csrf-token', new DOMParser().parseFromString(await page.text(), 'text/html'));
    if (fresh) {
      document.querySelector('meta[name="csrf-token"]').content = fresh;
    }
  } catch {
    // it is tried again with the next try to keep what was drawn
  }
}
