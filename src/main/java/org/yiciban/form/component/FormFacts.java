package org.yiciban.form.component;

import java.time.LocalDate;
import java.util.Map;
import org.yiciban.form.feel.Feel;

/** What expressions may lean on besides the answers: read-only facts of the case, and the day. */
public record FormFacts(Feel feel, LocalDate today, Map<String, Object> known) {

    /** The day of the application, of which expressions speak; today, as long as it hasn't been made. */
    public static final String APPLICATION_DATE = "applicationDate";

    /** The applicant, of whom expressions may know the members below. */
    public static final String APPLICANT = "applicant";

    /** {@code PERSON} or {@code ORGANISATION}. */
    public static final String KIND = "kind";

    /** Full years of a person on the day of the application; nothing where the number doesn't tell. */
    public static final String AGE = "age";

    /** The day of birth that the age is reckoned from; no expression reads it. */
    public static final String BORN = "born";

    public FormFacts {
        known = known == null ? Map.of() : known;
    }

    public Evaluation at(AnswerScope scope) {
        return new Evaluation(feel, today, () -> scope.context(known));
    }
}
