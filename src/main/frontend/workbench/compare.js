// Two versions of a model side by side: what became of each element is marked, and both are moved together.
//   <div data-compare data-marks='{"id": "added"}' data-failed="…"> with two [data-picture data-url="…"]
// Marks: added, removed, changed. The list above the pictures says the same in words.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { textRenderer } from '../islands/picture-text.js';

const MARKS = ['added', 'removed', 'changed'];

async function compare(box) {
  const marks = JSON.parse(box.dataset.marks);
  try {
    const viewers = await Promise.all([...box.querySelectorAll('[data-picture]')].map(picture => draw(picture, marks)));
    together(viewers.map(viewer => viewer.get('canvas')));
    box.dataset.drawn = 'yes';
  } catch (problem) {
    console.warn('comparison:', problem);
    box.textContent = box.dataset.failed;
  }
}

async function draw(picture, marks) {
  const viewer = new NavigatedViewer({ container: picture, textRenderer });
  const answer = await fetch(picture.dataset.url);
  if (!answer.ok) {
    throw new Error(`the model answered ${answer.status}`);
  }
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  Object.entries(marks)
    .filter(([id, mark]) => MARKS.includes(mark) && viewer.get('elementRegistry').get(id))
    .forEach(([id, mark]) => canvas.addMarker(id, `was-${mark}`));
  return viewer;
}

function together([one, other]) {
  other.viewbox(one.viewbox());
  let moving = false;
  const follow = (leader, follower) => leader._eventBus.on('canvas.viewbox.changed', () => {
    if (!moving) {
      moving = true;
      follower.viewbox(leader.viewbox());
      moving = false;
    }
  });
  follow(one, other);
  follow(other, one);
}

/** A picture on which a place is chosen for the list of that id; the list says the same, and works without it. */
async function pick(box) {
  const list = document.getElementById(box.dataset.pick);
  try {
    const viewer = await draw(box.querySelector('[data-picture]'), {});
    const canvas = viewer.get('canvas');
    let chosen = null;
    const show = () => {
      if (chosen) {
        canvas.removeMarker(chosen, 'was-changed');
      }
      chosen = viewer.get('elementRegistry').get(list.value) ? list.value : null;
      if (chosen) {
        canvas.addMarker(chosen, 'was-changed');
      }
    };
    viewer.on('element.click', ({ element }) => {
      const id = element.labelTarget?.id ?? element.id;
      if ([...list.options].some(option => option.value === id)) {
        list.value = id;
        show();
      }
    });
    list.addEventListener('change', show);
    show();
    box.dataset.drawn = 'yes';
  } catch (problem) {
    console.warn('places:', problem);
    box.textContent = box.dataset.failed;
  }
}

document.querySelectorAll('[data-compare]').forEach(compare);
document.querySelectorAll('[data-pick]').forEach(pick);
