package org.yiciban.casefile.store;

import java.util.Optional;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.SituationWords;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.TimeLimit;

/**
 * The limit a clock starts with.
 *
 * @param basis the rule that sets it, as clocks record it
 * @param situation what the applicant answered, with the limit and the rule that follow from it; empty where the limit is the
 *     same in every situation
 */
public record ClockLimit(TimeLimit limit, String basis, Optional<LocalText> situation) {

    /** A limit that is the same in every situation. */
    public static ClockLimit of(TimeLimit limit, String basis) {
        return new ClockLimit(limit, basis, Optional.empty());
    }

    /** What the law allows in the situation of the case; empty where it sets no limit. */
    public static Optional<ClockLimit> statutory(CaseFile file, BySituation<StatutoryLimit> rows) {
        StatutoryLimit row = rows.in(file.filing().situation());
        return row.limit()
                .map(limit -> new ClockLimit(limit, row.basis().zh(), chosen(file, rows, limit, row.basis())));
    }

    /** What is promised in the situation of the case; empty where nothing is. */
    public static Optional<ClockLimit> promised(CaseFile file, BySituation<Optional<TimeLimit>> rows, LocalText basis) {
        return rows.in(file.filing().situation())
                .map(limit -> new ClockLimit(limit, basis.zh(), chosen(file, rows, limit, basis)));
    }

    private static Optional<LocalText> chosen(CaseFile file, BySituation<?> rows, TimeLimit limit, LocalText basis) {
        return new SituationWords(file.release().bundle().questions())
                .answers(rows.facts(), file.filing().situation())
                .map(answers -> OnRecord.of("clock.situation", answers, limit.words(), basis));
    }

    /** The same rule with another limit: a promise that the law has cut down. */
    ClockLimit cutTo(TimeLimit other) {
        return other.equals(limit) ? this : of(other, basis);
    }
}
