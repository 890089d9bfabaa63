package org.yiciban.casefile.delivery;

import static org.yiciban.casefile.delivery.DeliveryInput.typed;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.FilingRight;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.reception.KeptSubmissions;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.ParsedValue;

/** Who may take a result: the applicant, or whoever may take it for him. Nobody else receives anything. */
@Component
class Recipients {

    private static final int OF_AGE = 18;

    /** Documents whose number is written like that of an identity card. */
    private static final Set<String> LIKE_CARDS = Set.of("id-card", "residence-permit", "permanent-residence");

    private static final Set<String> NOT_LIKE_CARDS =
            Set.of("hk-macao-permit", "taiwan-permit", "passport", "permanent-residence");

    private final KeptSubmissions kept;

    Recipients(KeptSubmissions kept) {
        this.kept = kept;
    }

    /**
     * Compares who stands there with what the case holds.
     *
     * @throws InvalidInput for the wrong person, or one without authority
     */
    void require(StepAct act) {
        CaseFile file = act.file();
        String number = plain(typed(act, "recipientIdNumber"));
        LocalDate today = OfficialTime.dateOf(act.context().instant());
        boolean card = IdCard.read(number, today) instanceof ParsedValue.Accepted<String>;
        if (!(card ? LIKE_CARDS : NOT_LIKE_CARDS).contains(typed(act, "recipientIdKind"))) {
            throw InvalidInput.of("recipientIdNumber", "kind", "delivery.document-kind");
        }
        boolean person = file.filing().applicant().kind() == Applicant.Kind.PERSON;
        switch (typed(act, "receivedBy")) {
            case "applicant" -> {
                if (!person) {
                    throw InvalidInput.of("receivedBy", "choice", "delivery.no-person");
                }
                requireApplicant(act, number);
            }
            case "representative" -> {
                if (person) {
                    throw InvalidInput.of("receivedBy", "choice", "delivery.person");
                }
                requireRepresentative(act, number);
            }
            case "family" -> {
                if (!person) {
                    throw InvalidInput.of("receivedBy", "choice", "delivery.no-family");
                }
                requireAdult(card, number, today);
            }
            case "post-room" -> {
                if (person) {
                    throw InvalidInput.of("receivedBy", "choice", "delivery.no-post-room");
                }
            }
            default -> requireAgent(act, number, today);
        }
    }

    private static void requireApplicant(StepAct act, String number) {
        Applicant applicant = act.file().filing().applicant();
        if (!plain(applicant.idNumber()).equals(number)) {
            throw InvalidInput.of(
                    "recipientIdNumber", "wrong-person", "delivery.not-applicant", applicant.maskedName());
        }
    }

    /** Where the application has no number of a representative, a paper has to show who he is. */
    private void requireRepresentative(StepAct act, String number) {
        String held = plain(Objects.toString(kept.data(act.file()).get(FilingRight.REPRESENTATIVE), ""));
        if (held.isEmpty() && typed(act, "power").isEmpty()) {
            throw InvalidInput.of("power", "required", "delivery.representative-unknown");
        }
        if (!held.isEmpty() && !held.equals(number)) {
            throw InvalidInput.of("recipientIdNumber", "wrong-person", "delivery.not-representative");
        }
    }

    private static void requireAdult(boolean card, String number, LocalDate today) {
        if (card && IdCard.birthDate(number).plusYears(OF_AGE).isAfter(today)) {
            throw InvalidInput.of("recipientIdNumber", "not-of-age", "delivery.not-of-age");
        }
    }

    /** The agent of the case by his mandate while it lasts and covers it; anybody else by a power that he shows. */
    private static void requireAgent(StepAct act, String number, LocalDate today) {
        Optional<Mandate> named = Optional.ofNullable(act.file().filing().mandate())
                .filter(mandate -> plain(mandate.agentIdNumber()).equals(number));
        boolean empowered = named.filter(
                        mandate -> mandate.scope().contains(Mandate.Scope.RECEIVE) && mandate.runs(today))
                .isPresent();
        if (!empowered && typed(act, "power").isEmpty()) {
            throw named.map(mandate ->
                            InvalidInput.of("power", "required", "delivery.mandate-short", mandate.agentName()))
                    .orElseGet(() -> InvalidInput.of("power", "required", "delivery.not-agent"));
        }
    }

    /** The number of the document that was shown; null where none had to be. */
    static @Nullable String number(StepAct act) {
        String number = typed(act, "recipientIdNumber");
        return number.isEmpty() ? null : plain(number);
    }

    /** A number as it is compared: as people type it, without blanks and whatever the width of its signs. */
    static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
