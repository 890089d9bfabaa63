package org.yiciban.modelling.decision;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** A cell holds one text: of two, the program would read one, and an editor may show the other. */
final class OneText {

    private static final Set<String> ONCE = Set.of("text", "inputExpression");

    private OneText() {}

    static void check(Element holder, Report report) {
        Set<String> seen = new HashSet<>();
        Xml.children(holder).stream()
                .map(Element::getLocalName)
                .filter(part -> ONCE.contains(part) && !seen.add(part))
                .findFirst()
                .ifPresent(part -> report.error(
                        "decision",
                        ElementLocation.is(holder),
                        "这里有几个 " + part + "，只会读第一个。请只留一个。",
                        "Several " + part + " stand here, and only the first is read. Leave one."));
    }
}
