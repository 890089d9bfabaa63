// What a form may hold: the types that the interpreter knows (docs/forms.md), named as people say. Others can be taken out
// of a file, never put in.
import { h } from 'preact';

const TYPES = {
  textfield: ['单行文本', 'Text'],
  textarea: ['多行文本', 'Long text'],
  number: ['数字', 'Number'],
  datetime: ['日期和时间', 'Date and time'],
  filepicker: ['文件', 'File'],
  expression: ['计算值', 'Computed value'],
  checkbox: ['勾选', 'Tick'],
  checklist: ['多选', 'Several of a list'],
  radio: ['单选（全部列出）', 'One of a list, all shown'],
  select: ['单选（下拉）', 'One of a list'],
  taglist: ['多选（可查找）', 'Several of a long list'],
  text: ['说明文字', 'Words for the reader'],
  separator: ['分隔线', 'Line'],
  spacer: ['空白', 'Space'],
  group: ['内容组', 'Group'],
  dynamiclist: ['可增减的列表', 'List of rows']
};
const CHOICES = ['checklist', 'radio', 'select', 'taglist'];
const UNNAMED = ['separator', 'spacer', 'text'];

/** What a new part says until somebody says better. */
function fresh(type) {
  return {
    ...(UNNAMED.includes(type) ? {} : { label: TYPES[type][0] }),
    ...(CHOICES.includes(type) ? { values: [{ label: '选项一', value: 'one' }, { label: '选项二', value: 'two' }] } : {}),
    ...(type === 'text' ? { text: '说明文字' } : {})
  };
}

export function fieldsModule(lang) {
  class Fields {
    constructor(formFields) {
      Object.entries(formFields._formFields).forEach(([type, part]) => {
        if (!TYPES[type]) {
          // stays known, so that a file with it can be opened, and isn't offered
          Object.defineProperty(formFields._formFields, type, { value: part, enumerable: false });
          return;
        }
        formFields.register(type, named(type, part));
      });
    }
  }
  Fields.$inject = ['formFields'];

  function named(type, part) {
    const { config } = part;
    const Named = type === 'datetime'
      ? props => h(part, { ...props, field: { ...props.field, dateLabel: props.field.dateLabel ?? props.field.label } })
      : props => h(part, props);
    Named.config = {
      ...config,
      name: TYPES[type][lang === 'zh-CN' ? 0 : 1],
      create(attributes, isNew) {
        const made = config.create(isNew ? { ...fresh(type), ...attributes } : attributes, isNew);
        if (isNew && type === 'datetime') {
          delete made.dateLabel;
        }
        return made;
      },
      getSubheading: field => field.label ?? field.dateLabel ?? field.timeLabel ?? field.text?.slice(0, 24)
    };
    return Named;
  }

  return { __init__: ['yicibanFields'], yicibanFields: ['type', Fields] };
}
