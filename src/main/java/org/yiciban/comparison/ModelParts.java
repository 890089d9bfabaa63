package org.yiciban.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.LocalText;

/** The steps and flows of a model, apart from where they are drawn. */
final class ModelParts {

    /** What says again what the flows say, and what editors note for themselves. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("incoming", "outgoing");

    /** Stands between the ends of a flow that nobody has named. */
    static final String TO = " → ";

    private static final Set<String> OF_THE_DRAWING = Set.of("association", "laneSet", "category", "group");

    private ModelParts() {}

    static FileParts of(ModelFile file) throws UnreadableFile {
        Element root = Xml.read(file.content()).getDocumentElement();
        List<Part> parts = new ArrayList<>();
        StringBuilder layout = new StringBuilder();
        for (Element child : Xml.children(root)) {
            if (!Namespaces.BPMN.equals(child.getNamespaceURI())) {
                drawn(child, layout);
            } else if (child.getLocalName().equals("process")) {
                scope(child, parts);
            }
        }
        return new FileParts(parts, layout.toString());
    }

    private static void scope(Element owner, List<Part> parts) {
        for (Element child : Xml.children(owner)) {
            String id = child.getAttribute("id");
            if (!Namespaces.BPMN.equals(child.getNamespaceURI())
                    || id.isEmpty()
                    || OF_THE_DRAWING.contains(child.getLocalName())) {
                continue;
            }
            boolean flow = child.getLocalName().equals("sequenceFlow");
            Map<String, String> values = new TreeMap<>();
            if (!flow) {
                values.put("type", child.getLocalName());
            }
            values(child, "", values);
            String name = child.getAttribute("name");
            LocalText called = flow && name.isBlank() ? between(child, owner) : Part.named(name, name, id);
            parts.add(Part.of(flow ? Change.Kind.FLOW : Change.Kind.STEP, id, "", called, values));
            if (child.getLocalName().equals("subProcess")) {
                scope(child, parts);
            }
        }
    }

    /** Nobody names a flow that isn't a branch; people know it by its ends. */
    private static LocalText between(Element flow, Element owner) {
        String from = name(owner, flow.getAttribute("sourceRef"));
        String to = name(owner, flow.getAttribute("targetRef"));
        return new LocalText(from + TO + to, from + TO + to);
    }

    private static String name(Element owner, String id) {
        return Xml.children(owner).stream()
                .filter(one -> one.getAttribute("id").equals(id))
                .map(one -> one.getAttribute("name"))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(id);
    }

    private static void values(Element element, String path, Map<String, String> values) {
        for (Attr attribute : Xml.attributes(element)) {
            String name = attribute.getName();
            if (!name.startsWith("xmlns") && !name.matches("id|name|xsi:type|camunda:modelerTemplate(Version)?")) {
                values.put(path + local(name), attribute.getValue());
            }
        }
        for (Element child : Xml.children(element)) {
            if (SAID_ELSEWHERE.contains(child.getLocalName()) || isPart(child)) {
                continue;
            }
            if (child.hasAttribute("target")) {
                // what a call is given: said by the name under which it is given
                String said = child.hasAttribute("source")
                        ? child.getAttribute("source")
                        : child.getAttribute("sourceExpression");
                values.put(child.getAttribute("target"), said);
                continue;
            }
            String text = Xml.children(child).isEmpty() ? Xml.text(child).strip() : "";
            if (!text.isEmpty()) {
                values.put(path + child.getLocalName(), text);
            }
            values(child, path + child.getLocalName() + ".", values);
        }
    }

    /** Whether it is told by itself, within its subprocess. */
    private static boolean isPart(Element child) {
        return Namespaces.BPMN.equals(child.getNamespaceURI())
                && child.hasAttribute("id")
                && child.getParentNode() instanceof Element owner
                && owner.getLocalName().equals("subProcess")
                && !child.getLocalName().equals("extensionElements");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static void drawn(Element element, StringBuilder layout) {
        layout.append(element.getLocalName());
        for (Attr attribute : Xml.attributes(element)) {
            if (!attribute.getName().equals("id")) {
                layout.append(' ').append(attribute.getName()).append('=').append(attribute.getValue());
            }
        }
        layout.append('\n');
        Xml.children(element).forEach(child -> drawn(child, layout));
    }
}
