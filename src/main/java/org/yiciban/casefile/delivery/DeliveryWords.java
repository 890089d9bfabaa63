package org.yiciban.casefile.delivery;

import static org.yiciban.casefile.delivery.DeliveryInput.typed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.items.OfficerEntries;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What is told of a delivery: to the applicant in one line, in the proof of service fact by fact. */
final class DeliveryWords {

    private DeliveryWords() {}

    /** The day of an instant as records say it. */
    static LocalText day(Instant at) {
        return OfficialTime.words(OfficialTime.dateOf(at));
    }

    /** The names of results, in one list. */
    static LocalText names(CaseFile file, List<CaseItem> items) {
        return new LocalText(
                items.stream().map(item -> file.rows().name(item).zh()).collect(Collectors.joining("、")),
                items.stream().map(item -> file.rows().name(item).en()).collect(Collectors.joining(", ")));
    }

    /** What the form says of it, but for the results and the mode, which stand elsewhere. */
    static List<Delivery.Fact> facts(Map<String, OfficerEntries.Entry> entries) {
        List<Delivery.Fact> facts = new ArrayList<>();
        entries.forEach((field, entry) -> {
            if (!field.equals(DeliveryInput.RESULTS) && !field.equals("mode")) {
                facts.add(fact(entry.label(), entry.value()));
            }
        });
        return facts;
    }

    static Delivery.Fact fact(LocalText label, LocalText value) {
        return new Delivery.Fact(Delivery.Text.of(label), Delivery.Text.of(value));
    }

    /** That it is on its way, or was served, in one line without persons. */
    static LocalText line(StepAct act, DeliveryMode mode, Instant at) {
        return switch (mode) {
            case MAIL -> OnRecord.of(
                    "delivery.line.MAIL", typed(act, "carrier"), typed(act, "trackingNumber"), day(at));
            case PUBLIC_NOTICE -> OnRecord.of(
                    "delivery.line.PUBLIC_NOTICE", typed(act, "noticeNumber"), typed(act, "noticePlace"), day(at));
            default -> OnRecord.of("delivery.line.OTHER", mode.text(), day(at));
        };
    }

    /** What was tried in vain. */
    static LocalText failure(Map<String, OfficerEntries.Entry> entries, DeliveryMode mode, Instant at) {
        OfficerEntries.Entry why = entries.get("failure");
        LocalText reason = why == null ? new LocalText("", "") : why.value();
        return OnRecord.of("delivery.line.FAILED", day(at), mode.text(), reason);
    }

    /** Of the number of a document the ends only. */
    static LocalText masked(String number) {
        String ends = Applicant.ends(number);
        return new LocalText(ends, ends);
    }
}
