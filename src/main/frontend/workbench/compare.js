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

document.querySelectorAll('[data-compare]').forEach(compare);
