package org.yiciban.modelling.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yiciban.catalogue.procedure.ModelRole;

/** A model as the rules see it: scopes of nodes and flows, over the document they were read from. */
public final class BpmnModel {

    private static final java.util.Set<String> NODES = java.util.Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "subProcess",
            "intermediateCatchEvent",
            "boundaryEvent");

    private final ModelFile file;
    private final Document document;
    private final List<Element> processes;
    private final List<ProcessScope> scopes = new ArrayList<>();
    private final Map<String, String> messages = new HashMap<>();

    /** A step, an event or a gateway. */
    public record Node(String id, String type, Element element) {
        public boolean is(String kind) {
            return type.equals(kind);
        }

        public boolean interrupting() {
            return !"false".equals(element.getAttribute("cancelActivity"));
        }
    }

    /** A sequence flow; the condition is null where none is written. */
    public record Flow(String id, String condition, Element element) {
        public String from() {
            return element.getAttribute("sourceRef");
        }

        public String to() {
            return element.getAttribute("targetRef");
        }
    }

    public BpmnModel(ModelFile file, Document document) {
        this.file = file;
        this.document = document;
        this.processes = Xml.children(document.getDocumentElement(), "process");
        for (Element message : Xml.children(document.getDocumentElement(), "message")) {
            messages.put(message.getAttribute("id"), message.getAttribute("name"));
        }
        processes.forEach(this::readScope);
    }

    private void readScope(Element owner) {
        List<Node> nodes = new ArrayList<>();
        List<Flow> flows = new ArrayList<>();
        for (Element child : Xml.children(owner)) {
            if (Namespaces.BPMN.equals(child.getNamespaceURI())) {
                String type = child.getLocalName();
                if (NODES.contains(type)) {
                    nodes.add(new Node(child.getAttribute("id"), type, child));
                } else if (type.equals("sequenceFlow")) {
                    flows.add(new Flow(child.getAttribute("id"), condition(child), child));
                }
            }
        }
        scopes.add(new ProcessScope(owner, nodes, flows));
        nodes.stream().filter(node -> node.is("subProcess")).forEach(node -> readScope(node.element()));
    }

    private static String condition(Element flow) {
        List<Element> conditions = Xml.children(flow, "conditionExpression");
        return conditions.isEmpty() ? null : Xml.text(conditions.get(0));
    }

    public ModelFile file() {
        return file;
    }

    public Document document() {
        return document;
    }

    public List<Element> processes() {
        return processes;
    }

    public List<ProcessScope> scopes() {
        return scopes;
    }

    /** The scope of the process itself, without its event subprocesses; an empty one where there is no process. */
    public ProcessScope main() {
        return scopes.isEmpty() ? new ProcessScope(document.getDocumentElement(), List.of(), List.of()) : scopes.get(0);
    }

    /** Whether every flow leads from a step to a step; only then do paths mean anything. */
    public boolean joined() {
        return scopes.stream().allMatch(scope -> scope.loose().isEmpty());
    }

    public Stream<Node> nodes() {
        return scopes.stream().flatMap(scope -> scope.nodes().stream());
    }

    public Stream<Node> nodes(String type) {
        return nodes().filter(node -> node.is(type));
    }

    /** Whether an editor kept a message of an event that became another one; it gives no way to remove it. */
    public boolean keeps(Element message) {
        String id = message.getAttribute("id");
        return message.getAttribute("name").matches("Message_[0-9a-z]{5,12}")
                && nodes().flatMap(node -> Xml.children(node.element(), "messageEventDefinition").stream())
                        .noneMatch(event -> event.getAttribute("messageRef").endsWith(id));
    }

    /** The name of a message by the reference an event makes to it; null when there is none. */
    public String message(String reference) {
        return messages.get(reference.substring(reference.indexOf(':') + 1));
    }

    /** The place in the procedure that its name gives it. */
    public ModelRole role() {
        return ModelRole.of(file.key());
    }

    /** True for a model of the law's procedure, which bundles call. */
    public boolean handling() {
        return file.name().contains("handling/") || Vocabulary.HANDLING.contains(file.key());
    }
}
