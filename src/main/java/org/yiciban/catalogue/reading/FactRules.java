package org.yiciban.catalogue.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.shared.ItemCode;

/** Whoever is to give a fact of a bundle is there. */
final class FactRules {

    private FactRules() {}

    /** Whoever is to give a fact is of this bundle, and no question has its name. */
    static void check(CatalogueContent content, BundleFiles files, SheetMap sheet) {
        for (SheetMap map : BundleFacts.blocks(sheet)) {
            map.optionalText("key")
                    .filter(key -> content.bundle().question(key).isPresent())
                    .ifPresent(key -> map.problem("key", SheetWords.of("fact-question", key)));
            map.optionalText("item").ifPresent(item -> checkItem(content, map, item));
            map.optionalText("field")
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

    private static boolean asks(BundleFiles files, String field) {
        return files.file(CataloguePaths.application(files.key()) + CataloguePaths.FORM)
                .filter(form -> Pattern.compile("\"key\"\\s*:\\s*\"" + Pattern.quote(field) + "\"")
                        .matcher(form)
                        .find())
                .isPresent();
    }
}
