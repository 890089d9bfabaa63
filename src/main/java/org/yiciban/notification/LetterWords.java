package org.yiciban.notification;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.facts.DateFacts;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.facts.NoticeFacts;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.ports.CaseAdvanced.Deed;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleDate;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.identity.start.PublicAddress;
import org.yiciban.shared.LocalText;

/** The words of the letters, in the applicant's language. The query code never stands in one: mail is an open letter. */
@Component
class LetterWords {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PARAGRAPH = "\n\n";

    private final LetterTexts texts;
    private final PublicAddress address;

    LetterWords(LetterTexts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    String subject(NotificationKind notificationKind, CaseAdvanced advanced, Locale language) {
        return text(
                "notification.subject",
                language,
                advanced.release().bundle().name().in(language),
                text("notification.kind." + notificationKind, language),
                advanced.caseNumber().value());
    }

    /** What one deed means: {0} service, {1} item, step, date, notice or service, {2} what an officer wrote, {3} date, {4} outcome, {5} agent, {6} until when. */
    String paragraph(NotificationKind notificationKind, Deed deed, CaseAdvanced advanced, Locale language) {
        var sheet = advanced.release().bundle();
        String bundle = sheet.name().in(language);
        String said = notificationKind == NotificationKind.CORRECTION_REQUESTED
                ? demands(advanced, language)
                : Objects.requireNonNullElse(deed.facts().quoted(language), "");
        String date = notificationKind
                .date(advanced, deed)
                .map(due -> day(due, language))
                .orElse("");
        String outcome = Optional.ofNullable(deed.facts().ended())
                .map(one -> text("notification.outcome." + one, "", language))
                .orElse("");
        String item =
                subject(deed, advanced.release()).map(name -> name.in(language)).orElse(bundle);
        String dated = date.isEmpty() ? "" : text("notification.date." + notificationKind, "", language, date);
        String key = "notification.text." + notificationKind
                + (notificationKind == NotificationKind.CORRECTION_REQUESTED
                        ? deed.facts().variant()
                        : "");
        String byAgent = notificationKind != NotificationKind.RECEIVED && deed.byAgent()
                ? text("notification.agent", language)
                : "";
        return text(key, language, bundle, item, said.strip(), date, outcome, agent(deed), until(deed, language))
                + dated
                + byAgent;
    }

    private static Optional<LocalText> subject(Deed deed, Release release) {
        return deed.facts() instanceof LimitFacts.OfAsk asked
                ? release.bundle().stepName(asked.step())
                : DateFacts.of(deed.facts())
                        .flatMap(release.bundle()::date)
                        .map(BundleDate::name)
                        .or(() -> NoticeFacts.of(deed.facts())
                                .flatMap(release.bundle()::notice)
                                .map(BundleNotice::name))
                        .or(() -> Optional.ofNullable(deed.item())
                                .filter(item -> release.has(item.code()))
                                .map(item ->
                                        RowName.of(release.item(item.code()).name(), item, deed.rowTitle())));
    }

    /** The name of an agent as strangers may see it. */
    private static String agent(Deed deed) {
        return Optional.ofNullable(deed.facts().agent()).map(Applicant::masked).orElse("");
    }

    /** The last day of a mandate. */
    private static String until(Deed deed, Locale language) {
        return Optional.ofNullable(deed.facts().until())
                .map(day -> day(day, language))
                .orElse("");
    }

    String body(CaseAdvanced advanced, Collection<String> paragraphs, Locale language) {
        String number = advanced.caseNumber().value();
        URI page = address.forLetters("/track/" + number).orElse(null);
        List<String> parts = new ArrayList<>();
        parts.add(text("notification.greeting", language, advanced.applicant().maskedName()));
        parts.addAll(paragraphs);
        parts.add(text("notification.number", language, number));
        parts.add(
                page == null
                        ? text("notification.track.site", language)
                        : text("notification.track.page", language, page.toString()));
        parts.add(text("notification.foot", language));
        return String.join(PARAGRAPH, parts) + "\n";
    }

    /** All of them in one list: field or paper, what is wrong with it, who asks. */
    private String demands(CaseAdvanced advanced, Locale language) {
        List<String> lines = new ArrayList<>();
        for (CorrectionRequirement requirement : advanced.demands()) {
            String what = demanded(requirement, advanced, language);
            String agency = requirement.agency().in(language);
            lines.add(requirement
                    .defect()
                    .place(advanced.release())
                    .map(place -> text(
                            "notification.demand.at", language, lines.size() + 1, place.in(language), what, agency))
                    .orElseGet(() -> text("notification.demand", language, lines.size() + 1, what, agency)));
        }
        return String.join("\n", lines);
    }

    /** What is wrong, what is asked for, and by which rule. */
    private String demanded(CorrectionRequirement requirement, CaseAdvanced advanced, Locale language) {
        Defect defect = requirement.defect();
        String asked = defect.asked() == null ? "" : text("notification.demand.asked", language, defect.asked());
        String basis = defect.basis() == null
                ? ""
                : text(
                        "notification.demand.basis",
                        language,
                        advanced.release().basis(defect.basis()).in(language));
        return text("notification.demand.wrong", language, defect.wrong().replaceFirst("[。.;；]+$", "")) + asked + basis;
    }

    private static String day(Instant due, Locale language) {
        return day(due.atZone(ZONE).toLocalDate(), language);
    }

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(Locale.ENGLISH.equals(language) ? "d MMMM yyyy" : "yyyy年M月d日", language)
                .format(day);
    }

    private String text(String code, Locale language, Object... values) {
        return texts.text(code, language, values);
    }

    private String text(String code, String otherwise, Locale language, Object... values) {
        return texts.text(code, otherwise, language, values);
    }
}
