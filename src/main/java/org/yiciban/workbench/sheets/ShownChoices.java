package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a field offers, in the words of its reader. */
final class ShownChoices {

    private static final int LONGEST = 36;

    private final SheetChoices choices;
    private final Locale locale;

    ShownChoices(SheetChoices choices, Locale locale) {
        this.choices = choices;
        this.locale = locale;
    }

    /**
     * Everything that can be chosen; what stands there and isn't known is kept among it.
     *
     * @param now what is chosen
     */
    List<ShownField.Choice> of(SheetField field, List<String> now) {
        List<ShownField.Choice> all = new ArrayList<>();
        field.options().forEach(option -> {
            Optional<String> chosen =
                    now.stream().filter(one -> field.same(option.is(), one)).findFirst();
            all.add(new ShownField.Choice(
                    chosen.orElse(option.is()), option.label().in(locale), chosen.isPresent()));
        });
        choices.of(field)
                .forEach((code, name) ->
                        all.add(new ShownField.Choice(code, label(code, name.in(locale)), now.contains(code))));
        if (SheetChoices.closed(field) || !field.options().isEmpty()) {
            now.stream()
                    .filter(one -> !one.isEmpty()
                            && all.stream().noneMatch(choice -> choice.is().equals(one)))
                    .forEach(one -> all.add(new ShownField.Choice(one, one, true)));
        }
        return all;
    }

    private String label(String code, String name) {
        if (name.equals(code)) {
            return code;
        }
        // a text of the catalogue is known by its beginning
        String begin = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return "en".equals(locale.getLanguage()) ? begin + " (" + code + ")" : begin + "（" + code + "）";
    }

    /** What a code is called, where it is known. */
    Optional<String> name(SheetField field, String code) {
        return Optional.ofNullable(choices.of(field).get(code)).map(name -> name.in(locale));
    }
}
