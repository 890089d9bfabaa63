package org.yiciban.modelling.context;

import java.time.LocalDate;
import java.util.List;
import org.yiciban.form.value.Email;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.Mobile;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.SocialCreditCode;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;
import tools.jackson.databind.JsonNode;

/** Who applies in the sample of a service: posting the sample has to work, and it is read in the guide. */
final class SampleApplicant {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    private static final String ORGANISATION = "ORGANISATION";

    /** Synthetic persons are born long before any sample is written. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    private final JsonNode applicant;
    private final Report report;

    private SampleApplicant(JsonNode applicant, Report report) {
        this.applicant = applicant;
        this.report = report;
    }

    /** @param sample the sample of an application, as it was read */
    static void check(JsonNode sample, Report report) {
        if (!sample.path("applicant").isObject()) {
            report.error(
                    "sample-applicant",
                    "applicant",
                    "样例没有写申请人。请写 applicant：kind、name、idNumber、mobile，用虚构的人和号码。",
                    "The sample has no applicant. Give it one: kind, name, idNumber, mobile, of a person that doesn't"
                            + " exist.");
            return;
        }
        new SampleApplicant(sample.path("applicant"), report).check();
    }

    private void check() {
        String kind = text("kind");
        if (!kind.equals(ORGANISATION) && !kind.equals("PERSON")) {
            tell("kind", new LocalText("请写 PERSON 或者 ORGANISATION", "write PERSON or ORGANISATION"));
        }
        if (text("name").isBlank()) {
            tell("name", new LocalText("请填写", "it is needed"));
        }
        tell(
                "idNumber",
                kind.equals(ORGANISATION)
                        ? SocialCreditCode.read(text("idNumber"))
                        : IdCard.read(text("idNumber"), SOME_DAY));
        tell("mobile", Mobile.read(text("mobile")));
        if (!text("email").isBlank() && !Email.plausible(text("email"))) {
            tell("email", new LocalText("不是电子邮箱", "it is no address"));
        }
        if (applicant.has("language") && !LANGUAGES.contains(text("language"))) {
            tell("language", new LocalText("请写 zh-CN 或者 en", "write zh-CN or en"));
        }
    }

    private String text(String field) {
        return applicant.path(field).asString("");
    }

    private void tell(String field, ParsedValue<String> read) {
        if (read instanceof ParsedValue.Refused<String> refused) {
            tell(field, refused.message());
        }
    }

    private void tell(String field, LocalText why) {
        report.error(
                "sample-applicant",
                "applicant." + field,
                "样例申请人的 " + field + "：" + Report.sentence(why.zh()) + "。",
                "The sample's applicant, " + field + ": " + Report.sentence(why.en()) + ".");
    }
}
