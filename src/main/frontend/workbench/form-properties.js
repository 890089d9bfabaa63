// What the panel asks of a part of a form: docs/forms.md, group by group. Names and hints are [Chinese, English]; an entry
// is [path, kind, on which parts, name, hint, more].
const FIELDS = ['textfield', 'textarea', 'number', 'datetime', 'filepicker', 'checkbox', 'checklist', 'radio', 'select', 'taglist'];
const CHOICES = ['checklist', 'radio', 'select', 'taglist'];
const TEXTS = ['textfield', 'textarea'];
const BOXES = ['group', 'dynamiclist'];
const LABELLED = [...FIELDS, ...BOXES, 'expression'];
const EVERY = [...LABELLED, 'text'];
const ALL = [...EVERY, 'separator', 'spacer'];
const UNITS = ['textfield', 'number'];
const FEEL = ['以“=”开头的 FEEL 表达式', 'FEEL, beginning with “=”'];

function entry([path, kind, on, name, hint, more = {}]) {
  return { path, kind, on, name, hint, ...more };
}

const label = { get: part => part[labelOf(part)], place: labelOf };

/** The editor names a date or time by words of its own. */
export function labelOf(part) {
  return part.type === 'datetime' ? ['label', 'dateLabel', 'timeLabel'].find(key => part[key] !== undefined) ?? 'label' : 'label';
}
const option = (path, kind, name, number) => ({
  path, kind, name, put: (one, text) => text.trim() === '' ? without(one, path) : { ...one, [path]: number ? Number(text) : text.trim() }
});
function without(one, path) {
  const { [path]: gone, ...rest } = one;
  return rest;
}

const FORMATS = [
  ['id-card', ['居民身份证号', 'Resident identity number']], ['uscc', ['统一社会信用代码', 'Unified social credit code']],
  ['mobile', ['手机号', 'Mobile number']], ['landline', ['固定电话', 'Landline']], ['phone', ['任何电话', 'Any telephone']],
  ['identity-document', ['任何身份证件', 'Any identity document']], ['residence-permit', ['港澳台居民居住证', 'Residence permit (Hong Kong, Macao, Taiwan)']],
  ['permanent-residence', ['外国人永久居留身份证', 'Permanent residence card']], ['hk-macao-permit', ['港澳居民来往内地通行证', 'Mainland travel permit (Hong Kong, Macao)']],
  ['taiwan-permit', ['台湾居民来往大陆通行证', 'Mainland travel permit (Taiwan)']], ['passport', ['护照', 'Passport']],
  ['foreign-registration', ['境外组织登记号', 'Registration number abroad']]
];
const PREFILL = ['applicant.name', 'applicant.idNumber', 'applicant.mobile', 'applicant.email', 'organisation.name', 'organisation.creditCode', 'earlier.'];

