package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;

/** Reads what the cases of a bundle are called and found by: {@code title} and {@code searchable}. */
final class NamingSheets {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    /** What a search compares is one line of a list. */
    private static final int MOST = 6;

    private NamingSheets() {}

    static BundleSheet.Naming read(SheetMap sheet) {
        List<String> searchable = sheet.values("searchable", NamingSheets::field);
        Set<String> seen = new HashSet<>();
        searchable.stream()
                .filter(field -> !seen.add(field))
                .forEach(field -> sheet.problem("searchable", SheetWords.of("searchable-twice", field)));
        if (searchable.size() > MOST) {
            sheet.problem("searchable", SheetWords.of("searchable-many", searchable.size(), MOST));
        }
        if (!sheet.has("title")) {
            return new BundleSheet.Naming(Optional.empty(), false, searchable);
        }
        if (sheet.textIfScalar("title").isPresent()) {
            return new BundleSheet.Naming(sheet.optional("title", NamingSheets::field), false, searchable);
        }
        SheetMap title = sheet.block("title", "field", "person");
        return new BundleSheet.Naming(
                Optional.ofNullable(title.value("field", NamingSheets::field)), title.flag("person"), searchable);
    }

    private static String field(String text) {
        if (!FIELD.matcher(text).matches()) {
            throw new SheetMistake(SheetWords.of("naming-field", text));
        }
        return text;
    }
}
