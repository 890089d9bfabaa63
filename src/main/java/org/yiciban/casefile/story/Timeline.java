package org.yiciban.casefile.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.terms.OutcomeWords;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** Tells the journal in sentences. Names of officers stay inside; the agency answers. */
@Component
public class Timeline {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Locale EN = Locale.ENGLISH;

    private final MessageSource messages;
    private final OutcomeWords outcomes;

    Timeline(MessageSource messages, OutcomeWords outcomes) {
        this.messages = messages;
        this.outcomes = outcomes;
    }

    /** Newest first. */
    public List<TimelineEntry> tell(Release release, List<JournalLine> lines) {
        List<TimelineEntry> entries =
                new ArrayList<>(lines.stream().map(line -> tell(release, line)).toList());
        Collections.reverse(entries);
        return entries;
    }

    /** One line of the journal in a sentence. */
    TimelineEntry tell(Release release, JournalLine line) {
        Object document = line.facts().get("document");
        return new TimelineEntry(
                line.effectiveAt(),
                line.event(),
                new LocalText(sentence(release, line, ZH), sentence(release, line, EN)),
                line.part().item().orElse(null),
                agency(release, line).map(Agency::name).orElse(null),
                document == null ? null : document.toString());
    }

    private String sentence(Release release, JournalLine line, Locale locale) {
        Map<String, Object> facts = line.facts();
        Object outcome = facts.get("outcome");
        String outcomeWord = outcome == null ? "" : outcome(release, line, outcome.toString(), locale);
        boolean english = locale == EN;
        Object procedure = facts.get(english ? "procedureEn" : "procedure");
        String again = facts.containsKey(JournalLine.SECOND_NOTICE)
                ? ".SECOND"
                : facts.containsKey(JournalLine.INSISTS) ? ".INSISTS" : "";
        String happened = messages.getMessage(
                "journal." + line.event() + again,
                new Object[] {
                    subject(release, line, locale),
                    text(
                            facts.get("reason"),
                            english ? facts.get("textEn") : null,
                            facts.get("text"),
                            procedure,
                            facts.get(english ? "scopeEn" : "scope")),
                    outcomeWord,
                    text(facts.get("document")),
                    text(facts.get("defects"), facts.get("items")),
                    paper(release, facts.get("material"), locale),
                    text(facts.get("agent")),
                    text(facts.get("until")),
                    text(facts.get("actedOn"))
                },
                locale);
        return line.capacity()
                .map(right -> happened
                        + messages.getMessage("capacity." + right, new Object[] {present(facts, english)}, "", locale))
                .orElse(happened);
    }

    /** Who stood before the window, set off from what stands before it. */
    private static String present(Map<String, Object> facts, boolean english) {
        Object present = facts.get(english ? JournalLine.PRESENT + "En" : JournalLine.PRESENT);
        return present == null ? "" : (english ? "; " : "；") + present;
    }

    private String outcome(Release release, JournalLine line, String outcome, Locale locale) {
        return line.part()
                .item()
                .filter(release::has)
                .map(item -> release.item(item).handling())
                .map(kind -> outcomes.say(outcome, kind, locale))
                .orElseGet(() -> outcomes.say(outcome, locale));
    }

    private static String paper(Release release, Object material, Locale locale) {
        return material == null
                ? ""
                : release.findMaterial(new MaterialCode(material.toString()))
                        .map(paper -> paper.name().in(locale))
                        .orElse(material.toString());
    }

    /** The item, or the part in words. */
    private String subject(Release release, JournalLine line, Locale locale) {
        return line.part()
                .item()
                .filter(release::has)
                .map((ItemCode item) -> release.item(item).name().in(locale))
                .orElseGet(() -> release.bundle().name().in(locale));
    }

    private static Optional<Agency> agency(Release release, JournalLine line) {
        Optional<AgencyCode> code = line.agency() != null
                ? Optional.of(new AgencyCode(line.agency()))
                : line.part().item().filter(release::has).map(item -> release.item(item)
                        .agency());
        return code.map(release::agency);
    }

    private static String text(Object... candidates) {
        for (Object candidate : candidates) {
            if (candidate != null) {
                return candidate.toString();
            }
        }
        return "";
    }
}
