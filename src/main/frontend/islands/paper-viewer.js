// Papers are read closer: larger, smaller, as wide as the sheet, at full size, turned. Pictures by the page itself; a PDF
// by the browser's viewer, which takes a size with its address and turns pages by its own button.
const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
const looks = new WeakMap();

const look = sheet => looks.get(sheet) ?? { size: 'fit', turn: 0 };
const picture = sheet => sheet.querySelector('.paper img');

function shownSize(sheet, now) {
  const img = picture(sheet);
  return now.size === 'fit' ? (img ? fitting(sheet, img, now) : 1) : now.size;
}

function fitting(sheet, img, now) {
  const wide = now.turn % 2 ? img.naturalHeight : img.naturalWidth;
  return Math.min(4, sheet.querySelector('.paper').clientWidth / (wide || 1));
}

function next(sheet, now, up) {
  const size = shownSize(sheet, now);
  const found = up
    ? STEPS.find(step => step > size + 0.01)
    : STEPS.findLast(step => step < size - 0.01);
  return found ?? (up ? STEPS.at(-1) : STEPS[0]);
}

const acts = {
  in: (sheet, now) => ({ ...now, size: next(sheet, now, true) }),
  out: (sheet, now) => ({ ...now, size: next(sheet, now, false) }),
  fit: (sheet, now) => ({ ...now, size: 'fit' }),
  full: (sheet, now) => ({ ...now, size: 1 }),
  turn: (sheet, now) => ({ ...now, turn: (now.turn + 1) % 4 })
};

export function act(sheet, name) {
  if (!sheet || (name === 'turn' && !picture(sheet))) {
    return;
  }
  const now = acts[name](sheet, look(sheet));
  looks.set(sheet, now);
  draw(sheet, now);
  sheet.querySelector('.vbar output').textContent =
    now.size === 'fit' ? sheet.querySelector('[data-view=fit]').textContent : `${Math.round(now.size * 100)} %`;
}

function draw(sheet, now) {
  const img = picture(sheet);
  if (!img) {
    drawPdf(sheet.querySelector('.paper iframe'), now);
    return;
  }
  const size = shownSize(sheet, now);
  const [wide, high] = [img.naturalWidth * size, img.naturalHeight * size];
  const across = now.turn % 2;
  Object.assign(img.parentElement.style, { width: `${across ? high : wide}px`, height: `${across ? wide : high}px` });
  Object.assign(img.style, { width: `${wide}px`, height: `${high}px`, transform: `translate(-50%, -50%) rotate(${now.turn * 90}deg)` });
  img.parentElement.classList.add('set');
}

// another size in the address alone doesn't move the browser's viewer: the frame is set anew
function drawPdf(frame, now) {
  const size = now.size === 'fit' ? 'view=FitH' : `zoom=${Math.round(now.size * 100)}`;
  const fresh = frame.cloneNode();
  fresh.src = `${frame.src.split('#')[0]}#navpanes=0&${size}`;
  frame.replaceWith(fresh);
}

/** The sheet that the keys mean: the one with the focus, else the topmost that shows. */
export function current() {
  const viewer = document.querySelector('.viewer');
  const focused = document.activeElement?.closest('.viewer figure');
  if (focused || !viewer) {
    return focused;
  }
  const top = viewer.getBoundingClientRect().top;
  return [...viewer.querySelectorAll('figure')].find(sheet => sheet.getBoundingClientRect().bottom > top + 60);
}

document.querySelectorAll('.vbar').forEach(bar => {
  bar.hidden = false;
  bar.addEventListener('click', event => {
    const button = event.target.closest('[data-view]');
    if (button) {
      act(bar.closest('figure'), button.dataset.view);
    }
  });
});
