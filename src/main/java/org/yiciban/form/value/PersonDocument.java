package org.yiciban.form.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A number of some document of a person, where the form doesn't ask which: its length and first signs tell. */
final class PersonDocument {

    private static final List<NamedFormat> OTHERS = List.of(
            NamedFormat.PERMANENT_RESIDENCE,
            NamedFormat.HONG_KONG_MACAO_PERMIT,
            NamedFormat.TAIWAN_PERMIT,
            NamedFormat.PASSPORT);

    private PersonDocument() {}

    static ParsedValue<String> read(String typed, LocalDate today) {
        String number = TypedText.code(typed);
        // eighteen places, or digits that come near: a card whose check says what is wrong with it
        if (number.length() >= 15 && Character.isDigit(number.charAt(0))) {
            return IdCard.read(typed, today);
        }
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause("identity-document", "full-width");
        }
        Optional<ParsedValue<String>> taken = OTHERS.stream()
                .map(format -> format.read(typed, today))
                .filter(ParsedValue::accepted)
                .findFirst();
        return taken.orElseGet(() -> ParsedValue.refused("identity-document"));
    }
}
