import { SelectEntry, isSelectEntryEdited } from '@bpmn-io/properties-panel';
import { rowsOf } from './more-means.js';

// The panel shows what a model of this project may say; everything else of the engine is refused by the check.
const KEPT = /^(general|documentation|timer|CamundaPlatform__Condition|ElementTemplates__.*)$/;
const HIDDEN = ['isExecutable', 'versionTag', 'processId'];
const LAST = 10;

class Plain {
  constructor(propertiesPanel, modeling, bpmnFactory, translate, yicibanChoices) {
    Object.assign(this, { modeling, bpmnFactory, translate, choices: yicibanChoices });
    propertiesPanel.registerProvider(LAST, this);
  }

  getGroups(element) {
    return groups => {
      const kept = groups
        .filter(group => KEPT.test(group.id))
        .map(group => group.entries
          ? { ...group, entries: [...this.before(element, group), ...group.entries.filter(entry => !HIDDEN.includes(entry.id))] }
          : group);
      return [...kept, ...this.rows(element)];
    };
  }

  /** The conditions that the service knows, above the one that is written. */
  before(element, group) {
    const known = this.choices.conditions ?? [];
    return group.id !== 'CamundaPlatform__Condition' || known.length === 0 ? [] : [this.select(element, {
      id: 'yiciban-condition',
      label: 'Conditions of the service',
      options: known,
      getValue: () => element.businessObject.conditionExpression?.body ?? '',
      setValue: body => this.modeling.updateProperties(element, {
        conditionExpression: body ? this.bpmnFactory.create('bpmn:FormalExpression', { body }) : undefined
      })
    })];
  }

  /** The list for each row of which an item stands. */
  rows(element) {
    const loop = element.businessObject?.loopCharacteristics;
    const lists = (this.choices.lists ?? []).map(({ value, name }) => ({ value: rowsOf(value), name }));
    return !loop || lists.length === 0 ? [] : [{
      id: 'yiciban-rows',
      label: this.translate('For each row of'),
      entries: [this.select(element, {
        id: 'yiciban-list',
        label: 'For each row of',
        options: lists,
        getValue: () => loop.get('camunda:collection') ?? '',
        setValue: collection => this.modeling.updateModdleProperties(element, loop, { 'camunda:collection': collection })
      })]
    }];
  }

  select(element, { id, label, options, getValue, setValue }) {
    const offered = () => [
      { value: '', label: this.translate('Choose …') },
      ...options.map(({ value, name }) => ({ value, label: name === value ? value : `${name}  ${value}` })),
      ...(getValue() && !options.some(one => one.value === getValue()) ? [{ value: getValue(), label: getValue() }] : [])
    ];
    return {
      id,
      component: props => SelectEntry({ ...props, label: this.translate(label), getValue, setValue, getOptions: offered }),
      isEdited: isSelectEntryEdited
    };
  }
}

Plain.$inject = ['propertiesPanel', 'modeling', 'bpmnFactory', 'translate', 'yicibanChoices'];

export default { __init__: ['yicibanPlain'], yicibanPlain: ['type', Plain] };
