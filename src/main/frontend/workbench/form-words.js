// The words of the form editor, which has no table of its own: they are put in as the editor draws. What is missing is told
// in window.yicibanMisses, where the test of the editor looks.
import { options } from 'preact';
import zh from './form-words.zh.json';

const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'alt'];
/** Sentences with a word inside. */
const PATTERNS = [
  // how the browser writes a date
  [/^[ymd]+(\W+[ymd]+){2}\W*$/, text => text.replace(/y+/, '年').replace(/m+/, '月').replace(/d+/, '日')],
  [/^hh:mm(.*)$/, '时:分$1'],
  [/^(\d+) files? selected$/, '已选 $1 份文件'],
  [/^Create an? (.*) element$/, '添加：$1'],
  [/^Remove (.*)$/, '删去：$1'],
  [/^Expression for '(.*)'$/, '计算：$1']
];
/** What stands there was written by whoever made the form. */
const WRITTEN = /fjs-form-field-label|fjs-label|header-label|bio-properties-panel-header|fjs-taglist|fjs-select|fjs-inline-label|fjs-input-adornment|fp-/;

export function translateEditor(lang) {
  const misses = (window.yicibanMisses = new Set());
  if (lang !== 'zh-CN') {
    return;
  }
  const before = options.vnode;
  options.vnode = vnode => {
    if (typeof vnode.type === 'string') {
      translate(vnode);
    }
    before?.(vnode);
  };

  function translate({ type, props }) {
    const own = WRITTEN.test(props.class ?? '') || type === 'option' || type === 'legend';
    ATTRIBUTES.filter(name => typeof props[name] === 'string').forEach(name => (props[name] = said(props[name], own)));
    if (typeof props.children === 'string') {
      props.children = said(props.children, own);
    } else if (Array.isArray(props.children)) {
      props.children = props.children.map(child => (typeof child === 'string' ? said(child, own) : child));
    }
  }

  function said(text, own) {
    const known = zh[text] ?? PATTERNS.reduce((found, [pattern, words]) =>
      found ?? (pattern.test(text) ? text.replace(pattern, words) : undefined), undefined);
    if (known === undefined && !own && /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text)) {
      misses.add(text);
    }
    return known ?? text;
  }
}
