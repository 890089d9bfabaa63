package org.yiciban.modelling;

/** One rule of the language or of the structure of models. It tells what it finds and never throws on what it doesn't know. */
interface ModelRule {
    void check(BpmnModel model, Report report);
}
