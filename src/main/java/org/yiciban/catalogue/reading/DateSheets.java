package org.yiciban.catalogue.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.sheet.BundleDate;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.ItemCode;

/** Reads the dates of a bundle, and says what must hold of them. */
final class DateSheets {

    private static final String[] KEYS = {"id", "name", "from", "item", "field", "result", "window"};
    /** What says where a date comes from, by its giver; the others have no place there. */
    private static final Map<BundleDate.From, Set<String>> PLACES = new EnumMap<>(Map.of(
            BundleDate.From.ANSWER, Set.of("field"),
            BundleDate.From.RESULT, Set.of("item", "result"),
            BundleDate.From.WINDOW, Set.of("window")));

    private DateSheets() {}

    static List<BundleDate> read(SheetMap sheet) {
        return blocks(sheet).stream()
                .map(DateSheets::date)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<SheetMap> blocks(SheetMap sheet) {
        return sheet.blocks("dates", KEYS);
    }

    private static BundleDate date(SheetMap map) {
        String id = map.value("id", DateSheets::id);
        BundleDate.From from = map.value("from", WordValues.word(BundleDate.From.class));
        if (from == null) {
            return null;
        }
        Stream.of("item", "field", "result", "window")
                .filter(place -> map.has(place) != PLACES.get(from).contains(place))
                .forEach(place -> map.problem(
                        place,
                        SheetWords.of(
                                map.has(place) ? "date-place-not" : "date-place",
                                from.name().toLowerCase(Locale.ROOT),
                                place)));
        Optional<ItemCode> item = map.optional("item", ItemCode::new);
        Optional<String> place = map.optionalText(
                switch (from) {
                    case ANSWER -> "field";
                    case RESULT -> "result";
                    case WINDOW -> "window";
                });
        boolean whole = id != null && place.isPresent() && item.isPresent() == (from == BundleDate.From.RESULT);
        BundleDate date = new BundleDate(id == null ? "?" : id, map.local("name"), from, item, place.orElse("?"));
        return whole ? date : null;
    }

    private static String id(String text) {
        if (!LimitTimer.isNameOfDate(text)) {
            throw new SheetMistake(SheetWords.of("date-id", text, LimitTimer.LONGEST_NAME));
        }
        return text;
    }

    /** Whoever is to give a date is there. Whether he gives a day is seen in his form. */
    static void check(CatalogueContent content, SheetMap sheet) {
        Set<String> seen = new HashSet<>();
        for (SheetMap map : blocks(sheet)) {
            String id = map.optionalText("id").orElse("?");
            if (!seen.add(id)) {
                map.problem("id", SheetWords.of("date-twice", id));
            }
            map.optionalText("window")
                    .filter(window -> !content.windows().containsKey(window))
                    .ifPresent(window -> map.problem(
                            "window",
                            SheetWords.of(
                                    "date-window",
                                    window,
                                    CataloguePaths.WINDOWS,
                                    Suggestion.of(window, content.windows().keySet()))));
            map.optionalText("item").ifPresent(item -> checkItem(content, map, item));
        }
    }

    private static void checkItem(CatalogueContent content, SheetMap map, String item) {
        Map<String, ItemSheet> items = content.items().values().stream()
                .filter(sheet -> sheet.code() != null)
                .collect(Collectors.toMap(sheet -> sheet.code().value(), sheet -> sheet, (one, other) -> one));
        ItemSheet giver = items.get(item);
        if (giver == null) {
            map.problem("item", SheetWords.of("fact-item", item, Suggestion.of(item, items.keySet())));
            return;
        }
        map.optionalText("result")
                .filter(result -> !giver.gives().contains(result))
                .ifPresent(result -> map.problem(
                        "result",
                        SheetWords.of("fact-result", item, result, Suggestion.of(result, Set.copyOf(giver.gives())))));
    }
}
