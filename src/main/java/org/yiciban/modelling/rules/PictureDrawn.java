package org.yiciban.modelling.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.report.Report;

/** People see the picture of a case; a step that isn't drawn is missing in it. */
public final class PictureDrawn implements ModelRule {

    private static final int MOST_NAMED = 5;

    @Override
    public void check(BpmnModel model, Report report) {
        Set<String> drawn = new HashSet<>();
        NodeList shapes = model.document().getElementsByTagNameNS("*", "BPMNShape");
        for (int i = 0; i < shapes.getLength(); i++) {
            drawn.add(((Element) shapes.item(i)).getAttribute("bpmnElement"));
        }
        List<String> missing = model.nodes()
                .map(BpmnModel.Node::id)
                .filter(id -> !drawn.contains(id))
                .toList();
        if (!missing.isEmpty()) {
            String some = missing.stream().limit(MOST_NAMED).map(Report::shown).collect(Collectors.joining(", "));
            String more = missing.size() > MOST_NAMED ? " …" : "";
            report.warning(
                    "picture",
                    missing.get(0),
                    "有 " + missing.size() + " 个步骤没有画出来，办件人看不到它们：" + some + more + "。请在编辑器中布局。",
                    "Steps that aren't drawn (" + missing.size() + "), so that nobody sees them in the picture: " + some
                            + more + ". Lay the diagram out.");
        }
    }
}
