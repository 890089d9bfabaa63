package org.yiciban.casefile.delivery;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.form.value.IdCard;

/** The sample of the form of a hand-over, filled in for a case: demonstrations and trials hand over what there is. */
@Component
public class DeliverySample {

    private final Clock clock;

    DeliverySample(Clock clock) {
        this.clock = clock;
    }

    /** Everything goes to the applicant, or to his post room. */
    public Map<String, Object> of(CaseFile file, Map<String, Object> sample) {
        Map<String, Object> filled = new HashMap<>(sample);
        Applicant applicant = file.filing().applicant();
        filled.put(
                DeliveryInput.RESULTS,
                Decisions.undelivered(file).stream()
                        .map(item -> item.key().toString())
                        .toList());
        if (applicant.kind() == Applicant.Kind.ORGANISATION) {
            filled.put("receivedBy", "post-room");
        } else {
            boolean card = IdCard.read(applicant.idNumber(), OfficialTime.dateOf(clock.instant()))
                    .accepted();
            filled.put("recipient", applicant.name());
            filled.put("recipientIdNumber", applicant.idNumber());
            filled.put("recipientIdKind", card ? "id-card" : "passport");
        }
        return filled;
    }
}
