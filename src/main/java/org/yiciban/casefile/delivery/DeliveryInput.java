package org.yiciban.casefile.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.deadline.calendar.OfficialTime;

/** What the window typed of a delivery, checked at whatever door it comes. */
final class DeliveryInput {

    /** Where forms have the results that are handed over. */
    static final String RESULTS = "results";

    private DeliveryInput() {}

    static String typed(StepAct act, String field) {
        return Objects.toString(act.completion().data().get(field), "").strip();
    }

    /** The keys of the ticked results; none where nothing is ticked. */
    static List<String> ticked(@Nullable Object results) {
        return results instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /**
     * The day that was typed, which has come and isn't before something else.
     *
     * @param from before that day nothing of it can have happened
     */
    static LocalDate day(StepAct act, String field, Instant from) {
        LocalDate day;
        try {
            day = LocalDate.parse(typed(act, field));
        } catch (DateTimeParseException wrong) {
            throw InvalidInput.of(field, "required", "delivery.day");
        }
        if (day.isAfter(OfficialTime.dateOf(act.context().instant()))) {
            throw InvalidInput.of(field, "too-late", "delivery.future");
        }
        if (day.isBefore(OfficialTime.dateOf(from))) {
            throw InvalidInput.of(field, "too-soon", "delivery.before", OfficialTime.dateOf(from));
        }
        return day;
    }

    /** As an instant: now where it is today, else the beginning of the day, and never before that other instant. */
    static Instant instant(StepAct act, LocalDate day, Instant from) {
        Instant now = act.context().instant();
        Instant start = day.equals(OfficialTime.dateOf(now)) ? now : OfficialTime.startOf(day);
        return start.isBefore(from) ? from : start;
    }

    /** Where somebody refused to take it: whoever has seen that, or the film of it. */
    static void requireSeen(StepAct act) {
        boolean witness =
                !typed(act, "witness").isEmpty() && !typed(act, "witnessUnit").isEmpty();
        if (!witness && typed(act, "film").isEmpty()) {
            throw InvalidInput.of("witness", "required", "delivery.witness");
        }
    }
}
