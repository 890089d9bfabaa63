package org.yiciban.workbench.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.yiciban.shared.LocalText;
import org.yiciban.workbench.KeyNames;

/** What the keys of sheets are called, as the language of the sheets says it. */
@Component
class SheetKeyNames implements KeyNames {

    private static final String NUMBER = "[0-9]+";

    @Override
    public Optional<Said> of(String path, List<String> keys) {
        return keys.isEmpty() ? Optional.empty() : SheetLanguage.of(path).flatMap(root -> below(root, keys));
    }

    @Override
    public Optional<LocalText> at(String path, String text, int line, LocalText said) {
        return places(path, text).map(places -> places.name(places.of(path, line, said)));
    }

    @Override
    public OptionalInt line(String path, String text, String place) {
        return places(path, text).map(places -> places.line(place)).orElse(OptionalInt.empty());
    }

    private static Optional<FoundPlaces> places(String path, String text) {
        return SheetLanguage.of(path).flatMap(root -> SheetTree.of(text).map(tree -> new FoundPlaces(tree, root)));
    }

    private static Optional<Said> below(SheetField root, List<String> keys) {
        SheetField at = root;
        LocalText label = null;
        for (String key : keys) {
            if (key.matches(NUMBER)) {
                // which of several rows it is
                label = label == null
                        ? null
                        : new LocalText(label.zh() + "（" + key + "）", label.en() + " (" + key + ")");
                continue;
            }
            SheetField owner = at;
            Optional<SheetField> next = owner.key(key).or(() -> language(owner, key));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
            label = label == null
                    ? at.label()
                    : new LocalText(
                            label.zh() + " · " + at.label().zh(),
                            label.en() + " · " + at.label().en());
        }
        return label == null ? Optional.empty() : Optional.of(new Said(label, options(at), at.from()));
    }

    private static Optional<SheetField> language(SheetField at, String key) {
        boolean words = at.type() == SheetField.Type.WORDS || at.type() == SheetField.Type.TEXTS;
        return words && SheetField.LANGUAGES.contains(key) ? Optional.of(SheetField.language(key)) : Optional.empty();
    }

    private static Map<String, LocalText> options(SheetField field) {
        Map<String, LocalText> options = new LinkedHashMap<>();
        // sheets write these words in any case, with hyphens or underscores
        field.options()
                .forEach(option ->
                        options.put(option.is().toUpperCase(Locale.ROOT).replace('-', '_'), option.label()));
        return options;
    }
}
