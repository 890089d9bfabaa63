package org.yiciban.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.shared.LocalText;

/** Reads the texts about remedies that item sheets name. */
public final class RemedySheets {

    /** The text for agencies that do not act, told when a limit has passed; remedies may have one of their own. */
    public static final String INACTION = "inaction";

    private static final List<String> KEYS = List.of("code", "text", INACTION);

    /** Stands in a sheet that has problems; no release is made of it. */
    private static final ItemSheet.Remedies UNKNOWN =
            new ItemSheet.Remedies(new LocalText("?", "?"), new LocalText("?", "?"));

    private RemedySheets() {}

    public static Map<String, ItemSheet.Remedies> read(Map<String, String> files, SheetProblems problems) {
        Map<String, SheetMap> entries = new LinkedHashMap<>();
        for (SheetMap map : MergedList.read(files, CataloguePaths.REMEDIES, problems, KEYS)) {
            if (entries.put(map.text("code"), map) != null) {
                map.problem("code", SheetWords.of("remedies-twice", map.text("code")));
            }
        }
        if (!entries.containsKey(INACTION)) {
            problems.in(CataloguePaths.REMEDIES).add(1, SheetWords.of("remedies-inaction", INACTION));
            return Map.of();
        }
        SheetMap general = entries.remove(INACTION);
        LocalText inaction = general.local("text");
        Map<String, ItemSheet.Remedies> remedies = new LinkedHashMap<>();
        remedies.put(INACTION, new ItemSheet.Remedies(inaction, inaction));
        entries.forEach((code, map) -> remedies.put(
                code,
                new ItemSheet.Remedies(
                        map.local("text"), map.optionalLocal(INACTION).orElse(inaction))));
        return remedies;
    }

    /** The text an item sheet names, or its own. */
    static ItemSheet.Remedies choose(SheetMap sheet, Map<String, ItemSheet.Remedies> texts) {
        Optional<String> name = sheet.textIfScalar("remedies");
        if (name.isEmpty()) {
            ItemSheet.Remedies general = texts.getOrDefault(INACTION, UNKNOWN);
            return new ItemSheet.Remedies(sheet.local("remedies"), general.inaction());
        }
        ItemSheet.Remedies text = texts.get(name.get());
        if (text == null) {
            sheet.problem(
                    "remedies",
                    SheetWords.of(
                            "no-remedies",
                            name.get(),
                            CataloguePaths.REMEDIES,
                            Suggestion.of(name.get(), texts.keySet())));
            return UNKNOWN;
        }
        return text;
    }
}
