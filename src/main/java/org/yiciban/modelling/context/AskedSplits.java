package org.yiciban.modelling.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.condition.ConditionMistake;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.catalogue.condition.SituationSampling;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.PlainConditions;

/** At a split whose conditions speak of a question that isn't always asked, one holds when it isn't, too. */
final class AskedSplits {

    private AskedSplits() {}

    /** When the questions are asked that hang on earlier ones, as far as that can be read. */
    static Map<String, PlainCondition> asked(List<Map<?, ?>> questions) {
        Map<String, PlainCondition> asked = new LinkedHashMap<>();
        for (Map<?, ?> question : questions) {
            try {
                if (question.get("when") != null) {
                    asked.put(
                            String.valueOf(question.get("key")),
                            PlainCondition.read(String.valueOf(question.get("when"))));
                }
            } catch (ConditionMistake toldByTheReader) {
                // a question that is always asked is the harder case
            }
        }
        return asked;
    }

    static void check(BpmnModel model, UncheckedBundleSheet sheet, Report report) {
        Map<String, PlainCondition> asked = sheet.asked();
        for (ProcessScope scope : model.scopes()) {
            scope.of("exclusiveGateway").stream()
                    .filter(gateway -> gateway.element().getAttribute("default").isEmpty())
                    .forEach(gateway -> check(scope, gateway, sheet, asked, report));
        }
    }

    private static void check(
            ProcessScope scope,
            BpmnModel.Node gateway,
            UncheckedBundleSheet sheet,
            Map<String, PlainCondition> asked,
            Report report) {
        List<PlainCondition> ways = scope.outgoing(gateway).stream()
                .map(PlainConditions::readable)
                .flatMap(Optional::stream)
                .toList();
        Optional<String> question = ways.stream()
                .flatMap(way -> way.facts().stream())
                .filter(asked::containsKey)
                .findFirst();
        if (question.isEmpty()) {
            return;
        }
        Map<String, Set<Object>> offered = sheet.facts().values();
        Map<String, Set<Object>> values = SituationSampling.values(SituationSampling.withAsked(ways, asked));
        values.replaceAll((fact, tried) -> offered.getOrDefault(fact, Set.of()).isEmpty() ? tried : offered.get(fact));
        List<Map<String, Object>> situations = SituationSampling.all(values, asked);
        // where there are too many to look at, a default flow proves it
        boolean complete = !situations.isEmpty()
                && situations.stream()
                        .allMatch(facts -> ways.stream().anyMatch(way -> Boolean.TRUE.equals(way.of(facts))));
        if (!complete) {
            String shown = Report.shown(question.get());
            report.error(
                    "exclusive-split",
                    gateway.id(),
                    "问题 " + shown + " 不一定提问，不提问时这里没有一个条件成立，办件会卡住。请指定一条默认流。",
                    "The question " + shown
                            + " isn't always asked, and where it isn't none of the conditions holds here: the"
                            + " case would be stuck. Mark one flow as the default.");
        }
    }
}
