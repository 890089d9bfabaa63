package org.yiciban.modelling.read;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Pattern DMN =
            Pattern.compile("https?://www\\.omg\\.org/spec/DMN/[0-9]{8}/(MODEL/|DMNDI/|DC/|DI/|dmn\\.xsd)");
    private static final Set<String> BESIDE_DMN = Set.of(
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://camunda.org/schema/1.0/dmn",
            "http://camunda.org/schema/modeler/1.0",
            XSI,
            XML,
            XMLNS);

    private Namespaces() {}

    /** Whether a model may not use it: another vendor's, or none at all. */
    public static boolean foreign(String namespace) {
        return namespace == null || !XMLNS.equals(namespace) && ruleName(namespace, "") == null;
    }

    /** Whether it is that of a decision table. */
    public static boolean decision(String namespace) {
        return namespace != null && DMN.matcher(namespace).matches();
    }

    /** Whether a decision table may not use it. */
    public static boolean foreignInDecision(String namespace) {
        return namespace == null || !BESIDE_DMN.contains(namespace) && !decision(namespace);
    }

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
