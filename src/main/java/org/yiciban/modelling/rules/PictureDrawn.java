package org.yiciban.modelling.rules;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.report.Report;

/** People see the picture of a case; a step that isn't drawn is missing in it. */
public final class PictureDrawn implements ModelRule {

    @Override
    public void check(BpmnModel model, Report report) {
        Set<String> drawn = new HashSet<>();
        NodeList shapes = model.document().getElementsByTagNameNS("*", "BPMNShape");
        for (int i = 0; i < shapes.getLength(); i++) {
            drawn.add(((Element) shapes.item(i)).getAttribute("bpmnElement"));
        }
        long missing = model.nodes().filter(node -> !drawn.contains(node.id())).count();
        if (missing > 0) {
            report.warning(
                    "picture",
                    "",
                    "有 " + missing + " 个步骤没有画出来，办件人看不到它们。请在编辑器中布局。",
                    missing + " steps aren't drawn, so nobody sees them in the picture. Lay the diagram out.");
        }
    }
}
