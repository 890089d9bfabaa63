package org.yiciban.casefile.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.DateFacts;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.facts.NoticeFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.OutcomeWords;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** Tells the journal in sentences. Names of officers stay inside; the agency answers. */
@Component
public class Timeline {

    private static final Locale EN = Locale.ENGLISH;

    private final MessageSource messages;
    private final OutcomeWords outcomes;

    Timeline(MessageSource messages, OutcomeWords outcomes) {
        this.messages = messages;
        this.outcomes = outcomes;
    }

    /** Newest first; the answers of the guide may have chosen an agency, and rows are called by these titles. */
    public List<TimelineEntry> tell(
            Release release, Map<String, ?> situation, List<JournalLine> lines, RowName.Titles titles) {
        List<TimelineEntry> entries = new ArrayList<>();
        lines.forEach(line -> entries.add(0, tell(release, situation, line, titles)));
        return entries;
    }

    /** One line of the journal in a sentence. */
    TimelineEntry tell(Release release, Map<String, ?> situation, JournalLine line, RowName.Titles titles) {
        return new TimelineEntry(
                line.effectiveAt(),
                line.event(),
                new LocalText(
                        sentence(release, line, titles, Locale.SIMPLIFIED_CHINESE),
                        sentence(release, line, titles, EN)),
                line.part().item().orElse(null),
                agency(release, situation, line).map(Agency::name).orElse(null),
                line.facts().document(),
                line.facts() instanceof NoticeFacts.Published published ? published : null);
    }

    private String sentence(Release release, JournalLine line, RowName.Titles titles, Locale locale) {
        JournalFacts facts = line.facts();
        String outcome = facts.ended() == null ? "" : outcome(release, line, facts.ended(), locale);
        String happened = messages.getMessage(
                "journal." + line.event() + facts.variant(),
                new Object[] {
                    subject(release, line, titles, locale),
                    Objects.toString(facts.quoted(locale), ""),
                    outcome,
                    Objects.toString(facts.document(), ""),
                    facts.count() == null ? 0 : facts.count(),
                    paper(release, facts.material(), locale),
                    Objects.toString(facts.agent(), ""),
                    Objects.toString(facts.until(), ""),
                    Objects.toString(facts.actedOn(), ""),
                    joined(facts.rows().stream().map(String::valueOf), locale),
                    joined(facts.given().stream().map(fact -> given(fact, locale)), locale),
                    Objects.toString(facts.citation(locale), "")
                },
                locale);
        return line.capacity()
                .map(right -> happened
                        + messages.getMessage("capacity." + right, new Object[] {present(line, locale)}, "", locale))
                .orElse(happened);
    }

    private String given(ItemFacts.TableAsked.Given fact, Locale locale) {
        return messages.getMessage(
                "journal.given",
                new Object[] {
                    fact.label(locale), messages.getMessage("journal." + fact.value(), null, fact.value(locale), locale)
                },
                locale);
    }

    private static String joined(Stream<String> parts, Locale locale) {
        return parts.collect(Collectors.joining(EN.equals(locale) ? ", " : "、"));
    }

    /** Who stood before the window, set off from what stands before it. */
    private static String present(JournalLine line, Locale locale) {
        LocalText present = line.actedFor().present();
        return present == null ? "" : (EN.equals(locale) ? "; " : "；") + present.in(locale);
    }

    private String outcome(Release release, JournalLine line, String outcome, Locale locale) {
        return line.part()
                .item()
                .filter(item -> release.has(item.code()))
                .map(item -> release.item(item.code()).handling())
                .map(kind -> outcomes.say(outcome, kind, locale))
                .orElseGet(() -> outcomes.say(outcome, locale));
    }

    private static String paper(Release release, @Nullable MaterialCode material, Locale locale) {
        return material == null
                ? ""
                : release.findMaterial(material)
                        .map(paper -> paper.name().in(locale))
                        .orElse(material.value());
    }

    /** The item, or the part in words. */
    private String subject(Release release, JournalLine line, RowName.Titles titles, Locale locale) {
        return line.part()
                .item()
                .filter(item -> release.has(item.code()))
                .map(item -> titles.name(release.item(item.code()).name(), item).in(locale))
                .or(() -> CasePart.stepOf(line.part())
                        .or(() -> CasePart.askOf(line.part()))
                        .flatMap(release.bundle()::stepName)
                        .or(() -> DateFacts.of(line.facts())
                                .flatMap(release.bundle()::date)
                                .map(date -> date.name()))
                        .map(name -> name.in(locale)))
                .or(() -> notice(release, line).map(notice -> notice.name().in(locale)))
                .orElseGet(() -> release.bundle().name().in(locale));
    }

    private static Optional<Agency> agency(Release release, Map<String, ?> situation, JournalLine line) {
        Optional<AgencyCode> code = line.agency() != null
                ? Optional.of(new AgencyCode(line.agency()))
                : line.part()
                        .item()
                        .filter(item -> release.has(item.code()))
                        .flatMap(item -> release.item(item.code()).agency().in(situation))
                        .or(() -> ItemFacts.agencyOf(line.facts()))
                        .or(() -> step(release, line).map(release::agencyOf))
                        .or(() -> notice(release, line).map(release.bundle()::agencyOf));
        return code.map(release::agency);
    }

    private static Optional<BundleStep> step(Release release, JournalLine line) {
        return CasePart.stepOf(line.part()).flatMap(id -> release.bundle().step(id));
    }

    private static Optional<BundleNotice> notice(Release release, JournalLine line) {
        return CasePart.noticeOf(line.part()).flatMap(id -> release.bundle().notice(id));
    }
}
