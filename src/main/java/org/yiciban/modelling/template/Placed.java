package org.yiciban.modelling.template;

import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** An element of a model, and where it stands in the picture. */
record Placed<T extends FlowNode>(T element, Box box) {}
