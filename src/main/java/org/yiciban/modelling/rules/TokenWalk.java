package org.yiciban.modelling.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** Follows the tokens through one scope and notes in which branches each step stands. */
final class TokenWalk {

    private final ProcessScope scope;
    private final Report report;
    private final Map<BpmnModel.Node, BlockPlace> places = new HashMap<>();
    private final Map<BpmnModel.Flow, BlockPlace> carried = new HashMap<>();
    private final Deque<BpmnModel.Node> open = new ArrayDeque<>();
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
        for (BpmnModel.Node join : scope.of("parallelGateway")) {
            boolean begun = scope.incoming(join).stream().anyMatch(carried::containsKey);
            if (begun && !places.containsKey(join) && scope.incoming(join).size() > 1) {
                tell(
                        join,
                        "这个汇合要等的分支并非都来自同一个分叉，会永远等下去。",
                        "This join would wait for ever: not all its ways come from one split.");
            }
        }
    }

    private void arrive(BpmnModel.Node node, BlockPlace place) {
        BlockPlace before = places.get(node);
        if (before == null) {
            places.put(node, place);
            open.push(node);
        } else if (!before.equals(place)) {
            tell(
                    node,
                    "不同的并行分支在这里相遇，却没有并行网关汇合，后面的步骤会执行多次或卡住。请用并行网关汇合。",
                    "Parallel branches meet here without a parallel join; what follows would run twice or hang. Join"
                            + " them with a parallel gateway.");
        }
    }

    private void leave(BpmnModel.Node node) {
        BlockPlace place = places.get(node);
        List<BpmnModel.Flow> ways = scope.outgoing(node);
        if (node.is("endEvent")) {
            end(node, place);
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
            tell(join, "一个并行网关不能同时汇合又分叉，请拆成两个。", "One parallel gateway can't join and split at once; draw two.");
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
            tell(
                    join,
                    "这个并行汇合与任何一个并行分叉都不配对：每个分叉的所有分支必须恰好在它自己的汇合处相遇，排他选择要在分支内部合并。",
                    "This parallel join matches no parallel split: all branches of a split, each once, meet in its own"
                            + " join; exclusive choices merge inside their branch.");
        }
        arrive(join, first.around());
    }

    private void end(BpmnModel.Node end, BlockPlace place) {
        boolean terminate =
                !Xml.children(end.element(), "terminateEventDefinition").isEmpty();
        BlockPlace.Branch top = place.innermost();
        if (top != null && (!top.side() || terminate)) {
            tell(
                    end,
                    "并行分支里不能结束流程：汇合会少等一支，或其他部门的工作被终止。请先汇合再结束。",
                    "No end inside parallel branches: the join would miss one, or other agencies' work would be cut"
                            + " off. Join first, then end.");
        }
    }

    private void tell(BpmnModel.Node node, String zh, String en) {
        if (told.add(node.id())) {
            report.error(ParallelBlocks.RULE, node.id(), zh, en);
        }
    }
}
