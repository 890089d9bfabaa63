// On a narrow screen the long parts of a task begin folded, so that the decision is near; what was unfolded stays so while
// one works on the task, and a link into a folded part unfolds it. Without a script everything is open.
const narrow = matchMedia('(max-width: 860px)');
const folds = [...document.querySelectorAll('[data-fold]')];
const place = `folds ${location.pathname}`;

function fold() {
  const open = (sessionStorage.getItem(place) ?? '').split(' ');
  folds.forEach(one => {
    one.open = !narrow.matches || open.includes(one.dataset.fold);
  });
}

function unfold(hash) {
  for (let one = hash.length > 1 && document.getElementById(hash.slice(1)); one; one = one.parentElement?.closest('[data-fold]')) {
    if (one.matches("details")) {
      one.open = true;
    }
  }
}

if (folds.length) {
  fold();
  unfold(location.hash);
  narrow.addEventListener('change', fold);
  folds.forEach(one => one.addEventListener('toggle', () => {
    if (narrow.matches) {
      sessionStorage.setItem(place, folds.filter(each => each.open).map(each => each.dataset.fold).join(' '));
    }
  }));
  document.addEventListener('click', event => unfold(event.target.closest('a[href^="#"]')?.hash ?? ''));
}
