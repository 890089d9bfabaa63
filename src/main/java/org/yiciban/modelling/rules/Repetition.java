package org.yiciban.modelling.rules;

import org.w3c.dom.Element;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Vocabulary;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** The only repetition is the pre-check by all checkers at once. */
public final class Repetition implements ModelRule {

    @Override
    public void check(BpmnModel model, Report report) {
        model.nodes("userTask").forEach(task -> {
            for (Element loop : Xml.children(task.element(), "multiInstanceLoopCharacteristics")) {
                String collection = loop.getAttributeNS(Namespaces.CAMUNDA, "collection");
                String variable = loop.getAttributeNS(Namespaces.CAMUNDA, "elementVariable");
                if (!Vocabulary.CHECKERS.equals(collection) || !Vocabulary.CHECKER.equals(variable)) {
                    report.error(
                            "repetition",
                            task.id(),
                            "并行多实例只能用于各部门预审：集合写 ${reception.checkers}，元素变量写 checker。",
                            "Parallel repetition is for the pre-check only: collection ${reception.checkers}, element"
                                    + " variable checker.");
                }
            }
        });
    }
}
