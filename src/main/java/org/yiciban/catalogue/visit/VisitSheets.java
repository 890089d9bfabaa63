package org.yiciban.catalogue.visit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;

/** What is looked at on the spot: the block {@code siteVisit} of an item's sheet. */
public final class VisitSheets {

    private static final int MOST_POINTS = 60;

    private VisitSheets() {}

    /** What the sheet says of it; empty where it says nothing. */
    public static Optional<VisitRule> read(SheetMap sheet) {
        return sheet.optionalBlock("siteVisit", "demanded", "ready", "points")
                .map(map -> new VisitRule(map.flag("demanded"), map.optionalLocal("ready"), points(map)));
    }

    private static List<VisitRule.Point> points(SheetMap map) {
        Set<String> seen = new HashSet<>();
        List<SheetMap> blocks = map.blocks("points", "code", "text");
        if (blocks.isEmpty() || blocks.size() > MOST_POINTS) {
            map.problem("points", SheetWords.of("visit-points", MOST_POINTS));
        }
        return blocks.stream()
                .map(point -> {
                    String code = point.value("code", WordValues.hyphened("visit-code"));
                    if (code != null && !seen.add(code)) {
                        point.problem("code", SheetWords.of("visit-twice", code));
                    }
                    return new VisitRule.Point(String.valueOf(code), point.local("text"));
                })
                .toList();
    }
}
