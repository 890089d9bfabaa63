// An open inbox hears what happened meanwhile: new tasks are told in a bar, a row that a colleague took or finished turns
// grey. Nothing moves, and what is ticked or focused stays, until the reader asks for the page again. Asked only while
// somebody looks at it; who has left the desk isn't kept logged in by it.
const EVERY = 20_000;
const LEFT_ALONE = 20 * 60_000;
const list = document.querySelector('[data-news]');
let touched = Date.now();
let asking = false;

async function ask() {
  if (asking || document.hidden || Date.now() - touched > LEFT_ALONE) {
    return;
  }
  asking = true;
  try {
    const rows = [...list.querySelectorAll('tr[data-task]')];
    const url = new URL(list.dataset.news, location.href);
    new URLSearchParams(location.search).forEach((value, name) => url.searchParams.set(name, value));
    url.searchParams.set('since', list.dataset.since);
    url.searchParams.set('before', list.dataset.total);
    url.searchParams.set('shown', rows.map(row => row.dataset.task).join(','));
    const answer = await fetch(url, { headers: { Accept: 'application/json', 'HX-Request': 'true' } });
    if (answer.ok && answer.headers.get('content-type')?.includes('json')) {
      tell(await answer.json(), rows);
    }
  } catch {
    // the next time it may work again
  } finally {
    asking = false;
  }
}

function tell(news, rows) {
  const bar = document.getElementById('news');
  if (news.told && bar.querySelector('[role=status]').textContent !== news.told) {
    bar.querySelector('[role=status]').textContent = news.told;
  }
  bar.hidden = !news.told;
  rows.forEach(row => {
    const change = news.rows[row.dataset.task];
    if (change && change.holder !== row.dataset.holder) {
      row.dataset.holder = change.holder;
      row.classList.add('taken');
      row.querySelector('.holder').textContent = change.text;
    }
  });
}

if (list) {
  ['keydown', 'pointerdown', 'pointermove'].forEach(kind =>
    document.addEventListener(kind, () => { touched = Date.now(); }, { passive: true }));
  document.addEventListener('visibilitychange', ask);
  window.addEventListener('focus', ask);
  setInterval(ask, EVERY);
}
