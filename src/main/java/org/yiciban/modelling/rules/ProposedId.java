package org.yiciban.modelling.rules;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Xml;
import org.yiciban.shared.HyphenatedWords;

/** An id in words for an element that an editor gave one without, such as the next check takes. */
final class ProposedId {

    private static final List<String> AGAIN = List.of("", "-two", "-three", "-four", "-five", "-six", "-seven");
    private static final int LONGEST = 40;

    private ProposedId() {}

    /** The proposal; empty where there is none that fits. */
    static Optional<String> of(BpmnModel model, BpmnModel.Node node) {
        Set<String> taken = model.nodes().map(BpmnModel.Node::id).collect(Collectors.toSet());
        if (node.is("userTask")) {
            return model.role().steps().stream()
                    .map(Step::id)
                    .filter(id -> !taken.contains(id))
                    .findFirst();
        }
        Optional<LimitTimer> limit = TimerWords.limit(node).or(() -> TimerWords.date(node));
        if (limit.isPresent() && !taken.contains(limit.get().timer())) {
            return limit.map(LimitTimer::timer);
        }
        return Stream.concat(Stream.of(slug(node.element().getAttribute("name"))), fallback(model, node))
                .filter(stem -> HyphenatedWords.are(stem) && !WordIds.madeUp(stem))
                .flatMap(stem -> AGAIN.stream().map(again -> stem + again))
                .filter(id -> !taken.contains(id))
                .findFirst();
    }

    /** A text in lower-case words joined by hyphens; empty where it has too many or none. */
    static String slug(String text) {
        if (!text.matches("[\\x20-\\x7E]*") || text.length() > LONGEST) {
            return "";
        }
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    }

    private static Stream<String> fallback(BpmnModel model, BpmnModel.Node node) {
        Element element = node.element();
        return switch (node.type()) {
            case "startEvent" -> Stream.of("begun");
            case "endEvent" -> Stream.of("done");
            case "callActivity" -> Stream.of(
                    Objects.requireNonNullElse(ItemCalls.item(node), ""),
                    element.getAttribute("calledElement"),
                    "called");
            case "serviceTask" -> Stream.of(
                    hyphenated(element.getAttributeNS(Namespaces.CAMUNDA, "delegateExpression")), "recorded");
            case "exclusiveGateway" -> Stream.of(splits(model, node) ? "which-way" : "merged");
            case "parallelGateway" -> Stream.of(splits(model, node) ? "side-by-side" : "all-there");
            case "eventBasedGateway" -> Stream.of("whichever-first");
            default -> Stream.concat(messages(model, element), Stream.of("happened"));
        };
    }

    private static Stream<String> messages(BpmnModel model, Element event) {
        return Stream.concat(Stream.of(event), Xml.children(event, "startEvent").stream())
                .flatMap(waiting -> Xml.children(waiting, "messageEventDefinition").stream())
                .flatMap(definition -> Stream.ofNullable(model.message(definition.getAttribute("messageRef"))));
    }

    private static boolean splits(BpmnModel model, BpmnModel.Node gateway) {
        for (ProcessScope scope : model.scopes()) {
            if (scope.node(gateway.id()) != null) {
                return scope.outgoing(gateway).size() > 1;
            }
        }
        return false;
    }

    private static String hyphenated(String verb) {
        String word = PlainPath.inside(verb);
        return word == null ? "" : word.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
