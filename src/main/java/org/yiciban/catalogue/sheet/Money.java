package org.yiciban.catalogue.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of yuan, exact to the fen 分.
 *
 * @param cents the amount in fen, more than nothing
 */
public record Money(int cents) {

    /** Seven digits before the point, more than any fee of a single item. */
    private static final Pattern NOTATION = Pattern.compile("(0|[1-9][0-9]{0,6})(\\.[0-9]{1,2})?");

    /** More than any fee of a single item. */
    public static final BigDecimal MOST = new BigDecimal("9999999.99");

    public Money {
        if (cents < 1) {
            throw new SheetMistake(SheetWords.of("money-range"));
        }
    }

    /**
     * Reads an amount as sheets and people write it, such as {@code 120} or {@code 120.50}.
     *
     * @throws IllegalArgumentException in words that can be shown, when the text is none
     */
    public static Money parse(String text) {
        if (text == null || !NOTATION.matcher(text).matches()) {
            throw new SheetMistake(SheetWords.of("money-form", text));
        }
        return new Money(new BigDecimal(text).movePointRight(2).intValueExact());
    }

    /**
     * An amount that was worked out; nothing where it is nothing.
     *
     * @throws IllegalArgumentException when it is none: less than nothing, more than any fee, or no whole number of fen
     */
    public static Optional<Money> of(BigDecimal yuan) {
        BigDecimal plain = yuan.stripTrailingZeros();
        if (plain.signum() < 0 || plain.scale() > 2 || plain.compareTo(MOST) > 0) {
            throw new SheetMistake(SheetWords.of("money-form", yuan.toPlainString()));
        }
        return plain.signum() == 0 ? Optional.empty() : Optional.of(parse(plain.toPlainString()));
    }

    /** As it is read in that language: {@code ￥120.00} or {@code CNY 120.00}. */
    public String in(Locale language) {
        return (Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? "￥" : "CNY ") + this;
    }

    /** With two decimals and nothing else, as interfaces and files have it. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
