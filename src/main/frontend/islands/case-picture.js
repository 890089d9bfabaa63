// The live picture of a case: a model drawn by bpmn-js, its elements marked with the state of the case.
//   <div data-case-picture data-model-url="/…/model.bpmn" data-states='{"business-licence": "done"}'
//        data-failed="words when it can't be drawn"></div>
// An item of which there is one for each row has a count behind its state, "active 2/3": so many of so many are over.
// States: done, active, paused, waiting, late, skipped. The list beside the picture says the same in words.
// When data-states changes (a fragment is fetched again), only the markers change.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { textRenderer } from './picture-text.js';

const STATES = ['done', 'active', 'paused', 'waiting', 'late', 'skipped'];

async function draw(box) {
  const viewer = new NavigatedViewer({
    container: box,
    textRenderer
  });
  try {
    const answer = await fetch(box.dataset.modelUrl, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) {
      throw new Error(`the model answered ${answer.status}`);
    }
    await viewer.importXML(await answer.text());
  } catch (problem) {
    console.warn('case picture:', problem);
    viewer.destroy();
    box.textContent = box.dataset.failed ?? '';
    box.classList.add('failed');
    return;
  }
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  const mark = marker(viewer, canvas);
  mark(box);
  new MutationObserver(() => mark(box)).observe(box, { attributeFilter: ['data-states'] });
}

function marker(viewer, canvas) {
  const registry = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  let before = [];
  return box => {
    before.forEach(([id, state]) => canvas.removeMarker(id, `state-${state}`));
    overlays.remove({ type: 'rows' });
    before = Object.entries(states(box))
      .map(([id, said]) => [id, ...String(said).split(' ')])
      .filter(([id, state]) => STATES.includes(state) && registry.get(id));
    before.forEach(([id, state, count]) => {
      canvas.addMarker(id, `state-${state}`);
      if (count) {
        overlays.add(id, 'rows', { position: { top: 4, right: 34 }, html: counted(count) });
      }
    });
  };
}

function counted(count) {
  const sign = document.createElement('span');
  sign.className = 'rows-count';
  sign.textContent = count;
  return sign;
}

function states(box) {
  try {
    return JSON.parse(box.dataset.states || '{}');
  } catch {
    return {};
  }
}

function drawAll(root) {
  root.querySelectorAll('[data-case-picture]:not([data-drawn])').forEach(box => {
    box.dataset.drawn = 'yes';
    draw(box);
  });
}

drawAll(document);
document.addEventListener('htmx:after:swap', () => drawAll(document));
