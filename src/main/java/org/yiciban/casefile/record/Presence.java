package org.yiciban.casefile.record;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.refusals.Plausible;
import org.yiciban.casefile.refusals.UnknownWord;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/**
 * Who stands before the window while it acts for an applicant, and which identity document the clerk looked at. Journal
 * and documents name both; of the document's number they keep the end only.
 *
 * @param name of the person who came
 * @param document kind of the identity document, one of {@link Document}; null when none was chosen
 * @param number on the document, as typed
 * @param authority by what right somebody else than the applicant himself acts; null for the applicant himself
 */
public record Presence(String name, String document, String number, String authority) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String FIELDS = "presence.";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_AUTHORITY = 300;
    private static final int SHOWN = 4;

    /** The identity documents that a window accepts, each with the form of its number. */
    public enum Document {
        /** Its number is checked as a whole, with date of birth and check character (GB 11643). */
        ID_CARD("居民身份证", "resident identity card", "\\d{17}[\\dX]"),
        /** The number field of a machine-readable passport has nine places (ICAO 9303). */
        PASSPORT("护照", "passport", "(?=(?:[A-Z]*\\d){5})[A-Z0-9]{6,9}"),
        HOME_RETURN_PERMIT(
                "港澳居民来往内地通行证", "mainland travel permit for Hong Kong and Macao residents", "[HM]\\d{8}(?:\\d{2})?"),
        TAIWAN_PERMIT("台湾居民来往大陆通行证", "mainland travel permit for Taiwan residents", "\\d{8}(?:\\d{2}[A-Z()]{0,3})?"),
        /** A citizen identity number of the divisions 81, 82 and 83. */
        RESIDENCE_PERMIT(
                "港澳台居民居住证", "residence permit for Hong Kong, Macao and Taiwan residents", "8[123]\\d{15}[\\dX]"),
        /** Fifteen places until 2023, since then eighteen that begin with 9. */
        FOREIGNER_CARD("外国人永久居留身份证", "foreign permanent resident identity card", "[A-Z]{3}\\d{12}|9\\d{16}[\\dX]");

        private static final int CITIZEN_NUMBER = 18;

        private final LocalText label;
        private final Pattern form;

        Document(String zh, String en, String form) {
            this.label = new LocalText(zh, en);
            this.form = Pattern.compile(form);
        }

        public LocalText label() {
            return label;
        }

        /** Whether such a document can have this number; one sign over and over again is nobody's. */
        boolean fits(String number, LocalDate today) {
            return form.matcher(number).matches()
                    && number.chars().distinct().count() > 1
                    && (number.length() != CITIZEN_NUMBER
                            || IdCard.read(number, today) instanceof ParsedValue.Accepted);
        }
    }

    public Presence {
        name = plain(name);
        document = plain(document);
        number = plain(number).replace(" ", "").toUpperCase(Locale.ROOT);
        authority = plain(authority);
    }

    /** Whether nothing was said of anybody. */
    public boolean isNobody() {
        return (name + document + number + authority).isEmpty();
    }

    /**
     * The act of the window with who stands before it; others have nobody to tell of.
     *
     * @param presence null where nothing was said
     * @throws InvalidInput also when somebody else than the window tells of a person
     */
    public static ActContext in(ActContext context, @Nullable Presence presence, Applicant applicant) {
        if (context.capacity() != Capacity.WINDOW) {
            if (presence != null && !presence.isNobody()) {
                throw InvalidInput.of("presence", "not-yours", "presence.window-only");
            }
            return context;
        }
        return seen(context, presence, applicant);
    }

    /**
     * Any act of the window in the presence of somebody.
     *
     * @param presence null where nothing was said
     */
    public static ActContext seen(ActContext context, @Nullable Presence presence, Applicant applicant) {
        Presence person = presence == null ? new Presence("", "", "", "") : presence;
        person.check(applicant, LocalDate.ofInstant(context.instant(), ZONE));
        return context.inPresenceOf(person.words(applicant));
    }

    /**
     * The act of the window in the presence of that very person, and of nobody for him.
     *
     * @param number of his identity card
     * @throws InvalidInput also when somebody else stands there
     */
    public ActContext ofPerson(ActContext context, String person, String number) {
        if (!name.isEmpty() && !name.equals(person)) {
            throw InvalidInput.of(FIELDS + "name", "other-person", "presence.other-person");
        }
        if (!this.number.isEmpty() && !this.number.equals(number.toUpperCase(Locale.ROOT))) {
            throw InvalidInput.of(FIELDS + "number", "other-person", "presence.other-card");
        }
        ActContext seen =
                seen(context, this, new Applicant(Applicant.Kind.PERSON, person, number, null, null, "zh-CN"));
        LocalText shown = kind().orElseThrow().label();
        return seen.inPresenceOf(OnRecord.of(
                "presence.person", name, shown, this.number.substring(Math.max(0, this.number.length() - SHOWN))));
    }

    /** @throws InvalidInput with everything that keeps the window from acting for this applicant */
    private void check(Applicant applicant, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (name.length() > LONGEST_NAME || !Plausible.name(name)) {
            refuse(errors, "name", name.isEmpty() ? "required" : "no-name", "presence.name");
        }
        if (document.isEmpty()) {
            refuse(errors, "document", "choice", "presence.document");
        } else if (kind().isEmpty()) {
            List<String> known =
                    Arrays.stream(Document.values()).map(Enum::name).toList();
            errors.add(UnknownWord.at(FIELDS + "document", document, known));
        }
        number(applicant, today, errors);
        if (!name.isEmpty()
                && !applies(applicant)
                && (authority.length() > LONGEST_AUTHORITY || !Plausible.statement(authority))) {
            refuse(errors, "authority", authority.isEmpty() ? "required" : "no-authority", "presence.authority");
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void number(Applicant applicant, LocalDate today, List<FieldError> errors) {
        boolean card = kind().filter(Document.ID_CARD::equals).isPresent();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            refuse(errors, "number", "required", "presence.number-missing");
        } else if (card && !Document.ID_CARD.fits(number, today)) {
            refuse(errors, "number", "id-card", "presence.id-card");
        } else if (kind().filter(one -> !one.fits(number, today)).isPresent()) {
            LocalText label = kind().orElseThrow().label();
            refuse(errors, "number", "form", "presence.other-document", label);
        } else if (applies(applicant) && card && !number.equals(applicant.idNumber())) {
            refuse(errors, "number", "other-person", "presence.other-number");
        }
    }

    /** As journal and documents say it. */
    private LocalText words(Applicant applicant) {
        String end = number.substring(Math.max(0, number.length() - SHOWN));
        LocalText shown = kind().map(Document::label).orElse(new LocalText(document, document));
        boolean himself = applies(applicant);
        return himself
                ? OnRecord.of("presence.applicant", name, shown, end)
                : OnRecord.of("presence.other", name, authority, shown, end);
    }

    private boolean applies(Applicant applicant) {
        return applicant.kind() == Applicant.Kind.PERSON && applicant.name().equals(name);
    }

    private Optional<Document> kind() {
        return Arrays.stream(Document.values())
                .filter(one -> one.name().equals(document))
                .findFirst();
    }

    private static void refuse(List<FieldError> errors, String field, String code, String key, Object... arguments) {
        errors.add(new FieldError(FIELDS + field, code, Refusal.of(key, arguments)));
    }

    private static String plain(String typed) {
        return typed == null ? "" : Unseen.oneLine(typed).strip();
    }
}
