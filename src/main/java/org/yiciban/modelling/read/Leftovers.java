package org.yiciban.modelling.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What other vendors' programs left in a file: elements and attributes of namespaces that the language doesn't have. */
public final class Leftovers {

    private final Predicate<String> foreign;
    private final Map<String, List<Node>> byNamespace = new LinkedHashMap<>();

    private Leftovers(Predicate<String> foreign) {
        this.foreign = foreign;
    }

    /** Those of a model. */
    public static Leftovers of(Document model) {
        return of(model, FileKind.MODEL);
    }

    /** Those of a decision table. */
    public static Leftovers ofDecision(Document decision) {
        return of(decision, FileKind.DECISION);
    }

    /** Those of a model or of a decision table; a file of another kind has none. */
    static Leftovers of(Document document, FileKind kind) {
        Leftovers found = new Leftovers(
                switch (kind) {
                    case MODEL -> Namespaces::foreign;
                    case DECISION -> Namespaces::foreignInDecision;
                    default -> namespace -> false;
                });
        Element root = document.getDocumentElement();
        if (root.getNamespaceURI() != null && !found.foreign.test(root.getNamespaceURI())) {
            found.collect(root);
        }
        return found;
    }

    private void collect(Element element) {
        for (Attr attribute : Xml.attributes(element)) {
            String namespace = attribute.getNamespaceURI();
            if (namespace != null && !Namespaces.XMLNS.equals(namespace) && foreign.test(namespace)) {
                note(namespace, attribute);
            }
        }
        for (Element child : Xml.children(element)) {
            String namespace = child.getNamespaceURI();
            if (namespace != null && foreign.test(namespace)) {
                note(namespace, child);
            } else {
                collect(child);
            }
        }
    }

    private void note(String namespace, Node leftover) {
        byNamespace.computeIfAbsent(namespace, key -> new ArrayList<>()).add(leftover);
    }

    /** Elements and attributes by the namespace they are of, in the order of the file. */
    public Map<String, List<Node>> byNamespace() {
        return byNamespace;
    }

    /** The id of the element that a leftover stands at. */
    public static String place(Node leftover) {
        return ElementLocation.is(
                leftover instanceof Attr attribute ? attribute.getOwnerElement() : (Element) leftover.getParentNode());
    }

    /** Takes them out of the document, with extensions that are empty then and names of namespaces that nothing uses. */
    void strip(Document document) {
        byNamespace.values().forEach(nodes -> nodes.forEach(Leftovers::remove));
        emptied(document.getDocumentElement());
        undeclare(document.getDocumentElement());
    }

    private static void remove(Node leftover) {
        if (leftover instanceof Attr attribute) {
            attribute.getOwnerElement().removeAttributeNode(attribute);
        } else {
            Node before = leftover.getPreviousSibling();
            if (before != null
                    && before.getNodeType() == Node.TEXT_NODE
                    && before.getNodeValue().isBlank()) {
                before.getParentNode().removeChild(before);
            }
            leftover.getParentNode().removeChild(leftover);
        }
    }

    private static void emptied(Element element) {
        for (Element child : Xml.children(element)) {
            if ("extensionElements".equals(child.getLocalName())
                    && Xml.children(child).isEmpty()) {
                remove(child);
            } else {
                emptied(child);
            }
        }
    }

    private void undeclare(Element element) {
        for (Attr attribute : Xml.attributes(element)) {
            if (Namespaces.XMLNS.equals(attribute.getNamespaceURI()) && byNamespace.containsKey(attribute.getValue())) {
                element.removeAttributeNode(attribute);
            }
        }
        Xml.children(element).forEach(this::undeclare);
    }
}
