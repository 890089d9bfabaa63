package org.yiciban.modelling.read;

import org.yiciban.modelling.report.Report;

/** One rule of the language or of the structure of models. It tells what it finds and never throws on what it doesn't know. */
public interface ModelRule {
    void check(BpmnModel model, Report report);
}
