// Element templates as the reader of the page uses them: with the service's own items, notices and tables to choose from,
// and in English for readers of English. What a model says is the same as by the templates of the desktop editor.
import english from './template-words.en.json';

/** Which list of choices stands behind a property of a template. */
function listOf({ binding }, choices) {
  return binding.type === 'camunda:in'
    ? { item: choices.items, notice: choices.notices }[binding.target]
    : { 'camunda:decisionRef': choices.tables }[binding.name];
}

export function offered(templates, choices, lang, model) {
  return templates.map(template => ({
    ...template,
    name: said(template.name, lang),
    description: said(template.description, lang),
    properties: template.properties.map(property => property.type === 'Hidden' ? property : shown(property, choices, lang, model))
  }));
}

function shown(property, choices, lang, model) {
  const list = listOf(property, choices) ?? [];
  const worded = {
    ...property,
    label: said(property.label, lang),
    description: said(property.description, lang),
    ...(property.constraints && { constraints: constraints(property.constraints, lang) })
  };
  if (list.length === 0) {
    return worded;
  }
  // what the model says already can be kept, also where the sheets don't know it
  const written = [...model.matchAll(/target="(?:item|notice)" |sourceExpression="([a-z][a-z0-9-]*)"|decisionRef="([a-z0-9-]+)"/g)]
    .map(found => found[1] ?? found[2])
    .filter(value => value && !list.some(one => one.value === value));
  return {
    ...worded,
    type: 'Dropdown',
    constraints: { notEmpty: true },
    choices: [
      ...list.map(({ value, name }) => ({ value, name: name === value ? value : `${name} ${value}` })),
      ...[...new Set(written)].map(value => ({ value, name: value }))
    ]
  };
}

function constraints({ pattern, ...rest }, lang) {
  return pattern ? { ...rest, pattern: { ...pattern, message: said(pattern.message, lang) } } : rest;
}

function said(text, lang) {
  return lang === 'zh-CN' ? text : english[text] ?? text;
}
