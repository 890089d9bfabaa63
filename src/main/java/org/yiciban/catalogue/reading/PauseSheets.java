package org.yiciban.catalogue.reading;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/**
 * Whose clocks stand while the applicant is asked: only where a rule says so, and never a licence's, for which the law
 * lists the grounds (licensing law Art. 45).
 */
final class PauseSheets {

    private static final String PAUSES = "pauses";
    private static final String ITEMS = "items";

    private PauseSheets() {}

    static Optional<ApplicantStep.Pause> read(SheetMap ask) {
        if (!ask.has(PAUSES)) {
            return Optional.empty();
        }
        SheetMap block = block(ask);
        return Optional.of(
                new ApplicantStep.Pause(new LinkedHashSet<>(block.values(ITEMS, ItemCode::new)), block.local("basis")));
    }

    private static SheetMap block(SheetMap ask) {
        return ask.block(PAUSES, ITEMS, "basis");
    }

    /** What must hold between a pause and the items whose clocks it stops. */
    static void check(CatalogueContent content, SheetMap ask, ApplicantStep step) {
        step.pauses().ifPresent(pause -> {
            SheetMap block = block(ask);
            if (pause.items().isEmpty()) {
                block.problem(ITEMS, SheetWords.of("ask-pauses-what"));
            }
            pause.items().forEach(item -> check(content, block, step, item));
        });
    }

    private static void check(CatalogueContent content, SheetMap block, ApplicantStep step, ItemCode code) {
        StepSheets.known(content, block, ITEMS, code);
        ItemSheet item = content.items().get(code);
        if (item == null) {
            return;
        }
        if (item.isLicence()) {
            block.problem(ITEMS, SheetWords.of("ask-pauses-licence", code));
        }
        if (!step.isFor(code)) {
            block.problem(ITEMS, SheetWords.of("ask-pauses-other", code));
        }
        if (content.bundle().marksLate(code)) {
            block.problem(ITEMS, SheetWords.of("ask-pauses-late", code));
        }
        limits(item)
                .filter(limit -> limit.unit() != TimeLimit.Unit.WD && limit.unit() != TimeLimit.Unit.WH)
                .findFirst()
                .ifPresent(limit -> block.problem(ITEMS, SheetWords.of("ask-pauses-unit", code, limit)));
    }

    private static Stream<TimeLimit> limits(ItemSheet item) {
        return Stream.concat(
                item.statutory().values().flatMap(law -> law.limit().stream()),
                item.promised().values().flatMap(Optional::stream));
    }
}
