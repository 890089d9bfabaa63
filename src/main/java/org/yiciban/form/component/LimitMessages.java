package org.yiciban.form.component;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * What a question says itself when a number is beyond its limits: a limit that is computed means something to people, such as
 * a sum that isn't reached. {@code {limit}}, {@code {value}} and {@code {difference}} are filled in.
 *
 * @param min words for a number that is too small; null for the usual ones
 * @param max words for one that is too large; null for the usual ones
 */
public record LimitMessages(@Nullable LocalText min, @Nullable LocalText max) {

    /** The names that are filled in. */
    public static final String NAMES = "\\{(limit|value|difference)}";

    Optional<LocalText> tooSmall(BigDecimal number, BigDecimal least) {
        return Optional.ofNullable(min).map(words -> filled(words, number, least));
    }

    Optional<LocalText> tooLarge(BigDecimal number, BigDecimal most) {
        return Optional.ofNullable(max).map(words -> filled(words, number, most));
    }

    private static LocalText filled(LocalText words, BigDecimal number, BigDecimal limit) {
        return new LocalText(filled(words.zh(), number, limit), filled(words.en(), number, limit));
    }

    private static String filled(String words, BigDecimal number, BigDecimal limit) {
        return words.replace("{limit}", plain(limit))
                .replace("{value}", plain(number))
                .replace("{difference}", plain(limit.subtract(number).abs()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
