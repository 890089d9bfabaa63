package org.yiciban.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/** Reads the sheet of agencies. */
public final class AgencySheets {

    private static final List<String> KEYS = List.of("code", "name", "short", "signs", "kind", "phone");

    private AgencySheets() {}

    public static Map<AgencyCode, Agency> read(Map<String, String> files, SheetProblems problems) {
        Map<AgencyCode, Agency> agencies = new LinkedHashMap<>();
        int windows = 0;
        for (SheetMap map : MergedList.read(files, CataloguePaths.AGENCIES, problems, KEYS)) {
            LocalText name = map.local("name");
            Agency agency = new Agency(
                    map.value("code", AgencyCode::new),
                    name,
                    map.local("short"),
                    map.optionalLocal("signs").orElseGet(() -> Agency.usualSignature(name)),
                    map.value("kind", SheetMap.word(Agency.Kind.class)),
                    map.text("phone"));
            if (agency.code() != null && agencies.put(agency.code(), agency) != null) {
                map.problem("code", SheetWords.of("agency-twice", agency.code()));
            }
            if (agency.window() && ++windows > 1) {
                map.problem("kind", SheetWords.of("window-twice"));
            }
        }
        if (windows == 0) {
            problems.in(CataloguePaths.AGENCIES).add(1, SheetWords.of("no-window"));
        }
        return agencies;
    }
}
