package org.yiciban.modelling.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;

/** Finds what has to be mended where branches don't fit a join: the gateway or event at which they part. */
final class Openers {

    private Openers() {}

    /** What parts the ways that get to a join from these places; the join itself where nothing does. */
    static BpmnModel.Node ofJoin(ProcessScope scope, BpmnModel.Node join, List<BlockPlace> places) {
        Optional<BpmnModel.Node> choice = choice(scope, join);
        boolean onePlace = places.stream().distinct().count() <= 1;
        if (onePlace && choice.isPresent()) {
            return choice.get();
        }
        return places.stream()
                .flatMap(place -> Stream.ofNullable(place.innermost()))
                .map(branch -> scope.node(branch.opener()))
                .findFirst()
                .or(() -> choice)
                .orElse(join);
    }

    /** The exclusive choice nearest to a join of which several ways lead there. */
    private static Optional<BpmnModel.Node> choice(ProcessScope scope, BpmnModel.Node join) {
        return scope.reachable(List.of(join), scope::before).stream()
                .filter(node -> node.is("exclusiveGateway") || node.is("eventBasedGateway"))
                .filter(node -> scope.outgoing(node).stream()
                                .filter(way -> leads(scope, way, join))
                                .count()
                        > 1)
                .findFirst();
    }

    private static boolean leads(ProcessScope scope, BpmnModel.Flow way, BpmnModel.Node join) {
        Set<BpmnModel.Node> met = scope.reachable(
                List.of(scope.node(way.to())), node -> node.equals(join) ? List.of() : scope.after(node));
        return met.contains(join);
    }

    /** What opened the outermost branch in which two places differ. */
    static BpmnModel.Node ofDifference(ProcessScope scope, BpmnModel.Node met, BlockPlace one, BlockPlace other) {
        int i = 0;
        int both = Math.min(one.branches().size(), other.branches().size());
        while (i < both && one.branches().get(i).equals(other.branches().get(i))) {
            i++;
        }
        BlockPlace longer = one.branches().size() > i ? one : other;
        return longer.branches().size() > i
                ? scope.node(longer.branches().get(i).opener())
                : met;
    }
}
