// The panel shows what a model of this project may say; everything else of the engine is refused by the check.
const KEPT = /^(general|documentation|timer|CamundaPlatform__Condition|ElementTemplates__.*)$/;
const HIDDEN = ['isExecutable', 'versionTag', 'processId'];
const LAST = 10;

class Plain {
  constructor(propertiesPanel) {
    propertiesPanel.registerProvider(LAST, this);
  }

  getGroups() {
    return groups => groups
      .filter(group => KEPT.test(group.id))
      .map(group => group.entries
        ? { ...group, entries: group.entries.filter(entry => !HIDDEN.includes(entry.id)) }
        : group);
  }
}

Plain.$inject = ['propertiesPanel'];

export default { __init__: ['yicibanPlain'], yicibanPlain: ['type', Plain] };
