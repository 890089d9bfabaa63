// What can be done at once about a finding of a form: only where there is one way, and it changes nothing that held before.
// Each is a step that can be undone.

/** Which field of the panel a finding is about. */
const FIELDS = {
  'form-pattern': 'validate-pattern-text',
  'form-han-range': 'validate-pattern-text',
  'form-items': 'properties-items-items',
  'form-item': 'properties-items-items',
  'form-need': 'properties-items-items',
  'form-purpose': 'properties-purpose-lines',
  'form-label': 'label-text',
  'form-format': 'properties-format-choice',
  'form-values': 'values-records',
  'form-condition': 'conditional-hide-feel',
  'form-person': 'properties-person-text',
  'form-duplicate-key': 'key-key',
  'form-key': 'key-key',
  'form-max-length': 'validate-maxLength-amount',
  'form-accept': 'accept-text',
  'form-rows': 'properties-maxRows-text',
  'form-grants-when': 'properties-grantsWhen-feel'
};
const UNANCHORED = /以 \^ 开头|begins with \^/;
const UNKNOWN = /不认识“([\w.$-]+)”，不会起任何作用|“([\w.$-]+)” isn't known and would do nothing/;
const EMPTY_VALUE = /的值是空的|has an empty value/;
const CHOOSE = /^[-—\s]*(请选择|please (choose|select))/i;
/** The same ranges as PatternRules names. */
const SOME_HAN = /(?:\\u4e00|一)-(?:\\u9f[0-9a-f]{2}|[\u9fa5-\u9fff])/gi;

export function fieldOf(finding) {
  return FIELDS[finding.rule];
}

/** [name, key of the part, what stands there then]; undefined where somebody has to think. */
export function mendOf({ rule, message }, part) {
  const { pattern } = part.validate ?? {};
  if (rule === 'form-pattern' && pattern && UNANCHORED.test(message)) {
    return [['补上 ^ 和 $', 'Put ^ and $ around it'], 'validate', { ...part.validate, pattern: anchored(pattern) }];
  }
  if (rule === 'form-han-range' && pattern) {
    return [['改为全部汉字', 'Take any Han'], 'validate', { ...part.validate, pattern: pattern.replace(SOME_HAN, '\\p{Script=Han}') }];
  }
  const kept = part.values?.filter(one => !CHOOSE.test(one?.label ?? '') || String(one.value ?? '').trim());
  if (rule === 'form-values' && EMPTY_VALUE.test(message) && kept?.length && kept.length < part.values.length) {
    return [['删去这个选项', 'Take it away'], 'values', kept];
  }
  const unknown = rule === 'form-property' && UNKNOWN.exec(message);
  return unknown ? without(part, unknown[1] ?? unknown[2]) : undefined;
}

function anchored(pattern) {
  const bare = pattern.replace(/^\^/, '').replace(/(^|[^\\])\$$/, '$1');
  return `^${bare.includes('|') ? `(${bare})` : bare}$`;
}

function without(part, place) {
  const [top, inner] = place.split('.');
  const name = ['删去', 'Take it away'];
  if (!inner) {
    return top in part ? [name, top, undefined] : undefined;
  }
  if (Array.isArray(part[top]) || !(inner in (part[top] ?? {}))) {
    return undefined;
  }
  const { [inner]: gone, ...rest } = part[top];
  return [name, top, rest];
}
