package org.yiciban.portal.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.disclosure.Disclosure;
import org.yiciban.portal.frame.PortalWords;

/** Published grants in words. */
@Component
class DisclosureWords {

    private final MessageSource messages;
    private final PortalWords words;

    DisclosureWords(MessageSource messages, PortalWords words) {
        this.messages = messages;
        this.words = words;
    }

    DisclosureListPage.Row row(Disclosure one, Locale locale) {
        return new DisclosureListPage.Row(
                one.name().in(locale),
                one.document(),
                Objects.toString(one.correctedBy(), ""),
                one.holder(),
                Objects.toString(one.creditCode(), ""),
                one.agencyName().in(locale),
                words.date(one.decidedOn(), locale),
                one.validUntil() == null
                        ? messages.getMessage("portal.disclosures.no-end", null, locale)
                        : words.date(one.validUntil(), locale),
                ended(one.end(), one.endedOn(), locale));
    }

    private String ended(Disclosure.@Nullable End how, @Nullable LocalDate on, Locale locale) {
        return how == null || on == null
                ? ""
                : messages.getMessage(
                        how == Disclosure.End.REVOKED ? "portal.disclosures.revoked" : "portal.disclosures.cancelled",
                        new Object[] {words.date(on, locale)},
                        locale);
    }

    /** The heads of the file. */
    List<String> heads(Locale locale) {
        return Stream.of(
                        "portal.disclosures.name",
                        "portal.disclosures.document",
                        "portal.disclosures.corrected",
                        "portal.disclosures.holder",
                        "portal.disclosures.code",
                        "portal.disclosures.agency",
                        "portal.disclosures.decided",
                        "portal.disclosures.until",
                        "portal.disclosures.ended")
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
    }

    static List<String> cells(DisclosureListPage.Row row) {
        return List.of(
                row.name(),
                row.document(),
                row.corrected(),
                row.holder(),
                row.code(),
                row.agency(),
                row.decided(),
                row.until(),
                row.ended());
    }
}
