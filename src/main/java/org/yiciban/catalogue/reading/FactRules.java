package org.yiciban.catalogue.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.ItemCode;

/** Whoever is to give a fact of a bundle is there, and its options are words, with or without texts for people. */
final class FactRules {

    private static final String OPTIONS = "options";

    private FactRules() {}

    /** The words of its options, which are words alone, or each a word with its text for people. */
    static List<String> options(SheetMap fact) {
        return fact.listsBlocks(OPTIONS)
                ? Questions.options(fact).stream().map(Question.Option::value).toList()
                : fact.values(OPTIONS, String::valueOf);
    }

    /** What it and its options are called. */
    static Fact.Words words(SheetMap fact) {
        return new Fact.Words(
                fact.optionalLocal("name"), fact.listsBlocks(OPTIONS) ? Questions.options(fact) : List.of());
    }

    /** Whoever is to give a fact is of this bundle, be it refused for something else, and no question has its name. */
    static void check(CatalogueContent content, BundleFiles files, SheetMap sheet) {
        for (SheetMap map : BundleFacts.blocks(sheet)) {
            map.optionalText("key")
                    .filter(key -> content.bundle().question(key).isPresent())
                    .ifPresent(key -> map.problem("key", SheetWords.of("fact-question", key)));
            map.optionalText("item").ifPresent(item -> checkItem(content, map, item));
            map.optionalText("step")
                    .filter(step -> content.bundle().step(step).isPresent()
                            || !sheet.ids("steps").contains(step))
                    .ifPresent(step -> checkStep(content, files, map, step));
            map.optionalText("ask")
                    .filter(ask -> content.bundle().ask(ask).isPresent()
                            || !sheet.ids("asks").contains(ask))
                    .ifPresent(ask -> checkAsk(content, files, map, ask));
            map.optionalText("notice")
                    .filter(notice -> content.bundle().notice(notice).isEmpty()
                            && !sheet.ids("notices").contains(notice))
                    .ifPresent(notice -> map.problem("notice", SheetWords.of("fact-notice", notice)));
            map.optionalText("field")
                    .filter(field -> !map.has("step") && !map.has("ask"))
                    .filter(field -> content.bundle().question(field).isEmpty() && !asks(files, field))
                    .ifPresent(field -> map.problem("field", SheetWords.of("fact-field", field)));
        }
    }

    private static void checkItem(CatalogueContent content, SheetMap map, String item) {
        Optional<ItemSheet> giver = content.items().values().stream()
                .filter(sheet -> sheet.code().value().equals(item))
                .findFirst();
        if (giver.isEmpty()) {
            Set<String> items =
                    content.items().keySet().stream().map(ItemCode::value).collect(Collectors.toSet());
            map.problem("item", SheetWords.of("fact-item", item, Suggestion.of(item, items)));
            return;
        }
        map.optionalText("result")
                .filter(result -> !giver.get().gives().contains(result))
                .ifPresent(result -> map.problem(
                        "result",
                        SheetWords.of(
                                "fact-result",
                                item,
                                result,
                                Suggestion.of(result, Set.copyOf(giver.get().gives())))));
    }

    private static void checkStep(CatalogueContent content, BundleFiles files, SheetMap map, String id) {
        Optional<BundleStep> giver = content.bundle().step(id);
        if (giver.isEmpty()) {
            List<String> steps =
                    content.bundle().steps().stream().map(BundleStep::id).toList();
            map.problem("step", SheetWords.of("fact-step", id, Suggestion.of(id, steps)));
            return;
        }
        if (map.has("field")) {
            String path = CataloguePaths.step(giver.get().form()) + CataloguePaths.FORM;
            map.optionalText("field")
                    .filter(field -> !asks(files, path, field))
                    .ifPresent(field -> map.problem("field", SheetWords.of("fact-step-field", id, field)));
            return;
        }
        List<String> ends =
                giver.get().outcomes().stream().map(StepOutcome::code).toList();
        options(map).stream()
                .filter(option -> !ends.contains(option))
                .forEach(option -> map.problem(
                        "options", SheetWords.of("fact-step-outcome", id, String.join(", ", ends), option)));
    }

    private static void checkAsk(CatalogueContent content, BundleFiles files, SheetMap map, String id) {
        Optional<ApplicantStep> giver = content.bundle().ask(id);
        if (giver.isEmpty()) {
            List<String> asks =
                    content.bundle().asks().stream().map(ApplicantStep::id).toList();
            map.problem("ask", SheetWords.of("fact-ask", id, Suggestion.of(id, asks)));
            return;
        }
        if (giver.get().confirmation().isPresent() == map.has("field")) {
            map.problem("field", SheetWords.of(map.has("field") ? "fact-confirmed" : "fact-answered", id));
            return;
        }
        String path = CataloguePaths.step(giver.get().form()) + CataloguePaths.FORM;
        map.optionalText("field")
                .filter(field -> !asks(files, path, field))
                .ifPresent(field -> map.problem("field", SheetWords.of("fact-step-field", id, field)));
    }

    private static boolean asks(BundleFiles files, String field) {
        return asks(files, CataloguePaths.application(files.key()) + CataloguePaths.FORM, field);
    }

    private static boolean asks(BundleFiles files, String path, String field) {
        return files.file(path)
                .filter(form -> Pattern.compile("\"key\"\\s*:\\s*\"" + Pattern.quote(field) + "\"")
                        .matcher(form)
                        .find())
                .isPresent();
    }
}
