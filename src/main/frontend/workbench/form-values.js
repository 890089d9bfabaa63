// What the fields of the panel read from a part of a form, and write into it.
const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

export function read(field, def) {
  const value = def.get ? def.get(field) : at(field, def.path);
  switch (def.kind) {
    case 'flag':
      return value === true || value === 'true';
    case 'unless':
      return value !== false;
    case 'feel':
      // the same place may hold plain true
      return typeof value === 'string' ? value : '';
    default:
      return value === undefined || value === null ? '' : String(value);
  }
}

/** The place in the part and what stands there afterwards; undefined takes it away. */
export function written(field, def, typed) {
  const [top, inner] = def.path.split('.');
  const value = valueOf(def, typed);
  if (!inner) {
    return [top, value];
  }
  const rest = { ...field[top] };
  if (value === undefined) {
    delete rest[inner];
  } else {
    rest[inner] = value;
  }
  return [top, Object.keys(rest).length === 0 ? undefined : rest];
}

function valueOf(def, typed) {
  switch (def.kind) {
    case 'flag':
      return typed ? (def.path.startsWith('properties.') ? 'true' : true) : undefined;
    case 'unless':
      return typed ? undefined : false;
    case 'amount':
      return typed.trim() === '' ? undefined : (NUMBER.test(typed.trim()) ? Number(typed) : typed.trim());
    default:
      return typed.trim() === '' ? undefined : (def.number ? Number(typed) : typed.trim());
  }
}

export function asList(text) {
  return text.split(/[,，]/).map(one => one.trim()).filter(Boolean);
}

function at(field, path) {
  return path.split('.').reduce((inner, name) => inner?.[name], field);
}

/** Everything in a form, in its order. */
export function partsOf(schema) {
  return (schema.components ?? []).flatMap(part => [part, ...partsOf(part)]);
}
