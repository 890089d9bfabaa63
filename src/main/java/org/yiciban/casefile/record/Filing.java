package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.FormNames;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.Organ;

/**
 * What was fixed when the application was received and never changes.
 *
 * @param byPerson whether the applicant refuses that rules decide
 * @param mandate by what power of attorney somebody else filed; null when it was the applicant
 * @param principal the applicant's own account, when another filed and there is one
 */
public record Filing(
        DivisionCode division,
        Channel channel,
        String account,
        @Nullable String onBehalfOf,
        Applicant applicant,
        Map<String, Object> situation,
        boolean electronicService,
        boolean byPerson,
        String codeSalt,
        Instant receivedAt,
        @Nullable Mandate mandate,
        @Nullable String principal) {

    /** What expressions of forms know of the application besides its answers. */
    public Map<String, Object> names() {
        return FormNames.of(situation, applicant, receivedAt);
    }

    /** The agency of the division where the case was received: it acts here, and nobody of another division. */
    public Organ organ(AgencyCode agency) {
        return new Organ(agency, division);
    }
}
