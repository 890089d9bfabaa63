package org.yiciban.modelling.rules;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Xml;

/** One line of what a call hands in or takes out. */
public record PassedVariable(Element element) {
    /** What it says there; empty when it says nothing. */
    public String get(String attribute) {
        return element.getAttribute(attribute);
    }

    /** Whether it is handed in, not taken out. */
    public boolean in() {
        return "in".equals(element.getLocalName());
    }

    /** All lines of a call, in their order. */
    public static List<PassedVariable> of(BpmnModel.Node call) {
        List<PassedVariable> passed = new ArrayList<>();
        for (Element extensions : Xml.children(call.element(), "extensionElements")) {
            for (Element line : Xml.children(extensions)) {
                boolean known = "in".equals(line.getLocalName()) || "out".equals(line.getLocalName());
                if (known && Namespaces.CAMUNDA.equals(line.getNamespaceURI())) {
                    passed.add(new PassedVariable(line));
                }
            }
        }
        return passed;
    }
}
