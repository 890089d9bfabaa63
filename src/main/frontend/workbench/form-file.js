// The text of a form and the schema of the editor: what nobody touched stays as it was, to the letter.
const MARKS = ['_parent', '_path'];

/**
 * Of the text that was opened. The editor adds words of its own to every part when it reads a form: identifiers, names,
 * the outline of a group. They aren't written unless somebody changed them.
 */
export function formFile(text) {
  const original = JSON.parse(text);
  let added = new Map();
  let first;

  /** Remembers what the editor made of it. */
  function opened(schema) {
    added = new Map();
    remember(schema, original);
    first = JSON.stringify(plain(schema));
  }

  function remember(part, written) {
    const own = Object.keys(part).filter(key => !MARKS.includes(key) && !(key in written));
    added.set(part.id, { written, own: Object.fromEntries(own.map(key => [key, JSON.stringify(part[key])])) });
    (part.components ?? []).forEach((child, at) => remember(child, written.components?.[at] ?? {}));
  }

  function write(schema) {
    const value = plain(schema);
    return JSON.stringify(value) === first ? text : `${JSON.stringify(value, null, 2)}\n`;
  }

  /** In the order of the file, with what is new behind. */
  function plain(part) {
    const { written = {}, own = {} } = added.get(part.id) ?? {};
    const rows = rowsOf(part);
    const keys = [...Object.keys(written), ...Object.keys(part).filter(key => !(key in written))]
      .filter(key => part[key] !== undefined && !MARKS.includes(key) && own[key] !== JSON.stringify(part[key]) && !(key === 'path' && part.path === ''));
    const value = Object.fromEntries(keys.map(key => [key, part[key]]));
    if (part.components && 'components' in value) {
      value.components = part.components.map(child => withoutRow(plain(child), rows, added.get(child.id)?.written));
    }
    if (original === written && 'schemaVersion' in original) {
      value.schemaVersion = original.schemaVersion;
    }
    return value;
  }

  /** Whether the editor put it in by itself. */
  function isOwn(part, key) {
    return added.get(part.id)?.own[key] === JSON.stringify(part[key]);
  }

  return { original, opened, write, isOwn };
}

/** How many parts stand in each row. */
function rowsOf(part) {
  const rows = new Map();
  (part.components ?? []).forEach(({ layout }) => layout?.row && rows.set(layout.row, (rows.get(layout.row) ?? 0) + 1));
  return rows;
}

/** A row that holds one part alone is none; the editor names one for each. */
function withoutRow(part, rows, written) {
  if (!part.layout?.row || written?.layout?.row || rows.get(part.layout.row) > 1) {
    return part;
  }
  const { row, ...layout } = part.layout;
  const { layout: gone, ...rest } = part;
  return Object.keys(layout).length === 0 || (Object.keys(layout).length === 1 && layout.columns === null && !written?.layout)
    ? rest
    : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, key === 'layout' ? layout : value]));
}
