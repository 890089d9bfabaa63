package org.yiciban.catalogue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.catalogue.sheet.Theme;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.LocalText;

/** Reads the sheet of themes. */
public final class ThemeSheets {

    private static final List<String> KEYS = List.of("code", "name", "icon");
    private static final Set<String> ICONS = new TreeSet<>(List.of(
            "baby", "edit", "exit", "hand", "home", "permit", "plug", "school", "shop", "sun", "truck", "work"));
    private static final String USUAL_ICON = "permit";

    private ThemeSheets() {}

    /** Those that are shipped and those of folders of one's own, in their order; none where there is no such sheet. */
    public static List<Theme> read(Map<String, String> files, SheetProblems problems) {
        List<Theme> themes = new ArrayList<>();
        if (!files.containsKey(CataloguePaths.THEMES)) {
            return themes;
        }
        Set<String> seen = new TreeSet<>();
        for (SheetMap map : MergedList.read(files, CataloguePaths.THEMES, problems, KEYS)) {
            String code = map.value("code", WordValues.hyphened("theme-form"));
            if (code != null && !seen.add(code)) {
                map.problem("code", SheetWords.of("theme-twice", code));
            }
            LocalText name = map.local("name");
            String icon = map.optional("icon", ThemeSheets::icon).orElse(USUAL_ICON);
            if (code != null) {
                themes.add(new Theme(code, name, icon));
            }
        }
        return themes;
    }

    private static String icon(String text) {
        if (!ICONS.contains(text)) {
            throw new SheetMistake(
                    SheetWords.of("none-of", text, String.join(", ", ICONS), Suggestion.of(text, ICONS)));
        }
        return text;
    }

    /** A theme that nobody knows would be shown nowhere, and the service under no theme. */
    static void check(BundleFiles files, SheetProblems problems, SheetMap bundle) {
        List<String> known =
                read(files.files(), problems).stream().map(Theme::code).toList();
        if (files.file(CataloguePaths.THEMES).isEmpty()) {
            return;
        }
        bundle.entries("theme").stream()
                .filter(theme -> !known.contains(theme.text()))
                .forEach(theme -> bundle.problem(
                        theme,
                        SheetWords.of(
                                "no-theme", theme.text(), CataloguePaths.THEMES, Suggestion.of(theme.text(), known))));
    }
}
