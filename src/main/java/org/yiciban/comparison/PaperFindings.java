package org.yiciban.comparison;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** What is set anew in one sheet, where the paper that set it is not named, or is the one of before. */
final class PaperFindings {

    private static final String SAME = "paper-unchanged";
    private static final String BASIS = NamedPaper.BASIS;
    private static final String CODE = "code";
    private static final String LIMIT = "limit";
    private static final String MATERIALS = "materials";
    private static final String WHEN = "when";

    private final String path;
    private final List<Finding> found = new ArrayList<>();

    PaperFindings(String path) {
        this.path = path;
    }

    List<Finding> all() {
        return found;
    }

    void limits(SheetMap now, SheetMap before, String key, NamedPaper whole) {
        List<SheetMap> was = ComparedBlocks.of(before, key, LIMIT, WHEN, BASIS);
        for (SheetMap row : ComparedBlocks.of(now, key, LIMIT, WHEN, BASIS)) {
            if (row.has(LIMIT) && !ComparedBlocks.holds(was, row, LIMIT, WHEN)) {
                tell(
                        row,
                        LIMIT,
                        Refusal.of("draft.paper.limit"),
                        NamedPaper.ofRow(row, was).or(whole));
            }
        }
    }

    void materials(SheetMap now, SheetMap before, NamedPaper whole) {
        List<SheetMap> was = ComparedBlocks.of(before, MATERIALS, CODE, "required", WHEN, "for", BASIS);
        for (SheetMap use : ComparedBlocks.of(now, MATERIALS, CODE, "required", WHEN, "for", BASIS)) {
            if (!ComparedBlocks.holds(was, use, CODE, "required", WHEN, "for")) {
                tell(
                        use,
                        CODE,
                        Refusal.of("draft.paper.material"),
                        NamedPaper.ofRow(use, was).or(whole));
            }
        }
    }

    void tell(SheetMap block, String key, LocalText words, NamedPaper named) {
        if (named != NamedPaper.YES) {
            boolean none = named == NamedPaper.NO;
            found.add(new Finding(
                    Finding.Severity.WARNING,
                    none ? Finding.UNNAMED_PAPER : SAME,
                    path,
                    "line " + block.line(key),
                    none ? words : Refusal.of("draft.paper.same")));
        }
    }
}
