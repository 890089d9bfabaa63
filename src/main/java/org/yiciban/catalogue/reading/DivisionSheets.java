package org.yiciban.catalogue.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.shared.DivisionCode;

/** Reads the sheet of divisions. */
public final class DivisionSheets {

    private static final List<String> KEYS = List.of(
            "code", "name", "short", "level", "government", "court", "validFrom", "validTo", "successor", "live");

    private DivisionSheets() {}

    public static List<Division> read(Map<String, String> files, SheetProblems problems) {
        Map<DivisionCode, Division> divisions = new LinkedHashMap<>();
        List<SheetMap> maps = MergedList.read(files, CataloguePaths.DIVISIONS, problems, KEYS);
        for (SheetMap map : maps) {
            Division division = division(map);
            if (division.code() != null && divisions.put(division.code(), division) != null) {
                map.problem("code", SheetWords.of("division-twice", division.code()));
            }
        }
        for (SheetMap map : maps) {
            map.optional("successor", DivisionCode::new)
                    .filter(code -> !divisions.containsKey(code))
                    .ifPresent(code -> map.problem("successor", SheetWords.of("successor", code)));
        }
        return List.copyOf(divisions.values());
    }

    private static Division division(SheetMap map) {
        return new Division(
                map.value("code", DivisionCode::new),
                map.local("name"),
                map.local("short"),
                map.text("level"),
                map.local("government"),
                map.local("court"),
                map.value("validFrom", DivisionSheets::day),
                map.optional("validTo", DivisionSheets::day),
                map.optional("successor", DivisionCode::new),
                map.flag("live"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new SheetMistake(SheetWords.of("day", text));
        }
    }
}
