// Ids in words for what is drawn: the editor of bpmn.io would make some up, which the check refuses. What an element is
// for gives its id; a step, an ask or a date takes the first of the service's sheet that isn't drawn yet.
const MADE_UP = /^(Activity|Gateway|Event|TextAnnotation|StateMachine)_[0-9a-z]{7}$/;
const AGAIN = ['', '-two', '-three', '-four', '-five', '-six', '-seven', '-eight', '-nine', '-ten'];
/** After the template, which may say one of its own. */
const BEHIND = 500;
const GIVEN = /^new-(item|notice)(-[a-z]+)?$/;
const BY_TEMPLATE = {
  item: 'new-item',
  'item-each': 'new-item',
  request: 'new-item',
  ask: 'new-ask',
  notice: 'new-notice',
  until: 'until-date',
  step: 'new-step',
  table: 'look-up',
  reception: 'reception',
  delivery: 'delivery',
  'bell-bundle': 'bundle-limit',
  'verb-record-overdue': 'record-overdue'
};
const BY_TYPE = {
  'bpmn:ExclusiveGateway': 'which-way',
  'bpmn:ParallelGateway': 'side-by-side',
  'bpmn:EndEvent': 'done',
  'bpmn:StartEvent': 'begun',
  'bpmn:TextAnnotation': 'a-note',
  'bpmn:SubProcess': 'on-bundle-limit',
  'bpmn:IntermediateCatchEvent': 'until-date'
};

class WordIds {
  constructor(eventBus, elementRegistry, modeling, yicibanChoices) {
    Object.assign(this, { elementRegistry, modeling, choices: yicibanChoices });
    eventBus.on('commandStack.shape.create.postExecuted', BEHIND, ({ context: { shape } }) => this.name(shape));
    eventBus.on('commandStack.element.updateModdleProperties.postExecuted', ({ context: { element } }) => this.follow(element));
  }

  /** What was just drawn. */
  name(shape) {
    if (shape.labelTarget || !MADE_UP.test(shape.id)) {
      return;
    }
    const kind = (shape.businessObject.get('camunda:modelerTemplate') ?? '').replace('org.yiciban.', '');
    const listed = this.listed(kind);
    if (listed) {
      this.modeling.updateProperties(shape, { id: listed.value, name: shape.businessObject.name || listed.name });
      return;
    }
    const stem = BY_TEMPLATE[kind] ?? (this.within(shape) ? 'overdue-recorded' : BY_TYPE[shape.type]) ?? 'happened';
    const id = AGAIN.map(again => stem + again).find(one => this.free(one));
    if (id) {
      this.modeling.updateProperties(shape, { id });
    }
  }

  within(shape) {
    return shape.type === 'bpmn:EndEvent' && shape.parent?.businessObject.triggeredByEvent;
  }

  listed(kind) {
    const all = {
      step: this.choices.steps,
      ask: this.choices.asks,
      until: this.choices.dates?.map(date => ({ ...date, value: `until-${date.value}` }))
    }[kind] ?? [];
    return all.find(one => this.free(one.value));
  }

  free(id) {
    return !this.elementRegistry.get(id);
  }

  /** An item or a notice that was chosen gives its element its id and its name. */
  follow(element) {
    const called = calledBy(element);
    if (!called || !GIVEN.test(element.id)) {
      return;
    }
    const said = [...(this.choices.items ?? []), ...(this.choices.notices ?? [])].find(one => one.value === called);
    if (this.free(called)) {
      this.modeling.updateProperties(element, { id: called, name: element.businessObject.name || said?.name });
    }
  }
}

WordIds.$inject = ['eventBus', 'elementRegistry', 'modeling', 'yicibanChoices'];

/** The item or notice that a call opens, where it says one. */
export function calledBy(element) {
  const values = element.businessObject?.extensionElements?.values ?? [];
  const said = values.find(one => ['item', 'notice'].includes(one.target))?.sourceExpression;
  return /^[a-z][a-z0-9-]*$/.test(said ?? '') ? said : null;
}

export default { __init__: ['yicibanIds'], yicibanIds: ['type', WordIds] };
