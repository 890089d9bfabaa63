package org.yiciban.modelling.context;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;

/**
 * Which choices of a model decide whether a token comes to a step: those whose ways don't all lead to the same of these choices
 * and to the step. What the others choose makes no difference to it, so their situations needn't be told apart.
 */
final class DecidingChoices {

    private final ProcessScope scope;
    private final Map<BpmnModel.Node, Set<BpmnModel.Node>> behind = new LinkedHashMap<>();
    /** What is nearest to an end comes first, so that all choices behind one stand before it. */
    private final List<BpmnModel.Node> choices;

    private final boolean roundInCircles;

    DecidingChoices(ProcessScope scope) {
        this.scope = scope;
        this.choices = scope.of("exclusiveGateway").stream()
                .filter(choice -> scope.outgoing(choice).size() > 1)
                .sorted(Comparator.comparingInt(choice -> from(choice).size()))
                .toList();
        this.roundInCircles = choices.stream().anyMatch(choice -> scope.after(choice).stream()
                .anyMatch(way -> from(way).contains(choice)));
    }

    /** The gateways that decide on the step; where the model goes round in a circle, all that stand before it. */
    Set<BpmnModel.Node> of(BpmnModel.Node step) {
        Set<BpmnModel.Node> marks = new LinkedHashSet<>(Set.of(step));
        choices.stream()
                .filter(choice -> from(choice).contains(step))
                .filter(choice -> roundInCircles || decides(choice, marks))
                .forEach(marks::add);
        marks.remove(step);
        return marks;
    }

    private boolean decides(BpmnModel.Node choice, Set<BpmnModel.Node> marks) {
        return scope.after(choice).stream()
                        .map(way -> marked(way, marks))
                        .distinct()
                        .count()
                > 1;
    }

    private Set<BpmnModel.Node> marked(BpmnModel.Node way, Set<BpmnModel.Node> marks) {
        Set<BpmnModel.Node> marked = new LinkedHashSet<>(marks);
        marked.retainAll(from(way));
        return marked;
    }

    /** The node and all behind it. */
    private Set<BpmnModel.Node> from(BpmnModel.Node node) {
        return behind.computeIfAbsent(node, key -> scope.reachable(List.of(key), scope::after));
    }
}
