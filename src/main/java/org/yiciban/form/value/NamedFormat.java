package org.yiciban.form.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats with check digits that a form file names in {@code properties.format}. */
public enum NamedFormat {
    ID_CARD("id-card", IdCard::read),
    USCC("uscc", (text, today) -> SocialCreditCode.read(text)),
    MOBILE("mobile", (text, today) -> Mobile.read(text));

    private interface Reader {
        ParsedValue<String> read(String text, LocalDate today);
    }

    private final String name;
    private final Reader reader;

    NamedFormat(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    public static Optional<NamedFormat> named(String name) {
        return Stream.of(values()).filter(format -> format.name.equals(name)).findFirst();
    }

    public ParsedValue<String> read(String text, LocalDate today) {
        return reader.read(text, today);
    }
}
