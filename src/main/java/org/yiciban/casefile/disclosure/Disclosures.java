package org.yiciban.casefile.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.procedure.DisclosureRule;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.IssuedDocument;

/**
 * What anybody may read of the grants of licences (licensing law Art. 40). Of organisations it is published as a rule; of a
 * natural person only what was granted, its number, day and validity, and the masked name, unless the sheet of the item
 * gives a basis for more. What is no licence is published by such a basis alone. Nothing is found by the number of a
 * person.
 */
@Service
@EnableConfigurationProperties(DisclosureSettings.class)
public class Disclosures {

    /** So many a page. */
    public static final int ROWS = 50;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_NUMBER = 100;

    private final DisclosureBook book;
    private final DisclosureSettings settings;
    private final Calendars calendars;
    private final Clock clock;

    Disclosures(DisclosureBook book, DisclosureSettings settings, Calendars calendars, Clock clock) {
        this.book = book;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Whose grant it is.
     *
     * @param number credit code of an organisation, which is published; of a person it isn't
     * @param validUntil last day of what was granted; null where it has none
     */
    public record Holder(String name, String number, boolean organisation, @Nullable LocalDate validUntil) {}

    /** Enters a grant, in the act that issues it; nothing where it isn't published. */
    public void granted(CaseFile file, CaseItem item, IssuedDocument decision, Holder holder) {
        ItemSheet sheet = file.release().item(item.code());
        if (!sheet.isPublished()) {
            return;
        }
        Instant at = decision.issuedAt();
        book.add(new Disclosure(
                decision.number(),
                file.number(),
                item.key(),
                file.rows().name(item),
                item.agency(),
                decision.text(DocumentFact.SIGNED_BY).orElseThrow(),
                file.filing().division(),
                holder.organisation(),
                published(sheet, holder),
                holder.organisation() ? cut(holder.number(), LONGEST_NUMBER) : null,
                LocalDate.ofInstant(at, ZONE),
                holder.validUntil(),
                publishOn(at),
                Disclosure.State.DUE,
                null,
                null,
                null));
    }

    /**
     * A slip of the pen in the decision is corrected: what is published says by which document, and what it has right.
     *
     * @param holder as it has to be; empty where that was right
     */
    public void corrected(CaseFile file, CaseItem item, IssuedDocument decision, Optional<Holder> holder) {
        book.of(file.number(), item.key())
                .ifPresent(one -> book.correct(
                        one,
                        decision.number(),
                        holder.map(whose -> published(file.release().item(item.code()), whose))
                                .orElse(one.holder()),
                        holder.filter(Holder::organisation)
                                .map(whose -> cut(whose.number(), LONGEST_NUMBER))
                                .orElse(one.creditCode()),
                        holder.isPresent() && holder.get().validUntil() != null
                                ? holder.get().validUntil()
                                : one.validUntil()));
    }

    /** What was granted has ended before its time: what is published says so. */
    public void ended(CaseFile file, CaseItem item, Disclosure.End how, Instant at) {
        book.end(file.number(), item.key(), how, LocalDate.ofInstant(at, ZONE));
    }

    /**
     * What anybody may read today, the newest first.
     *
     * @param sought part of the name of an organisation; empty for all
     * @param page from 0
     */
    public List<Disclosure> published(String sought, int page, int rows) {
        return book.published(LocalDate.ofInstant(clock.instant(), ZONE), sought.strip(), (long) page * ROWS, rows);
    }

    /** Address of the public register of companies, which shows registrations; empty where pages name none. */
    public String register() {
        return settings.register();
    }

    /** The name that anybody reads. */
    private static String published(ItemSheet sheet, Holder holder) {
        boolean named = sheet.disclosure()
                .filter(rule -> rule.how() == DisclosureRule.How.NAMED)
                .isPresent();
        return cut(holder.organisation() || named ? holder.name() : Applicant.masked(holder.name()), LONGEST_NAME);
    }

    /** What an officer filled in longer than any list shows must not keep a grant from being issued. */
    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private LocalDate publishOn(Instant at) {
        Instant due = LegalClock.started(
                        ClockKind.POST_CHECK, settings.limit(), at, LegalBasis.DISCLOSURE.citation(), null)
                .due(calendars.national())
                .orElseThrow();
        return LocalDate.ofInstant(due, ZONE);
    }
}
