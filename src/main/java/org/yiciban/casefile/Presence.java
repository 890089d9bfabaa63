package org.yiciban.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yiciban.form.FieldError;
import org.yiciban.form.IdCard;
import org.yiciban.form.Reading;
import org.yiciban.shared.LocalText;

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
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_AUTHORITY = 300;
    private static final int SHOWN = 4;

    /** The identity documents that a window accepts. */
    public enum Document {
        ID_CARD("居民身份证", "resident identity card"),
        PASSPORT("护照", "passport"),
        HOME_RETURN_PERMIT("港澳居民来往内地通行证", "mainland travel permit for Hong Kong and Macao residents"),
        TAIWAN_PERMIT("台湾居民来往大陆通行证", "mainland travel permit for Taiwan residents"),
        RESIDENCE_PERMIT("港澳台居民居住证", "residence permit for Hong Kong, Macao and Taiwan residents"),
        FOREIGNER_CARD("外国人永久居留身份证", "foreign permanent resident identity card");

        private final LocalText label;

        Document(String zh, String en) {
            this.label = new LocalText(zh, en);
        }

        public LocalText label() {
            return label;
        }
    }

    public Presence {
        name = plain(name);
        document = plain(document);
        number = plain(number).replace(" ", "").toUpperCase(Locale.ROOT);
        authority = plain(authority);
    }

    /**
     * The act of the window with who stands before it; of others nobody asks.
     *
     * @param presence null where nothing was said
     */
    static ActContext in(ActContext context, Presence presence, Applicant applicant) {
        if (context.capacity() != Capacity.WINDOW) {
            return context;
        }
        return seen(context, presence, applicant);
    }

    /**
     * Any act of the window in the presence of somebody.
     *
     * @param presence null where nothing was said
     */
    static ActContext seen(ActContext context, Presence presence, Applicant applicant) {
        Presence person = presence == null ? new Presence(null, null, null, null) : presence;
        person.check(applicant, LocalDate.ofInstant(context.instant(), ZONE));
        return context.inPresenceOf(person.words(applicant));
    }

    /** @throws InvalidInput with everything that keeps the window from acting for this applicant */
    private void check(Applicant applicant, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refuse(errors, "name", "required", "请填写到场人的姓名。", "Name who has come.");
        }
        if (kind().isEmpty()) {
            refuse(errors, "document", "choice", "请选择查验的身份证件。", "Choose the identity document that you looked at.");
        }
        boolean card = kind().filter(Document.ID_CARD::equals).isPresent();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            refuse(errors, "number", "required", "请填写所查验证件的号码。", "Enter the number of the document.");
        } else if (card && IdCard.read(number, today) instanceof Reading.Refused<String>) {
            refuse(
                    errors,
                    "number",
                    "id-card",
                    "居民身份证号码有误，请对照证件核对。",
                    "This is no identity card number; compare it with the card.");
        } else if (applies(applicant) && card && !number.equals(applicant.idNumber())) {
            refuse(
                    errors,
                    "number",
                    "other-person",
                    "证件号码与申请人登记的身份证号码不一致，请核对是否申请人本人。",
                    "The number isn't the applicant's; make sure that it is the applicant who stands here.");
        }
        if (!name.isEmpty() && !applies(applicant) && (authority.isEmpty() || authority.length() > LONGEST_AUTHORITY)) {
            refuse(
                    errors,
                    "authority",
                    "required",
                    "到场人不是申请人本人的，请写明凭什么办理，例如授权委托书、法定代表人身份证明（不超过 300 字）。",
                    "Who has come isn't the applicant: say by what authority, such as a power of attorney (at most 300 characters).");
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** As journal and documents say it. */
    private LocalText words(Applicant applicant) {
        String end = number.substring(Math.max(0, number.length() - SHOWN));
        LocalText shown = kind().map(Document::label).orElse(new LocalText(document, document));
        boolean himself = applies(applicant);
        return new LocalText(
                "到场人：" + name + (himself ? "（申请人本人）" : "（" + authority + "）") + "，已查验" + shown.zh() + "，号码尾号 " + end,
                "present: " + name + (himself ? " (the applicant)" : " (" + authority + ")") + ", " + shown.en()
                        + " looked at, number ending in " + end);
    }

    private boolean applies(Applicant applicant) {
        return applicant.kind() == Applicant.Kind.PERSON && applicant.name().equals(name);
    }

    private Optional<Document> kind() {
        return Arrays.stream(Document.values())
                .filter(one -> one.name().equals(document))
                .findFirst();
    }

    private static void refuse(List<FieldError> errors, String field, String code, String zh, String en) {
        errors.add(new FieldError("presence." + field, code, new LocalText(zh, en)));
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
