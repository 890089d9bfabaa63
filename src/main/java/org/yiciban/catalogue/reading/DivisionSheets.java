package org.yiciban.catalogue.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.YearlyWindow;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.DivisionCode;

/** Reads the sheet of divisions. */
public final class DivisionSheets {

    private static final List<String> WINDOW_KEYS = List.of("code", "name", "from", "to", "divisions");

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

    /** The days that are open every year, in all divisions or in some, by their code; none where there is no such sheet. */
    static Map<String, YearlyWindow> windows(Map<String, String> files, SheetProblems problems) {
        Map<String, YearlyWindow> windows = new LinkedHashMap<>();
        // none is shipped: windows are a place's own
        Map<String, String> all = new HashMap<>(files);
        all.putIfAbsent(CataloguePaths.WINDOWS, "[]");
        for (SheetMap map : MergedList.read(all, CataloguePaths.WINDOWS, problems, WINDOW_KEYS)) {
            String code = map.value("code", WordValues.hyphened("yearly-code"));
            YearlyWindow window =
                    new YearlyWindow(code == null ? "?" : code, map.local("name"), days(map), divisions(map));
            if (code != null && windows.put(code, window) != null) {
                map.problem("code", SheetWords.of("yearly-twice", code));
            }
        }
        return windows;
    }

    private static Map<String, YearlyWindow.Days> divisions(SheetMap window) {
        Map<String, YearlyWindow.Days> divisions = new LinkedHashMap<>();
        for (SheetMap map : window.blocks("divisions", "division", "from", "to")) {
            DivisionCode division = map.value("division", DivisionCode::new);
            YearlyWindow.Days days = days(map);
            if (division != null && divisions.put(division.value(), days) != null) {
                map.problem("division", SheetWords.of("yearly-division-twice", division));
            }
        }
        return divisions;
    }

    private static YearlyWindow.Days days(SheetMap map) {
        MonthDay from = map.value("from", DivisionSheets::dayOfYear);
        MonthDay to = map.value("to", DivisionSheets::dayOfYear);
        return new YearlyWindow.Days(from == null ? MonthDay.of(1, 1) : from, to == null ? MonthDay.of(1, 1) : to);
    }

    /** Month and day, such as {@code 07-01}. */
    private static MonthDay dayOfYear(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException noSuchDay) {
            throw new SheetMistake(SheetWords.of("yearly-day", text));
        }
    }
}
