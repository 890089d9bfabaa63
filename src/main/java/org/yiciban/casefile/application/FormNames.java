package org.yiciban.casefile.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.ParsedValue;

/** What expressions of forms know of an application besides its answers: the situation, its day, and who applies. */
public final class FormNames {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private FormNames() {}

    /** Of an application that is about to be made: its day is the one on which it is looked at. */
    public static Map<String, Object> of(Map<String, Object> situation, @Nullable Applicant applicant) {
        Map<String, Object> names = new LinkedHashMap<>(situation);
        Map<String, Object> who = new LinkedHashMap<>();
        if (applicant != null && applicant.kind() != null) {
            who.put(FormFacts.KIND, applicant.kind().name());
            if (applicant.kind() == Applicant.Kind.PERSON
                    && applicant.idNumber() != null
                    && IdCard.read(applicant.idNumber(), LocalDate.MAX) instanceof ParsedValue.Accepted<String> number
                    && number.value() != null) {
                who.put(FormFacts.BORN, IdCard.birthDate(number.value()));
            }
        }
        names.putIfAbsent(FormFacts.APPLICANT, who);
        return names;
    }

    /** Of an application that was received then. */
    public static Map<String, Object> of(Map<String, Object> situation, Applicant applicant, Instant received) {
        Map<String, Object> names = of(situation, applicant);
        names.put(FormFacts.APPLICATION_DATE, LocalDate.ofInstant(received, CHINA));
        return names;
    }
}
