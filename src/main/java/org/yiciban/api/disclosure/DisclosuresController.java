package org.yiciban.api.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.disclosure.Disclosure;
import org.yiciban.casefile.disclosure.Disclosures;

/** The published grants 行政许可公示, without a login. */
@RestController
@RequestMapping("/api/v1/disclosures")
class DisclosuresController {

    private final Disclosures disclosures;

    DisclosuresController(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /**
     * A grant that anybody may read.
     *
     * @param document number of the decision
     * @param name what was granted
     * @param holder the organisation; a natural person with a masked name
     * @param creditCode of an organisation
     * @param ended how it ended before its time; null while it stands
     * @param correctedBy number of the decision in which a slip of this one is corrected
     */
    record DisclosureAnswer(
            String document,
            String name,
            String holder,
            @Nullable String creditCode,
            String agency,
            String division,
            LocalDate decidedOn,
            @Nullable LocalDate validUntil,
            LocalDate publishedOn,
            Disclosure.@Nullable End ended,
            @Nullable LocalDate endedOn,
            @Nullable String correctedBy) {

        static DisclosureAnswer of(Disclosure one, Locale locale) {
            return new DisclosureAnswer(
                    one.document(),
                    one.name().in(locale),
                    one.holder(),
                    one.creditCode(),
                    one.agency().value(),
                    one.division().value(),
                    one.decidedOn(),
                    one.validUntil(),
                    one.publishOn(),
                    one.end(),
                    one.endedOn(),
                    one.correctedBy());
        }
    }

    /** The newest first, 50 a page; of organisations alone where part of a name is given. */
    @GetMapping
    List<DisclosureAnswer> disclosures(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") int page, Locale locale) {
        return disclosures.published(name, Math.max(0, page), Disclosures.ROWS).stream()
                .map(one -> DisclosureAnswer.of(one, locale))
                .toList();
    }
}