export const GROUPS = [
  ['words', ['文字', 'Words'], [
    ['label', 'text', LABELLED, ['标签', 'Label'], null, label],
    ['properties.labelEn', 'text', LABELLED, ['标签（英文）', 'Label in English']],
    ['text', 'lines', ['text'], ['说明文字', 'Text']],
    ['properties.textEn', 'lines', ['text'], ['说明文字（英文）', 'Text in English']],
    ['description', 'lines', LABELLED, ['填写提示', 'Hint']],
    ['properties.descriptionEn', 'lines', LABELLED, ['填写提示（英文）', 'Hint in English']],
    ['appearance.suffixAdorner', 'text', UNITS, ['单位', 'Unit'], ['写在填写框后面，如“万元”', 'Stands behind the input']],
    ['properties.suffixEn', 'text', UNITS, ['单位（英文）', 'Unit in English']],
    ['properties.rowLabel', 'text', ['dynamiclist'], ['每行名称', 'What one row is called'], ['如“股东”', 'Such as “shareholder”']],
    ['properties.rowLabelEn', 'text', ['dynamiclist'], ['每行名称（英文）', 'The same in English']]
  ]],
  ['answer', ['填写内容', 'Answer'], [
    ['key', 'key', [...FIELDS, 'expression'], ['键', 'Key'], ['字母、数字和下划线；事项和规则按它取答案', 'Letters, digits and _; items and rules read the answer by it']],
    ['path', 'path', BOXES, ['记录名', 'Path'], ['填了就把里面的答案收成一条记录；列表必填', 'Puts the answers inside into a record; a list needs it']],
    ['subtype', 'choice', ['datetime'], ['填写类型', 'Asks for'], null, { of: [['date', ['日期', 'A date']], ['time', ['时间', 'A time']], ['datetime', ['日期和时间', 'Both']]] }],
    ['disallowPassedDates', 'flag', ['datetime'], ['不得早于今天', 'Not before today']],
    ['timeInterval', 'amount', ['datetime'], ['时间间隔（分钟）', 'Steps of minutes']],
    ['decimalDigits', 'amount', ['number'], ['小数位数', 'Decimals']],
    ['increment', 'amount', ['number'], ['步长', 'Step'], ['填写的数须是它的倍数', 'The answer is a multiple of it']],
    ['serializeToString', 'flag', ['number'], ['按文字保存（位数很多时）', 'Kept as text (for many digits)']],
    ['accept', 'text', ['filepicker'], ['文件类型', 'Kinds of file'], ['如 .pdf,image/png', 'Such as .pdf,image/png']],
    ['multiple', 'flag', ['filepicker'], ['可以上传多份', 'Several files']],
    ['expression', 'feel', ['expression'], ['计算公式', 'How it is computed'], FEEL],
    ['height', 'amount', ['spacer'], ['高度（像素）', 'Height in pixels']],
    ['properties.prefill', 'text', FIELDS, ['预填', 'Filled in from'], ['已知的内容来自哪里；几处之间用逗号，先有的为准', 'Where a known value comes from; several with commas, the first that knows counts'], { suggest: PREFILL }],
    ['properties.format', 'choice', ['textfield'], ['号码种类', 'Kind of number'], ['按这种号码的写法和校验位检查', 'Read and checked as such a number'], { of: FORMATS }],
    ['defaultValue', 'amount', ['number'], ['默认值', 'Filled in at first']],
    ['defaultValue', 'text', TEXTS, ['默认值', 'Filled in at first']],
    ['defaultValue', 'flag', ['checkbox'], ['默认勾选', 'Ticked at first']],
    ['readonly', 'flag', FIELDS, ['只读', 'Read only'], ['只显示已知的内容', 'Shows what is known']]
  ]],
  ['options', ['选项', 'Answers to choose from'], [
    ['values', 'source', CHOICES, ['选项来源', 'Where they come from']],
    ['values', 'records', CHOICES, ['选项', 'Answer'], null, {
      when: part => part.values !== undefined,
      add: ['添加选项', 'Add an answer'],
      fresh: rows => ({ label: `选项${rows.length + 1}`, value: `option-${rows.length + 1}` }),
      of: [option('label', 'text', ['标签', 'Label']), option('labelEn', 'text', ['英文', 'English']), option('value', 'text', ['值', 'Value'])]
    }],
    ['valuesKey', 'text', CHOICES, ['名单', 'List'], ['如 colleagues：本部门的工作人员', 'Such as colleagues: the officers of the agency'], { when: part => part.valuesKey !== undefined }],
    ['valuesExpression', 'feel', CHOICES, ['选项表达式', 'Expression'], FEEL, { when: part => part.valuesExpression !== undefined }]
  ]],
  ['need', ['用途和使用事项', 'Who needs it and why'], [
    ['properties.items', 'items', EVERY, ['使用事项', 'Items that need it'], ['只有这些事项的部门看得到答案；内容组上写的，里面的都算', 'Only their agencies see the answer; what a group says counts for all inside']],
    ['properties.purpose', 'lines', EVERY, ['用途', 'What it is for'], ['告诉填写的人（个人信息保护法第十七条）', 'Told to whoever answers (Personal Information Protection Law, Art. 17)']],
    ['properties.purposeEn', 'lines', EVERY, ['用途（英文）', 'What it is for, in English']],
    ['properties.sensitive', 'flag', [...FIELDS, ...BOXES], ['敏感个人信息', 'Sensitive personal information'], ['个人信息保护法第二十八条', 'Personal Information Protection Law, Art. 28']],
    ['properties.legalBasis', 'text', EVERY, ['依据', 'Rule that asks for it'], ['补正通知书引用它', 'A correction notice cites it']]
  ]],
  ['people', ['人员', 'People'], [
    ['properties.person', 'text', BOXES, ['人员身份', 'Whom it asks for'], ['小写字母和连字符，如 legal-representative；里面要有 name 和 idNumber', 'Lower-case words with hyphens, such as legal-representative; it holds name and idNumber']],
    ['properties.sameAs', 'earlier', BOXES, ['可以选同一人的人员', 'May be the same person as'], ['只能选前面填过的一个人', 'Groups before it']],
    ['properties.memberOf', 'lists', BOXES, ['须在其中的人员名单', 'One of'], ['这个名单里要有他', 'That list has to name him']],
    ['properties.distinctPersons', 'flag', ['dynamiclist'], ['各行人员不得重复', 'Nobody is there twice']],
    ['properties.rowTitle', 'columns', ['dynamiclist'], ['行标题字段', 'By what a row is known'], ['如车牌号；每行单独办事项时要选', 'Such as the number plate; needed where there is an item for each row']]
  ]],
  ['rules', ['填写校验', 'What is allowed'], [
    ['validate.required', 'flag', FIELDS, ['必填', 'Required']],
    ['validate.required', 'feel', FIELDS, ['必填条件', 'Required when'], FEEL],
    ['validate.minLength', 'amount', TEXTS, ['最少字数', 'Fewest letters']],
    ['validate.maxLength', 'amount', TEXTS, ['最多字数', 'Most letters']],
    ['validate.pattern', 'text', TEXTS, ['格式（正则表达式）', 'Pattern'], ['以 ^ 开头、以 $ 结尾', 'A regular expression from ^ to $']],
    ['validate.patternErrorMessage', 'text', TEXTS, ['格式不符时的提示', 'Said when it doesn’t fit']],
    ['properties.patternErrorMessageEn', 'text', TEXTS, ['格式不符时的提示（英文）', 'The same in English']],
    ['validate.validationType', 'choice', ['textfield'], ['电子邮件', 'E-mail'], null, { of: [['email', ['须是邮箱地址', 'An e-mail address']]] }],
    ['validate.min', 'amount', ['number'], ['最小值', 'Smallest']],
    ['properties.minMessage', 'text', ['number'], ['小于下限时的提示', 'Said when it is too small'], ['可用 {limit}、{value}、{difference}', '{limit}, {value} and {difference} are filled in']],
    ['properties.minMessageEn', 'text', ['number'], ['小于下限时的提示（英文）', 'The same in English']],
    ['validate.max', 'amount', ['number'], ['最大值', 'Largest']],
    ['properties.maxMessage', 'text', ['number'], ['大于上限时的提示', 'Said when it is too large']],
    ['properties.maxMessageEn', 'text', ['number'], ['大于上限时的提示（英文）', 'The same in English']],
    ['properties.minRows', 'text', ['dynamiclist'], ['最少行数', 'Fewest rows']],
    ['properties.maxRows', 'text', ['dynamiclist'], ['最多行数', 'Most rows']],
    ['defaultRepetitions', 'amount', ['dynamiclist'], ['默认行数', 'Rows at first']],
    ['allowAddRemove', 'unless', ['dynamiclist'], ['允许增减行', 'Rows can be added and removed']]
  ]],
  ['shown', ['显示', 'When and how wide'], [
    ['conditional.hide', 'feel', ALL, ['隐藏条件', 'Hidden when'], ['以“=”开头的 FEEL；可能没填的先比较空值：=kind = null or kind != "a"', 'FEEL, beginning with “=”; what may be empty behind a guard: =kind = null or kind != "a"']],
    ['layout.columns', 'amount', ALL, ['宽度（共 16 格）', 'Width of 16 columns']]
  ]],
  ['grants', ['准予条件', 'Condition of granting'], [
    ['properties.grantsWhen', 'feel', EVERY, ['准予须满足的条件', 'Granted only when'], FEEL],
    ['properties.grantsWhenText', 'text', EVERY, ['条件的文字说明', 'The condition in words'], ['标签说不清时写', 'Where the label doesn’t say it']],
    ['properties.grantsWhenTextEn', 'text', EVERY, ['条件的文字说明（英文）', 'The same in English']]
  ]]
].map(([id, name, entries]) => ({ id, name, entries: entries.map(entry) }));

export const RULES = {
  id: 'rules-across', name: ['跨项规则', 'Rules across answers'],
  entries: [entry(['rules', 'records', ['default'], ['规则', 'Rule'], null, {
    add: ['添加规则', 'Add a rule'],
    fresh: rows => ({ id: `rule-${rows.length + 1}`, when: '=', fields: [], message: { zh: '', en: '' } }),
    of: [
      option('id', 'text', ['名称', 'Name']),
      option('when', 'feel', ['不能通过的条件（FEEL）', 'Wrong when (FEEL)']),
      {
        path: 'fields', kind: 'text', name: ['提示在哪些字段', 'Told at these answers'],
        get: rule => (rule.fields ?? []).join(','),
        put: (rule, text) => ({ ...without(rule, 'fields'), ...(text.trim() ? { fields: text.split(/[,，]/).map(one => one.trim()) } : {}) })
      },
      ...['zh', 'en'].map(language => ({
        path: language, kind: 'text', name: language === 'zh' ? ['提示文字', 'Said in Chinese'] : ['提示文字（英文）', 'Said in English'],
        get: rule => rule.message?.[language] ?? '',
        put: (rule, text) => ({ ...rule, message: { ...rule.message, [language]: text.trim() } })
      }))
    ]
  }])]
};
