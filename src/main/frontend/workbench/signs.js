// Findings on a drawing: a sign at the element, and the way to it.
export function signsOn(editor) {
  const overlays = editor.get('overlays');
  const registry = editor.get('elementRegistry');

  function name(element) {
    return registry.get(element)?.businessObject.name ?? (registry.get(element) && '');
  }

  function jump(element) {
    const selection = editor.get('selection');
    editor.get('canvas').scrollToElement(registry.get(element));
    selection.select(registry.get(element));
    // the panel listens a moment after the drawing stands, and would show the whole process beside a chosen step
    requestAnimationFrame(() => setTimeout(() => editor.get('eventBus').fire('selection.changed', {
      oldSelection: [],
      newSelection: selection.get()
    })));
  }

  /** A name that an editor made up becomes the words that the check proposes, as long as no other element has them. */
  function mend({ rule, element, proposals }) {
    const id = rule === 'word-id' && registry.get(element) && proposals?.find(one => !registry.get(one));
    return id ? {
      name: editor.get('translate')('Call it {id}', { id }),
      act() {
        editor.get('modeling').updateProperties(registry.get(element), { id });
        jump(id);
      }
    } : undefined;
  }

  function mark(findings) {
    overlays.remove({ type: 'finding' });
    const places = new Map();
    findings.forEach(one => places.set(one.element, [...(places.get(one.element) ?? []), one]));
    places.forEach((all, element) => overlays.add(element, 'finding', {
      position: { top: -12, right: 12 },
      scale: { min: 1 },
      html: sign(all)
    }));
  }

  function sign(all) {
    const dot = document.createElement('span');
    dot.className = all.some(one => one.stops) ? 'finding stops' : 'finding';
    dot.title = all.map(one => one.message).join('\n');
    dot.textContent = '!';
    return dot;
  }

  /** What was remarked and isn't done yet. */
  function note(remarks) {
    overlays.remove({ type: 'remark' });
    const places = new Map();
    remarks.forEach(one => places.set(one.element, [...(places.get(one.element) ?? []), one]));
    places.forEach((all, element) => {
      const dot = document.createElement('span');
      dot.className = 'finding remark';
      dot.title = all.map(one => `${one.by}：${one.text}`).join('\n');
      dot.textContent = '✎';
      overlays.add(element, 'remark', { position: { top: -12, left: -12 }, scale: { min: 1 }, html: dot });
    });
  }

  return { name, jump, mark, note, mend };
}
