package org.yiciban.modelling.rules;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.Leftovers;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.report.Report;

/** What other vendors' programs left in a file is told once for each of them, not once for each place. */
public final class VendorLeftovers implements ModelRule {

    static final String RULE = "leftovers";

    @Override
    public void check(BpmnModel model, Report report) {
        tell(Leftovers.of(model.document()), report);
    }

    /** The same of a decision table. */
    public static void checkDecision(Document document, Report report) {
        tell(Leftovers.ofDecision(document), report);
    }

    private static void tell(Leftovers leftovers, Report report) {
        leftovers.byNamespace().forEach((namespace, nodes) -> tell(Report.shown(namespace), nodes, report));
    }

    private static void tell(String namespace, List<Node> nodes, Report report) {
        String first = Report.shown(nodes.get(0).getNodeName());
        report.error(
                RULE,
                Leftovers.place(nodes.get(0)),
                "文件里有别的软件留下的内容（命名空间 " + namespace + "），共 " + nodes.size() + " 处，第一处是 " + first
                        + "。这里不用它们，留着会让人误以为有效。请取用去掉它们的文件，或者从原来的软件导出标准的 BPMN 2.0（决策表：DMN）。",
                "Another program left " + nodes.size() + (nodes.size() == 1 ? " thing" : " things")
                        + " in the file (namespace " + namespace + "), the first is " + first
                        + ". They mean nothing here, and readers would think that they do. Take the file without them,"
                        + " or export plain BPMN 2.0 (a decision table: DMN) from that program.");
    }
}
