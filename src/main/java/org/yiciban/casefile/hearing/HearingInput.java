package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.Unseen;

/** What people write of a hearing, checked at whatever door it comes. */
final class HearingInput {

    static final int SHORTEST = 10;
    static final int LONGEST = 2000;

    private HearingInput() {}

    /**
     * What was said, and who was there.
     *
     * @param evidence what whoever reviewed brought forward for his opinion
     * @param statements what the others stated, and how they answered it
     */
    record Minutes(List<Present> present, String evidence, String statements) {}

    /**
     * Somebody who was there.
     *
     * @param as the part that he had, in words
     * @param signed whether he signed; else why not
     */
    record Present(LocalText as, String name, boolean signed, String refusal) {

        /** As the record has it. */
        LocalText words() {
            return signed ? OnRecord.of("hearing.signed", name) : OnRecord.of("hearing.unsigned", name, refusal);
        }
    }

    /** A text of many lines that has to be there, and what is said where it isn't. */
    static String text(String typed, String field, LocalText missing) {
        String text = Unseen.readable(typed).strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new InvalidInput(List.of(new FieldError(field, "required", missing)));
        }
        return text;
    }

    /** The moment of a day and an hour, as a form has them. */
    static Instant at(StepAct act) {
        try {
            LocalDate day = LocalDate.parse(typed(act, "day"));
            return OfficialTime.instantOf(day.atTime(LocalTime.parse(typed(act, "time"))));
        } catch (DateTimeParseException wrong) {
            throw InvalidInput.of("day", "format", "hearing.day");
        }
    }

    /** The record, as the form has it. */
    static Minutes minutes(StepAct act) {
        Object rows = act.completion().data().get("present");
        List<Present> present = (rows instanceof List<?> all ? all : List.of())
                .stream()
                        .filter(Map.class::isInstance)
                        .map(row -> present((Map<?, ?>) row))
                        .toList();
        if (present.isEmpty()) {
            throw InvalidInput.of("present", "required", "hearing.present");
        }
        return new Minutes(present, typed(act, "evidence"), typed(act, "statements"));
    }

    static String typed(StepAct act, String field) {
        return Objects.toString(act.completion().data().get(field), "").strip();
    }

    private static Present present(Map<?, ?> row) {
        String as = Objects.toString(row.get("as"), "OTHER");
        return new Present(
                switch (as) {
                    case "APPLICANT" -> OnRecord.of("hearing.as.APPLICANT");
                    case "AGENT" -> OnRecord.of("hearing.as.AGENT");
                    case "PARTY" -> OnRecord.of("hearing.as.PARTY");
                    case "REVIEWER" -> OnRecord.of("hearing.as.REVIEWER");
                    case "CHAIR" -> OnRecord.of("hearing.as.CHAIR");
                    case "RECORDER" -> OnRecord.of("hearing.as.RECORDER");
                    default -> OnRecord.of("hearing.as.OTHER");
                },
                Objects.toString(row.get("name"), "").strip(),
                "yes".equals(row.get("signed")),
                Objects.toString(row.get("refusal"), "").strip());
    }
}
