package org.yiciban.modelling.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/** Follows the tokens through one scope and notes in which branches each step stands. */
final class TokenWalk {

    private final ProcessScope scope;
    private final Report report;
    private final Map<BpmnModel.Node, BlockPlace> places = new HashMap<>();
    private final Map<BpmnModel.Flow, BlockPlace> carried = new HashMap<>();
    private final Deque<BpmnModel.Node> open = new ArrayDeque<>();
    private final List<BpmnModel.Node> ended = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    TokenWalk(ProcessScope scope, Report report) {
        this.scope = scope;
        this.report = report;
    }

    void run() {
        scope.of("startEvent").forEach(start -> arrive(start, BlockPlace.OUTSIDE));
        while (!open.isEmpty()) {
            leave(open.pop());
        }
        ended.forEach(end -> end(end, places.get(end)));
        for (BpmnModel.Node join : scope.of("parallelGateway")) {
            boolean begun = scope.incoming(join).stream().anyMatch(carried::containsKey);
            if (begun && !places.containsKey(join) && scope.incoming(join).size() > 1) {
                tell(BlockMistake.WAITS_FOR_OTHERS, Openers.ofJoin(scope, join, carried(join)), join);
            }
        }
    }

    private void arrive(BpmnModel.Node node, BlockPlace place) {
        BlockPlace before = places.get(node);
        if (before == null) {
            places.put(node, place);
            open.push(node);
        } else if (!before.equals(place)) {
            tell(BlockMistake.MEET_WITHOUT_JOIN, Openers.ofDifference(scope, node, before, place), node);
        }
    }

    private void leave(BpmnModel.Node node) {
        BlockPlace place = places.get(node);
        List<BpmnModel.Flow> ways = scope.outgoing(node);
        if (node.is("endEvent")) {
            ended.add(node);
        }
        for (BpmnModel.Node edge : scope.boundaries(node)) {
            arrive(edge, edge.interrupting() ? place : place.beside(edge));
        }
        boolean split = node.is("parallelGateway") && ways.size() > 1;
        if (ways.size() > 1 && !split && !node.is("exclusiveGateway") && !node.is("eventBasedGateway")) {
            report.error(
                    "implicit-split",
                    node.id(),
                    "一个步骤有多条流出线等于暗中并行。请改用排他网关或并行网关。",
                    "Several flows out of a step split silently. Use an exclusive or a parallel gateway.");
        }
        for (int i = 0; i < ways.size(); i++) {
            pass(ways.get(i), split ? place.branch(node, i) : place);
        }
    }

    private void pass(BpmnModel.Flow way, BlockPlace place) {
        carried.put(way, place);
        BpmnModel.Node target = scope.node(way.to());
        if (target.is("parallelGateway") && scope.incoming(target).size() > 1) {
            join(target);
        } else {
            arrive(target, place);
        }
    }

    private void join(BpmnModel.Node join) {
        List<BpmnModel.Flow> ways = scope.incoming(join);
        if (places.containsKey(join) || !carried.keySet().containsAll(ways)) {
            return;
        }
        if (scope.outgoing(join).size() > 1) {
            tell(BlockMistake.JOINS_AND_SPLITS, join, join);
        }
        BlockPlace first = carried.get(ways.get(0));
        BlockPlace.Branch top = first.innermost();
        Set<Integer> numbers = new HashSet<>();
        boolean matching = top != null && !top.side();
        for (BpmnModel.Flow way : ways) {
            BlockPlace place = carried.get(way);
            matching = matching
                    && first.sameBlock(place)
                    && numbers.add(place.innermost().number());
        }
        if (!matching
                || numbers.size() != scope.outgoing(scope.node(top.opener())).size()) {
            tell(BlockMistake.NOT_ONCE_EACH, Openers.ofJoin(scope, join, carried(join)), join);
        }
        arrive(join, first.around());
    }

    private List<BlockPlace> carried(BpmnModel.Node join) {
        return scope.incoming(join).stream()
                .map(carried::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void end(BpmnModel.Node end, BlockPlace place) {
        boolean terminate =
                !Xml.children(end.element(), "terminateEventDefinition").isEmpty();
        BlockPlace.Branch top = place.innermost();
        if (top != null && (!top.side() || terminate)) {
            tell(BlockMistake.ENDS_INSIDE, scope.node(top.opener()), end);
        }
    }

    /** At what has to be mended; whatever else follows from the same is told with it. */
    private void tell(BlockMistake mistake, BpmnModel.Node cause, BpmnModel.Node met) {
        if (told.add(cause.id())) {
            LocalText message = mistake.at(Report.shown(met.id()));
            report.error(ParallelBlocks.RULE, cause.id(), message.zh(), message.en());
        }
    }
}
