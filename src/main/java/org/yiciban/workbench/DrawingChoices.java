package org.yiciban.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.shared.LocalText;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the editor of a model offers, by what the sheets say: nobody has to know a code by heart.
 *
 * @param items of the service
 * @param lists of its application for each row of which it has an item
 * @param conditions that a flow may have
 */
record DrawingChoices(
        List<Choice> items,
        List<Choice> notices,
        List<Choice> steps,
        List<Choice> asks,
        List<Choice> dates,
        List<Choice> tables,
        List<Choice> lists,
        List<Choice> conditions) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Something to choose.
     *
     * @param value as the model writes it
     * @param each of an item, the list for each row of which there is one; empty where there is one alone
     */
    record Choice(String value, String name, String each) {

        static Choice of(String value, LocalText name, Locale locale) {
            return new Choice(value, name.in(locale), "");
        }
    }

    /** As JSON. */
    static String json(Release release, Locale locale) {
        return JSON.writeValueAsString(of(release, locale));
    }

    private static DrawingChoices of(Release release, Locale locale) {
        BundleSheet bundle = release.bundle();
        return new DrawingChoices(
                release.items().stream()
                        .map(item -> new Choice(
                                item.code().value(),
                                item.name().in(locale),
                                bundle.each(item.code()).orElse("")))
                        .toList(),
                bundle.notices().stream()
                        .map(one -> Choice.of(one.id(), one.name(), locale))
                        .toList(),
                bundle.steps().stream()
                        .map(one -> Choice.of(one.id(), one.name(), locale))
                        .toList(),
                bundle.asks().stream()
                        .map(one -> Choice.of(one.id(), one.name(), locale))
                        .toList(),
                bundle.dates().stream()
                        .map(one -> Choice.of(one.id(), one.name(), locale))
                        .toList(),
                release.files().files().keySet().stream()
                        .filter(path -> path.matches("bpmn/tables/[^/]+\\.dmn"))
                        .map(path -> path.substring("bpmn/tables/".length(), path.length() - ".dmn".length()))
                        .map(key -> new Choice(key, key, ""))
                        .toList(),
                bundle.items().stream()
                        .flatMap(part -> part.each().stream())
                        .distinct()
                        .map(list -> new Choice(list, list, ""))
                        .toList(),
                conditions(bundle, locale));
    }

    private static List<Choice> conditions(BundleSheet bundle, Locale locale) {
        List<Choice> all = new ArrayList<>();
        for (Question one : bundle.questions()) {
            boolean flag = one.type() == Question.Type.BOOLEAN;
            List<Question.Option> options = one.type() == Question.Type.CHOICE ? one.options() : List.of();
            all.addAll(conditions(one.key(), one.text(), flag, options, locale));
        }
        for (Fact one : bundle.facts()) {
            LocalText name = one.words().name().orElse(new LocalText(one.key(), one.key()));
            boolean flag = one.type().kind() == FactType.Kind.BOOLEAN;
            all.addAll(conditions(one.key(), name, flag, options(one), locale));
        }
        return all;
    }

    private static List<Question.Option> options(Fact fact) {
        return fact.type().kind() == FactType.Kind.CHOICE
                ? fact.type().options().stream()
                        .sorted()
                        .map(value -> fact.words().options().stream()
                                .filter(option -> option.value().equals(value))
                                .findFirst()
                                .orElse(new Question.Option(value, new LocalText(value, value))))
                        .toList()
                : List.of();
    }

    private static List<Choice> conditions(
            String key, LocalText name, boolean flag, List<Question.Option> options, Locale locale) {
        return flag
                ? List.of(new Choice("${" + key + "}", name.in(locale), ""))
                : options.stream()
                        .map(option -> new Choice(
                                "${" + key + " == '" + option.value() + "'}",
                                name.in(locale) + " = " + option.text().in(locale),
                                ""))
                        .toList();
    }
}
