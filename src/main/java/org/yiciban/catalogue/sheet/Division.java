package org.yiciban.catalogue.sheet;

import java.time.LocalDate;
import java.util.Optional;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;

/**
 * An administrative division 行政区划. Divisions are abolished and merged; their codes stay valid in old numbers.
 *
 * @param shortName the form used in numbers of documents
 * @param level such as {@code county}
 * @param government the people's government that hears reconsiderations (复议法 Art. 24)
 * @param court the people's court that hears suits
 * @param validTo last day, empty while it exists
 * @param successor the division that took over
 * @param live whether new applications are taken
 */
public record Division(
        DivisionCode code,
        LocalText name,
        LocalText shortName,
        String level,
        LocalText government,
        LocalText court,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<DivisionCode> successor,
        boolean live) {

    /** Whether the division exists on the given day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** A text about remedies, with the bodies of this place in it. */
    public LocalText filled(LocalText text) {
        return new LocalText(
                text.zh().replace("{government}", government.zh()).replace("{court}", court.zh()),
                text.en().replace("{government}", government.en()).replace("{court}", court.en()));
    }
}
