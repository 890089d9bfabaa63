package org.yiciban.casefile.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.FilingRight;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.refusals.Plausible;
import org.yiciban.casefile.refusals.UnknownWord;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.Mobile;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.SocialCreditCode;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/** Checks who applies: name, identity number or credit code, how to be reached. */
@Component
class ApplicantCheck {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_NAME = 300;
    /** In which an applicant is written to; the first where none was said. */
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    /** One address and nothing else: no list, no display name, no comment, no control characters. */
    private static final String PLAIN = "[^@\\s\\p{Cntrl},;:<>()\\[\\]\\\\\"]";

    private static final String LABEL = "(?:(?!\\.)" + PLAIN + ")+";
    private static final String ONE_ADDRESS = PLAIN + "{1,64}@" + LABEL + "(?:\\." + LABEL + "){1,10}";

    private final FilingRight right;
    private final Clock clock;

    ApplicantCheck(FilingRight right, Clock clock) {
        this.right = right;
        this.clock = clock;
    }

    /** Refuses whoever may file nothing through this door. */
    void requireFiler(Channel channel, Account account) {
        right.requireFiler(channel, account);
    }

    /** The mandate by which an agent files, if there is one. */
    Optional<Mandate> mandate(Application application, Account account, List<FieldError> errors) {
        return right.mandate(application, account, errors);
    }

    /** The applicant with normalised numbers; whoever names none applies in his own name. */
    Applicant check(Application application, Account account, List<FieldError> errors) {
        Applicant given = application.applicant();
        Applicant applicant = given == null
                ? new Applicant(
                        Applicant.Kind.PERSON, account.name().zh(), account.idNumber(), account.mobile(), null, "zh-CN")
                : given;
        String name = applicant.name() == null ? "" : applicant.name().strip();
        if (name.isEmpty()) {
            refuse(errors, "applicant.name", "required", "applicant.name-missing");
        } else if (Unseen.within(name)) {
            refuse(errors, "applicant.name", "unseen", "applicant.unseen-signs");
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            refuse(errors, "applicant.name", "too-long", "applicant.name-too-long");
        } else if (applicant.kind() == Applicant.Kind.PERSON && !Plausible.name(name)) {
            refuse(errors, "applicant.name", "no-name", "applicant.person-name");
        }
        if (applicant.kind() == null) {
            refuse(errors, "applicant.kind", "required", "applicant.kind-missing");
        }
        String idNumber = number(applicant, errors);
        String mobile = applicant.mobile() == null || applicant.mobile().isBlank()
                ? null
                : value(Mobile.read(applicant.mobile()), "applicant.mobile", errors);
        String email = email(applicant.email(), errors);
        String language = applicant.language() == null ? LANGUAGES.get(0) : applicant.language();
        if (!LANGUAGES.contains(language)) {
            errors.add(UnknownWord.at("applicant.language", language, LANGUAGES));
        }
        Applicant sound =
                new Applicant(applicant.kind(), name, idNumber == null ? "" : idNumber, mobile, email, language);
        return right.bound(sound, application, account, errors);
    }

    private @Nullable String number(Applicant applicant, List<FieldError> errors) {
        if (applicant.idNumber() == null || applicant.idNumber().isBlank()) {
            refuse(errors, "applicant.idNumber", "required", "applicant.number");
            return null;
        }
        ParsedValue<String> parsedValue = applicant.kind() == Applicant.Kind.ORGANISATION
                ? SocialCreditCode.read(applicant.idNumber())
                : IdCard.read(applicant.idNumber(), LocalDate.now(clock.withZone(ZONE)));
        return value(parsedValue, "applicant.idNumber", errors);
    }

    private static @Nullable String email(@Nullable String typed, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String email = typed.strip();
        if (email.length() > 254 || !email.matches(ONE_ADDRESS)) {
            refuse(errors, "applicant.email", "email", "applicant.email-form");
        }
        return email;
    }

    private static @Nullable String value(ParsedValue<String> parsedValue, String field, List<FieldError> errors) {
        if (parsedValue instanceof ParsedValue.Accepted<String> accepted) {
            return accepted.value();
        }
        ParsedValue.Refused<String> refused = (ParsedValue.Refused<String>) parsedValue;
        errors.add(new FieldError(field, refused.code(), refused.message()));
        return null;
    }

    private static void refuse(List<FieldError> errors, String field, String code, String key) {
        errors.add(new FieldError(field, code, Refusal.of(key)));
    }
}
