package org.yiciban.modelling.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Report;

/** Which findings of a model follow from others, and are told with them: whoever mends the cause need not read of the rest. */
final class KnockOn {

    private static final Set<String> REFUSED = Set.of("element", "attribute", "attribute-value", "leftovers");

    /** What a refused element or attribute brings about where it stands. */
    private static final Set<String> OF_REFUSED =
            Set.of("expression-place", "verb", "text", "repetition", "event", "timer", "call-target");

    /** What is said of the shape of a whole bundle, and says nothing as long as a step of it isn't one of the bundle's. */
    private static final Set<String> OF_THE_SHAPE = Set.of("role-reception", "role-delivery");

    private static final Set<String> BREAKS_THE_SHAPE = Set.of(
            "role",
            "element",
            "call-target",
            "parallel-block",
            "implicit-split",
            "reachable",
            "reaches-end",
            "exclusive-split");

    /** By a rule, what else is said of the same place because of it. */
    private static final Map<String, Set<String>> AT_ONE_PLACE = Map.of(
            "reachable", Set.of("reaches-end"),
            "timer", Set.of("role-limit"),
            "item-code", Set.of("sheet-items"),
            "call-passes", Set.of("item-code", "sheet-items"),
            "call-target", Set.of("expression-place"));

    /** What a refused element brings about at the event that it stands in. */
    private static final Set<String> AROUND = Set.of("event", "message");

    private final Map<String, String> gatewayOf = new HashMap<>();
    private final Map<String, String> around = new HashMap<>();

    private KnockOn(BpmnModel model) {
        model.nodes().forEach(node -> Xml.children(node.element())
                .forEach(part -> around.put(part.getAttribute("id"), node.id())));
        around.remove("");
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Node gateway : scope.of("exclusiveGateway")) {
                gatewayOf.put(gateway.id(), gateway.id());
                scope.outgoing(gateway).forEach(way -> gatewayOf.put(way.id(), gateway.id()));
            }
        }
        gatewayOf.remove("");
    }

    /** Folds what follows from something under it. */
    static void fold(BpmnModel model, Report report) {
        KnockOn knockOn = new KnockOn(model);
        report.fold((cause, other) -> knockOn.follows(cause, other) && !knockOn.follows(other, cause));
        report.join(knockOn::gateway);
    }

    private boolean follows(Finding cause, Finding other) {
        boolean samePlace = cause.element().equals(other.element());
        return REFUSED.contains(cause.rule())
                        && (other.rule().equals("schema") || samePlace && OF_REFUSED.contains(other.rule()))
                || cause.rule().equals("id-twice") && other.rule().equals("schema")
                || samePlace
                        && AT_ONE_PLACE.getOrDefault(cause.rule(), Set.of()).contains(other.rule())
                || around.getOrDefault(cause.element(), "").equals(other.element())
                        && AROUND.contains(other.rule())
                        && REFUSED.contains(cause.rule())
                || cause.rule().equals("verb") && other.rule().equals("role-limit")
                || OF_THE_SHAPE.contains(other.rule()) && BREAKS_THE_SHAPE.contains(cause.rule());
    }

    /** The choice that a finding speaks of; an id that is no word is a matter of its own. */
    private Optional<String> gateway(Finding finding) {
        return finding.stopsRelease() && !finding.rule().equals("word-id")
                ? Optional.ofNullable(gatewayOf.get(finding.element()))
                : Optional.empty();
    }
}
