// The properties panel of a form: our own groups in place of the editor's, which ask for much that no form of ours may say.
import { KINDS } from './form-entries.js';
import { GROUPS, RULES } from './form-properties.js';
import { partsOf, read, written } from './form-values.js';

const OPEN = ['words', 'answer', 'need', 'rules-across'];
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,59}(\.[A-Za-z][A-Za-z0-9_]{0,59}){0,5}$/;
const SOURCES = {
  values: [['逐个列出', 'Written down here'], [{ label: '选项一', value: 'one' }]],
  valuesKey: [['引用名单', 'A list that is known'], 'colleagues'],
  valuesExpression: [['按表达式计算', 'Computed'], '=[]']
};
const WRONG = {
  name: ['请用字母、数字和下划线，以字母开头', 'Letters, digits and _, beginning with a letter'],
  taken: ['别的字段已经用了这个名称', 'Another answer has that name']
};

/** `box` holds [data-items] with an option for each item of the service. */
export function panelModule(box) {
  const say = text => (Array.isArray(text) ? text[box.dataset.lang === 'zh-CN' ? 0 : 1] : text);
  const items = [...box.querySelectorAll('[data-items] option')].map(one => [one.value, `${one.textContent}（${one.value}）`]);

  class Panel {
    constructor(propertiesPanel, modeling, pathRegistry, formFields, formFieldRegistry, formEditor) {
      Object.assign(this, { modeling, pathRegistry, formFields, formFieldRegistry, formEditor });
      propertiesPanel.registerProvider(this);
    }

    getGroups(field) {
      return () => (field ? [...GROUPS, RULES].map(group => this.group(group, field)).filter(group => group.entries.length > 0) : []);
    }

    group({ id, name, entries }, field) {
      const scope = {
        field,
        say,
        editable: Boolean(box.dataset.editable),
        choices: def => this.choices(def, field),
        // what was drawn last may be older than what was kept last
        set: (def, typed) => this.set(def, typed, this.now(field)),
        keep: (path, value) => this.modeling.editFormField(this.now(field), path, value)
      };
      return {
        id,
        label: say(name),
        shouldOpen: OPEN.includes(id),
        entries: entries.filter(def => def.on.includes(field.type) && (def.when?.(field) ?? true)).map(def => ({
          id: `${def.path}-${def.kind}`.replace(/\W/g, '-'),
          component: KINDS[def.kind],
          isEdited: () => !['', false].includes(read(field, def)) && def.kind !== 'unless',
          def: def.kind === 'source' ? { ...def, get: sourceOf } : def,
          scope
        }))
      };
    }

    now(field) {
      return this.formFieldRegistry.get(field.id) ?? field;
    }

    choices(def, field) {
      const parts = partsOf(this.formEditor._getState().schema);
      const roles = type => part => part.type === type && part.properties?.person;
      const role = part => [part.properties.person, `${part.label ?? ''}（${part.properties.person}）`];
      switch (def.kind) {
        case 'items':
          return items;
        case 'source':
          return Object.entries(SOURCES).map(([key, [name]]) => [key, name]);
        case 'earlier':
          return parts.slice(0, parts.findIndex(part => part.id === field.id)).filter(roles('group')).map(role);
        case 'lists':
          return parts.filter(roles('dynamiclist')).map(role);
        case 'columns':
          return (field.components ?? []).filter(part => part.key).map(part => [part.key, part.label ?? part.key]);
        default:
          return def.of;
      }
    }

    /** One step that can be undone; gives back why it isn't taken. */
    set(def, typed, field) {
      if (def.kind === 'source') {
        if (typed && typed !== sourceOf(field)) {
          this.modeling.editFormField(field, typed, SOURCES[typed][1]);
        }
        return undefined;
      }
      const wrong = ['key', 'path'].includes(def.kind) && this.wrongName(def, typed.trim(), field);
      if (wrong) {
        return say(wrong);
      }
      const [top, value] = written(field, def.place ? { ...def, path: def.place(field) } : def, typed);
      if (JSON.stringify(value) !== JSON.stringify(field[top])) {
        // the editor takes a path away by an empty one
        this.modeling.editFormField(field, top, def.kind === 'path' ? (value ?? '') : value);
      }
      return undefined;
    }

    wrongName(def, name, field) {
      if (name === (field[def.path] ?? '') || (name === '' && field.type === 'group')) {
        return undefined;
      }
      if (!NAME.test(name)) {
        return WRONG.name;
      }
      const replacements = { [field.id]: name.split('.') };
      const free = def.kind === 'key' ? this.freeKey(field, replacements) : this.pathRegistry.executeRecursivelyOnFields(
        field,
        ({ field: inner, isClosed, isRepeatable }) => this.pathRegistry.canClaimPath(
          this.pathRegistry.getValuePath(inner, { replacements }), { isClosed, isRepeatable, claimerId: inner.id })
      );
      return free ? undefined : WRONG.taken;
    }

    freeKey(field, replacements) {
      const claim = { isClosed: true, claimerId: field.id };
      const own = this.pathRegistry.getValuePath(field);
      this.pathRegistry.unclaimPath(own);
      const free = this.pathRegistry.canClaimPath(this.pathRegistry.getValuePath(field, { replacements }), claim);
      this.pathRegistry.claimPath(own, claim);
      return free;
    }
  }

  Panel.$inject = ['propertiesPanel', 'modeling', 'pathRegistry', 'formFields', 'formFieldRegistry', 'formEditor'];

  return { propertiesProvider: ['type', Panel] };
}

function sourceOf(part) {
  return Object.keys(SOURCES).find(key => part[key] !== undefined) ?? '';
}
