package org.yiciban.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/** Reads the sheet of agencies. */
public final class AgencySheets {

    private AgencySheets() {}

    public static Map<AgencyCode, Agency> read(String text, SheetProblems problems) {
        Map<AgencyCode, Agency> agencies = new LinkedHashMap<>();
        int windows = 0;
        for (SheetMap map : SheetFile.blocks(text, problems, "code", "name", "short", "signs", "kind", "phone")) {
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
            problems.add(1, SheetWords.of("no-window"));
        }
        return agencies;
    }
}
