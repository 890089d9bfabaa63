package org.yiciban.draft;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;

/** Who applies, where, and who fills in for whom. */
public record ApplicantEntry(Applicant applicant, Representation errand) {

    private static final int LONGEST = 300;
    private static final Set<String> ASKED = Set.of("division", "mandate");

    /** What the account says about its holder. */
    public static ApplicantEntry known(Account account) {
        Applicant holder = new Applicant(
                account.is(Role.FILER) ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON,
                // the account bears the name of the member of staff, not that of the body
                account.is(Role.FILER) ? "" : account.name().zh(),
                account.idNumber(),
                account.mobile(),
                null,
                "zh-CN");
        return new ApplicantEntry(holder, Representation.OWN);
    }

    /** Nobody yet: the window asks. */
    static ApplicantEntry somebody() {
        return new ApplicantEntry(
                new Applicant(Applicant.Kind.PERSON, "", "", "", "", "zh-CN"), Representation.AT_THE_WINDOW);
    }

    /** What was typed on the portal's page. */
    public static ApplicantEntry typed(Map<String, String> sent, Locale locale) {
        return typed(sent, "en".equals(locale.getLanguage()) ? "en" : "zh-CN", Channel.WEB);
    }

    /** What a clerk typed at the window, who asks for the language too. */
    public static ApplicantEntry atTheWindow(Map<String, String> sent) {
        return typed(sent, "en".equals(sent.get("language")) ? "en" : "zh-CN", Channel.WINDOW);
    }

    private static ApplicantEntry typed(Map<String, String> sent, String language, Channel channel) {
        Applicant applicant = new Applicant(
                kind(sent),
                cut(sent.get("name"), LONGEST),
                cut(sent.get("idNumber"), LONGEST),
                cut(sent.get("mobile"), LONGEST),
                cut(sent.get("email"), LONGEST),
                language);
        boolean agent = "AGENT".equals(sent.get("by"));
        String division = sent.get("division");
        DraftMandate of = DraftMandate.typed(sent);
        return new ApplicantEntry(
                applicant,
                new Representation(
                        division == null || division.isBlank() ? null : cut(division, LONGEST),
                        agent ? of : null,
                        agent || of.blank() ? null : of,
                        channel));
    }

    /** None where something else was chosen than is offered. */
    private static Applicant.Kind kind(Map<String, String> sent) {
        if (ApplicantChoices.isUnknown(sent, "kind")) {
            return null;
        }
        return "ORGANISATION".equals(sent.get("kind")) ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON;
    }

    /** Whether an error concerns what this page asks. */
    public static boolean asks(FieldError error) {
        return asksFor(error.field());
    }

    /** Whether this page asks for it. */
    public static boolean asksFor(String field) {
        return field.startsWith("applicant.") || field.startsWith("mandate.") || ASKED.contains(field);
    }

    private static String cut(String text, int longest) {
        String plain = text == null ? "" : text.strip();
        return plain.substring(0, Math.min(plain.length(), longest));
    }
}
