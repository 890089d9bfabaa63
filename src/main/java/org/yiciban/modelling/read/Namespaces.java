package org.yiciban.modelling.read;

import java.util.Map;
import java.util.Set;

/** The namespaces that a model may use, whatever prefix it gives them. */
public final class Namespaces {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    public static final String XML = "http://www.w3.org/XML/1998/namespace";
    public static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    public static final Set<String> PICTURE = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    static final Set<String> COLOUR =
            Set.of("http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final Map<String, String> PREFIXES = Map.of(
            BPMN,
            "",
            CAMUNDA,
            "camunda:",
            XSI,
            "xsi:",
            XML,
            "xml:",
            "http://camunda.org/schema/modeler/1.0",
            "modeler:");

    private Namespaces() {}

    /** The name of an element or attribute as the rules write it; null when its namespace is a stranger. */
    public static String ruleName(String namespace, String localName) {
        if (namespace == null) {
            return localName;
        }
        if (PICTURE.contains(namespace)) {
            return "di:" + localName;
        }
        if (COLOUR.contains(namespace)) {
            return "colour:" + localName;
        }
        String prefix = PREFIXES.get(namespace);
        return prefix == null ? null : prefix + localName;
    }
}
