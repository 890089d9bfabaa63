package org.yiciban.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yiciban.shared.LocalText;

/** Reads the texts about remedies that item sheets name. */
final class RemedySheets {

    /** The text for an agency that does not act, told when a limit has passed. */
    static final String INACTION = "inaction";

    private RemedySheets() {}

    static Map<String, LocalText> read(String text, SheetProblems problems) {
        Map<String, LocalText> remedies = new LinkedHashMap<>();
        for (SheetMap map : SheetFile.blocks(text, problems, "code", "text")) {
            if (remedies.put(map.text("code"), map.local("text")) != null) {
                map.problem("code", "the remedies “" + map.text("code") + "” stand in this sheet twice");
            }
        }
        if (!remedies.containsKey(INACTION)) {
            problems.add(1, "the remedies “" + INACTION + "” for an agency that does not act are missing");
        }
        return remedies;
    }

    /** The text an item sheet names, or its own. */
    static LocalText choose(SheetMap sheet, Map<String, LocalText> texts) {
        Optional<String> name = sheet.textIfScalar("remedies");
        if (name.isEmpty()) {
            return sheet.local("remedies");
        }
        LocalText text = texts.get(name.get());
        if (text == null) {
            sheet.problem(
                    "remedies",
                    "there are no remedies “" + name.get() + "” in " + CataloguePaths.REMEDIES
                            + Suggestion.of(name.get(), texts.keySet()));
            return new LocalText("?", "?");
        }
        return text;
    }
}
