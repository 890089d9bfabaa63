package org.yiciban.casefile.notices;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;

/** What every pause of a decision clock needs: a ground that the sheet lists, its rule, and the time it will take. */
public final class Pauses {

    private static final int LONGEST = 365;

    private Pauses() {}

    /** The ground, if the sheet lists it; the refusal names those that it lists. */
    public static PauseReason ground(String named, Set<PauseReason> listed) {
        return listed.stream()
                .filter(procedure -> procedure.name().equals(named))
                .findFirst()
                .orElseThrow(() -> listed.isEmpty()
                        ? InvalidInput.of("reason", "pause-reason", "pause.none-listed")
                        : InvalidInput.of(
                                "reason",
                                "pause-reason",
                                "pause.listed",
                                listed.stream().sorted().map(PauseReason::text).toList()));
    }

    /** The working days it will take: the applicant is told (licensing law Art. 45). */
    public static int days(@Nullable Object told) {
        if (told != null && told.toString().strip().matches("[0-9]{1,3}(\\.0+)?")) {
            int days = new BigDecimal(told.toString().strip()).intValue();
            if (days >= 1 && days <= LONGEST) {
                return days;
            }
        }
        throw InvalidInput.of("expectedDays", "expected-days", "pause.days", LONGEST);
    }

    /** What the notice says of it. */
    public static void tell(SaidFacts facts, PauseReason kind, int days, Optional<LocalText> basis) {
        facts.say(DocumentFact.PROCEDURE, kind.text());
        facts.say(DocumentFact.EXPECTED_DAYS, String.valueOf(days));
        if (!kind.ofLicensingLaw()) {
            facts.say(DocumentFact.MODE, "OTHER");
            facts.say(DocumentFact.BASIS, basis.orElseThrow());
        }
    }

    /** The rule that really allows that ground. */
    public static String citation(PauseReason kind, Optional<LocalText> basis) {
        return kind.ofLicensingLaw()
                ? LegalBasis.SPECIAL_PROCEDURE.citation()
                : basis.orElseThrow().zh();
    }
}
