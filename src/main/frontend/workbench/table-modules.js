// What of dmn-js is used, and the cells and headings of a table in its place: plain FEEL, whose columns the panel chooses.
import { Component, createComponentVNode } from 'inferno';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import ContentEditable from 'dmn-js-shared/lib/components/ContentEditable';
import contextMenu from 'table-js/lib/features/context-menu';
import interactionEvents from 'table-js/lib/features/interaction-events';
import selection from 'table-js/lib/features/selection';
import { Cell } from 'table-js/lib/components';
import addInputOutput from 'dmn-js-decision-table/lib/features/add-input-output';
import addRule from 'dmn-js-decision-table/lib/features/add-rule';
import annotations from 'dmn-js-decision-table/lib/features/annotations';
import annotationsEditor from 'dmn-js-decision-table/lib/features/annotations/editor';
import cellSelection from 'dmn-js-decision-table/lib/features/cell-selection';
import tableContextMenu from 'dmn-js-decision-table/lib/features/context-menu';
import copyCutPaste from 'dmn-js-decision-table/lib/features/copy-cut-paste';
import core from 'dmn-js-decision-table/lib/core';
import head from 'dmn-js-decision-table/lib/features/decision-table-head';
import InputCell from 'dmn-js-decision-table/lib/features/decision-table-head/editor/components/InputCell';
import { InputEditButton } from 'dmn-js-decision-table/lib/features/decision-table-head/editor/components/InputEditButton';
import OutputCell from 'dmn-js-decision-table/lib/features/decision-table-head/editor/components/OutputCell';
import { OutputEditButton } from 'dmn-js-decision-table/lib/features/decision-table-head/editor/components/OutputEditButton';
import properties from 'dmn-js-decision-table/lib/features/decision-table-properties';
import propertiesEditor from 'dmn-js-decision-table/lib/features/decision-table-properties/editor';
import ruleIndices from 'dmn-js-decision-table/lib/features/decision-rule-indices';
import rules from 'dmn-js-decision-table/lib/features/decision-rules';
import modelingRules from 'dmn-js-decision-table/lib/features/rules';
import dragAndDrop from 'dmn-js-decision-table/lib/features/drag-and-drop';
import editorActions from 'dmn-js-decision-table/lib/features/editor-actions';
import hitPolicy from 'dmn-js-decision-table/lib/features/hit-policy';
import keyboard from 'dmn-js-decision-table/lib/features/keyboard';
import modeling from 'dmn-js-decision-table/lib/features/modeling';
import { nextFact, plain, said } from './table-facts.js';

const FIRST = 2000;
const PAUSE = 600;

/** A cell in which FEEL is written; what is typed counts after a pause, and never amid the composing of a word. */
class FeelCell extends Component {
  changed = () => this.forceUpdate();

  componentWillMount() {
    this.context.changeSupport.onElementsChanged(this.props.cell.id, this.changed);
  }

  componentWillUnmount() {
    this.context.changeSupport.offElementsChanged(this.props.cell.id, this.changed);
  }

  write = text => {
    clearTimeout(this.timer);
    if (text !== this.props.cell.businessObject.text) {
      this.context.injector.get('modeling').editCell(this.props.cell.businessObject, text);
    }
  };

  typed = text => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (composing ? this.typed(text) : this.write(text)), PAUSE);
  };

  render() {
    const { cell, row, col, rowIndex, colIndex } = this.props;
    const input = is(cell, 'dmn:UnaryTests');
    const heading = col.businessObject.label || said(col.businessObject);
    return createComponentVNode(2, Cell, {
      className: input ? 'input-cell' : 'output-cell',
      elementId: cell.id,
      coords: `${rowIndex}:${colIndex}`,
      'data-row-id': row.id,
      'data-col-id': col.id,
      children: createComponentVNode(2, ContentEditable, {
        label: `${rowIndex + 1} ${heading}`,
        singleLine: true,
        placeholder: input ? '-' : '',
        value: cell.businessObject.text,
        onInput: this.typed,
        onChange: text => this.write(plain(text))
      })
    });
  }
}

let composing = false;
document.addEventListener('compositionstart', () => { composing = true; });
document.addEventListener('compositionend', () => { composing = false; });

class Cells {
  constructor(components) {
    const cells = { rule: FeelCell, 'input-header': InputCell, 'output-header': OutputCell };
    const within = { 'input-cell': InputEditButton, 'output-cell': OutputEditButton };
    components.onGetComponent('cell', FIRST, ({ cellType }) => cells[cellType]);
    components.onGetComponent('cell-inner', ({ cellType }) => within[cellType]);
  }
}
Cells.$inject = ['components'];

/** A new column reads or gives the next that no other does, in the same step. */
class NextFact {
  constructor(eventBus, modeling, sheet, choices) {
    eventBus.on('commandStack.col.add.postExecuted', ({ context: { col } }) => {
      const next = said(col.businessObject) ? null : nextFact(col.businessObject, sheet.getRoot().businessObject, choices);
      if (next) {
        modeling.updateProperties(col.businessObject, next);
      }
    });
  }
}
NextFact.$inject = ['eventBus', 'modeling', 'sheet', 'config.choices'];

export const showing = [
  annotations, core, head, properties, ruleIndices, rules, hitPolicy, interactionEvents, selection, cellSelection
];

export const changing = [
  addInputOutput, addRule, annotationsEditor, contextMenu, tableContextMenu, copyCutPaste, dragAndDrop, editorActions, keyboard,
  modeling, modelingRules, propertiesEditor,
  { __init__: ['yicibanCells', 'yicibanNextFact'], yicibanCells: ['type', Cells], yicibanNextFact: ['type', NextFact] }
];
