package org.yiciban.catalogue.procedure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.shared.HyphenatedWords;

/**
 * How long a certificate holds.
 *
 * @param months a period from its first day; 0 where there is none
 * @param result key of the result that is its last day, where the decision says it
 */
public record CertificateValidity(int months, Optional<String> result) {

    /** It never ends by itself 长期有效. */
    public static final CertificateValidity NONE = new CertificateValidity(0, Optional.empty());

    private static final Pattern PERIOD = Pattern.compile("([1-9][0-9]{0,2})([YM])");
    private static final int YEAR = 12;

    /** As a sheet says it: {@code 5Y}, {@code 18M}, {@code none}, or the key of a result; empty when it is none of these. */
    public static Optional<CertificateValidity> parse(String said) {
        Matcher period = PERIOD.matcher(said);
        if (period.matches()) {
            int number = Integer.parseInt(period.group(1));
            return Optional.of(
                    new CertificateValidity(period.group(2).equals("Y") ? number * YEAR : number, Optional.empty()));
        }
        if (said.equals("none")) {
            return Optional.of(NONE);
        }
        return HyphenatedWords.are(said)
                ? Optional.of(new CertificateValidity(0, Optional.of(said)))
                : Optional.empty();
    }

    /**
     * The last day of a period, the first day counted: five years from 1 March end with the last of February. Where the last
     * month has no such day it ends with that month (民法典 Art. 202). A holiday moves nothing: nobody has to do anything on
     * that day.
     *
     * @return empty where it has no period
     */
    public Optional<LocalDate> lastDay(LocalDate first) {
        if (months == 0) {
            return Optional.empty();
        }
        LocalDate same = first.plusMonths(months);
        return Optional.of(same.getDayOfMonth() == first.getDayOfMonth() ? same.minusDays(1) : same);
    }
}
