package org.yiciban.modelling.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** A process, or an event subprocess of it, as a graph. Only flows whose two ends stand in it belong to the graph. */
public final class ProcessScope {

    private final Element owner;
    private final Map<String, BpmnModel.Node> nodes = new LinkedHashMap<>();
    private final List<BpmnModel.Node> all;
    private final List<BpmnModel.Flow> flows;
    private final List<BpmnModel.Flow> loose;
    private final Map<String, List<BpmnModel.Flow>> outgoing = new LinkedHashMap<>();
    private final Map<String, List<BpmnModel.Flow>> incoming = new LinkedHashMap<>();
    private final Map<String, List<BpmnModel.Node>> boundaries = new LinkedHashMap<>();

    ProcessScope(Element owner, List<BpmnModel.Node> all, List<BpmnModel.Flow> allFlows) {
        this.owner = owner;
        this.all = List.copyOf(all);
        all.forEach(node -> nodes.putIfAbsent(node.id(), node));
        Predicate<BpmnModel.Flow> fits = flow -> nodes.containsKey(flow.from()) && nodes.containsKey(flow.to());
        this.flows = allFlows.stream().filter(fits).toList();
        this.loose = allFlows.stream().filter(fits.negate()).toList();
        for (BpmnModel.Flow flow : flows) {
            outgoing.computeIfAbsent(flow.from(), id -> new ArrayList<>()).add(flow);
            incoming.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow);
        }
        for (BpmnModel.Node node : all) {
            if (node.is("boundaryEvent")) {
                boundaries
                        .computeIfAbsent(node.element().getAttribute("attachedToRef"), id -> new ArrayList<>())
                        .add(node);
            }
        }
    }

    public Element owner() {
        return owner;
    }

    public boolean isProcess() {
        return "process".equals(owner.getLocalName());
    }

    public Collection<BpmnModel.Node> nodes() {
        return all;
    }

    public BpmnModel.Node node(String id) {
        return nodes.get(id);
    }

    public List<BpmnModel.Flow> flows() {
        return flows;
    }

    /** Flows that lead from or to a place outside the scope, or nowhere. */
    public List<BpmnModel.Flow> loose() {
        return loose;
    }

    public List<BpmnModel.Flow> outgoing(BpmnModel.Node node) {
        return outgoing.getOrDefault(node.id(), List.of());
    }

    public List<BpmnModel.Flow> incoming(BpmnModel.Node node) {
        return incoming.getOrDefault(node.id(), List.of());
    }

    public List<BpmnModel.Node> boundaries(BpmnModel.Node node) {
        return boundaries.getOrDefault(node.id(), List.of());
    }

    public List<BpmnModel.Node> of(String type) {
        return all.stream().filter(node -> node.is(type)).toList();
    }

    /** Where a token may be next: along the flows, and by the events at the edge of the step. */
    public List<BpmnModel.Node> after(BpmnModel.Node node) {
        List<BpmnModel.Node> next = new ArrayList<>(boundaries(node));
        outgoing(node).forEach(flow -> next.add(node(flow.to())));
        return next;
    }

    public List<BpmnModel.Node> before(BpmnModel.Node node) {
        List<BpmnModel.Node> previous = new ArrayList<>();
        incoming(node).forEach(flow -> previous.add(node(flow.from())));
        if (node.is("boundaryEvent") && nodes.containsKey(node.element().getAttribute("attachedToRef"))) {
            previous.add(node(node.element().getAttribute("attachedToRef")));
        }
        return previous;
    }

    /** All nodes to which a token may get behind this one. */
    public Set<BpmnModel.Node> behind(BpmnModel.Node node) {
        return reachable(after(node), this::after);
    }

    /** All nodes that can be reached from these, themselves included. */
    public Set<BpmnModel.Node> reachable(
            Collection<BpmnModel.Node> from, java.util.function.Function<BpmnModel.Node, List<BpmnModel.Node>> step) {
        Set<BpmnModel.Node> seen = new LinkedHashSet<>(from);
        Deque<BpmnModel.Node> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (BpmnModel.Node next : step.apply(open.pop())) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }
}
