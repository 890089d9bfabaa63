// What can be drawn: the means of this project, as its element templates say them, gateways and ends. What no model may
// hold (docs/models.md) isn't offered.
import moreModule, { limitOf } from './more-means.js';

const MEANS = ['item', 'item-each', 'ask', 'notice', 'until', 'step', 'table'];
const FRAME = ['reception', 'delivery'];
/** The subprocess that records when the limit of the whole case has passed. */
const LIMIT = { id: 'limit', kind: 'frame', icon: 'bpmn-icon-start-event-non-interrupting-timer' };
const ICONS = {
  item: 'bpmn-icon-call-activity',
  'item-each': 'bpmn-icon-parallel-mi-marker',
  ask: 'bpmn-icon-user',
  notice: 'bpmn-icon-send',
  until: 'bpmn-icon-intermediate-event-catch-timer',
  step: 'bpmn-icon-user-task',
  table: 'bpmn-icon-business-rule',
  reception: 'bpmn-icon-receive',
  delivery: 'bpmn-icon-manual'
};
const PLAIN = [
  ['exclusive', 'bpmn-icon-gateway-xor', 'Exclusive gateway', { type: 'bpmn:ExclusiveGateway' }],
  ['parallel', 'bpmn-icon-gateway-parallel', 'Parallel gateway', { type: 'bpmn:ParallelGateway' }],
  ['end', 'bpmn-icon-end-event-none', 'End event', { type: 'bpmn:EndEvent' }],
  ['annotation', 'bpmn-icon-text-annotation', 'Text annotation', { type: 'bpmn:TextAnnotation' }]
];
const TOOLS = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator'];
/** What an element may become by the menus of bpmn-js. */
const KEPT = /^replace-with-(exclusive-gateway|parallel-gateway|none-end|terminate-end|default-flow|conditional-flow|sequence-flow)$/;
/** What stays of the signs beside an element. */
const PAD = /^(connect|delete|replace|append|append\.text-annotation)$/;
/** After all others. */
const LAST = 10;

class Means {
  constructor(
    palette, popupMenu, contextPad, eventBus, create, autoPlace, elementFactory, elementTemplates, translate, modeling,
    yicibanMore) {
    this.waiting = new WeakMap();
    this.flows = new WeakMap();
    Object.assign(this, { create, autoPlace, elementFactory, elementTemplates, translate, more: yicibanMore });
    palette.registerProvider(LAST, this);
    contextPad.registerProvider(LAST, { getContextPadEntries: () => entries => this.pad(entries) });
    // a template says its part once the element is drawn, in the same step, so that both are undone together
    eventBus.on('commandStack.shape.create.postExecuted', ({ context: { shape } }) => {
      const template = this.waiting.get(shape);
      if (template) {
        this.waiting.delete(shape);
        elementTemplates.applyTemplate(shape, template);
        this.more[template.id]?.(shape);
      }
    });
    eventBus.on('commandStack.elements.create.postExecuted', ({ context: { elements } }) =>
      elements.forEach(one => this.flows.get(one)?.forEach(([from, to]) => modeling.connect(from, to))));
    ['bpmn-append', 'bpmn-create'].forEach(menu => popupMenu.registerProvider(menu, LAST, {
      getPopupMenuEntries: element => () => this.menu(menu === 'bpmn-append' ? element : null)
    }));
    popupMenu.registerProvider('bpmn-replace', LAST, {
      getPopupMenuEntries: () => entries => filtered(entries, id => KEPT.test(id)),
      getPopupMenuHeaderEntries: () => () => ({})
    });
  }

  getPaletteEntries() {
    const groups = { means: 'activity', frame: 'frame', plain: 'gateway' };
    return entries => ({
      ...filtered(entries, id => TOOLS.includes(id)),
      ...Object.fromEntries(this.drawable().map(one => {
        const start = event => this.create.start(event, one.make());
        return [`means.${one.id}`, {
          group: groups[one.kind], className: one.icon, title: one.label(), action: { dragstart: start, click: start }
        }];
      }))
    });
  }

  /** The means, then what every model has, then gateways and ends. */
  drawable() {
    const templated = kind => id => ({
      id,
      kind,
      icon: ICONS[id],
      label: () => this.template(id)?.name ?? id,
      make: () => this.templated(this.template(id))
    });
    return [
      ...MEANS.map(templated('means')),
      ...FRAME.map(templated('frame')),
      { ...LIMIT, label: () => this.translate('Limit of the case'), alone: true, make: () => this.limit() },
      ...PLAIN.map(([id, icon, title, options]) => ({
        id, kind: 'plain', icon, label: () => this.translate(title), make: () => this.elementFactory.createShape(options)
      }))
    ];
  }

  templated(template) {
    const { value = template.appliesTo[0], eventDefinition } = template.elementType ?? {};
    const shape = this.elementFactory.createShape({ type: value, eventDefinitionType: eventDefinition });
    this.waiting.set(shape, template);
    return shape;
  }

  /** With all that stands in it, in one step. */
  limit() {
    const { all, flows } = limitOf(this.elementFactory, (shape, id) => this.waiting.set(shape, this.template(id)));
    this.flows.set(all[0], flows);
    return all;
  }

  template(id) {
    return this.elementTemplates.getLatest(`org.yiciban.${id}`)?.[0];
  }

  /** The same as a menu, behind an element or anywhere. */
  menu(element) {
    const entries = this.drawable()
      .filter(one => one.id !== 'annotation' && !(element && one.alone))
      .map(one => [`means.${one.id}`, {
        label: one.label(),
        className: one.icon,
        description: this.template(one.id)?.description,
        action: {
          click: event => (element ? this.autoPlace.append(element, one.make()) : this.create.start(event, one.make())),
          dragstart: event => this.create.start(event, one.make(), element ? { source: element } : undefined)
        }
      }]);
    return Object.fromEntries(entries);
  }

  pad(entries) {
    return filtered(entries, id => PAD.test(id));
  }
}

Means.$inject = ['palette', 'popupMenu', 'contextPad', 'eventBus', 'create', 'autoPlace', 'elementFactory', 'elementTemplates', 'translate', 'modeling',
  'yicibanMore'];

function filtered(entries, kept) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => kept(id)));
}

export default { __depends__: [moreModule], __init__: ['yicibanMeans'], yicibanMeans: ['type', Means] };
