// What no element template can say: an item for each row of a list, and the subprocess of the limit of a whole case.
const WIDTH = 382;
const HEIGHT = 150;

/** What is added to an element, in the same step, once its template has said its part; by the id of the template. */
function more(modeling, bpmnFactory, yicibanChoices) {
  return {
    'org.yiciban.item-each': shape => modeling.updateModdleProperties(shape, shape.businessObject, {
      loopCharacteristics: bpmnFactory.create('bpmn:MultiInstanceLoopCharacteristics', {
        'camunda:asyncBefore': true,
        'camunda:asyncAfter': true,
        'camunda:collection': rowsOf(yicibanChoices.lists?.[0]?.value ?? 'list'),
        'camunda:elementVariable': 'row'
      })
    }),
    'org.yiciban.bell-bundle': shape => modeling.updateModdleProperties(shape, shape.businessObject.eventDefinitions[0], {
      timeDate: bpmnFactory.create('bpmn:FormalExpression', { body: '${due.bundle}' })
    })
  };
}

more.$inject = ['modeling', 'bpmnFactory', 'yicibanChoices'];

export function rowsOf(list) {
  return `\${rows.${list}}`;
}

/** Subprocess, timer, record and end, and what leads to what. `templated` says which template an element gets. */
export function limitOf(factory, templated) {
  const name = '整件事期限届满';
  const outer = factory.createShape({ type: 'bpmn:SubProcess', triggeredByEvent: true, isExpanded: true, width: WIDTH, height: HEIGHT });
  outer.businessObject.name = name;
  const inside = (options, x, size) => Object.assign(factory.createShape({ ...options, parent: outer }), {
    x, y: (HEIGHT - size) / 2, parent: outer
  });
  const timer = inside({ type: 'bpmn:StartEvent', eventDefinitionType: 'bpmn:TimerEventDefinition', isInterrupting: false }, 40, 36);
  const record = inside({ type: 'bpmn:ServiceTask' }, 136, 80);
  const end = inside({ type: 'bpmn:EndEvent' }, 300, 36);
  end.businessObject.name = '已记录';
  templated(timer, 'bell-bundle');
  templated(record, 'verb-record-overdue');
  return { all: [outer, timer, record, end], flows: [[timer, record], [record, end]] };
}

export default { yicibanMore: ['factory', more] };
