// The editor's own words in Chinese. What is missing is told in window.yicibanMisses, where the test of the editor looks.
import base from './words.zh.json';

/** `more` are words of one editor alone. */
export function translating(lang, more = {}) {
  const zh = { ...base, ...more };
  const misses = (window.yicibanMisses = new Set());
  return {
    translate: ['value', (template, replacements = {}) => {
      if (lang === 'zh-CN' && zh[template] === undefined && /[A-Za-z]{2}/.test(template) && !/\p{Script=Han}/u.test(template)) {
        misses.add(template);
      }
      const text = lang === 'zh-CN' ? (zh[template] ?? template) : template;
      return text.replace(/{([^}]+)}/g, (all, key) => replacements[key] ?? all);
    }]
  };
}
