package org.yiciban.workbench.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yiciban.shared.LocalText;

/** The language of the sheets, as the file says it from which every form is made. */
final class SheetLanguage {

    private static final String FILE = "sheets/language.yaml";
    private static final String WORDS = "words";
    private static final Map<?, ?> ALL = load();
    private static final List<Kind> KINDS = read();
    private static final Pattern OWN = Pattern.compile("bpmn/catalogue/own(-[0-9]+)?/.*");

    private SheetLanguage() {}

    /**
     * A kind of sheet.
     *
     * @param paths where such sheets stand
     * @param root what a whole sheet is: a block, or rows
     */
    record Kind(String name, Pattern paths, SheetField root) {}

    static List<Kind> kinds() {
        return KINDS;
    }

    /** What a sheet at that path is asked; empty where no form is made for it. */
    static Optional<SheetField> of(String path) {
        return KINDS.stream()
                .filter(kind -> kind.paths().matcher(path).matches())
                .map(kind -> OWN.matcher(path).matches() ? kind.root() : shipped(kind.root()))
                .findFirst();
    }

    /** Whether the sheet of a service stands at that path. */
    static boolean isService(String path) {
        return KINDS.get(0).paths().matcher(path).matches();
    }

    /** What the sheet of a service is asked. */
    static SheetField ofService() {
        return KINDS.get(0).root();
    }

    private static SheetField shipped(SheetField root) {
        return with(root, root.keys().stream().filter(key -> !key.marks().own()).toList());
    }

    private static SheetField with(SheetField field, List<SheetField> keys) {
        return new SheetField(
                field.key(),
                field.type(),
                field.label(),
                field.help(),
                field.options(),
                field.from(),
                field.usual(),
                keys,
                field.one(),
                field.marks());
    }

    /** A word of the forms that is no key of a sheet. */
    static LocalText word(String key) {
        return SheetKeys.words(
                (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(ALL.get(WORDS))).get(key)));
    }

    private static List<Kind> read() {
        List<Kind> kinds = new ArrayList<>();
        ALL.forEach((name, said) -> {
            if (!WORDS.equals(name)) {
                kinds.add(kind(String.valueOf(name), (Map<?, ?>) said));
            }
        });
        return List.copyOf(kinds);
    }

    private static Map<?, ?> load() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new Yaml(new SafeConstructor(options)).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(String name, Map<?, ?> said) {
        boolean rows = said.containsKey("rows");
        SheetField root = new SheetField(
                "",
                rows ? SheetField.Type.ROWS : SheetField.Type.BLOCK,
                SheetKeys.words((Map<?, ?>) Objects.requireNonNull(said.get("title"))),
                null,
                List.of(),
                "",
                "",
                SheetKeys.read(rows ? said.get("rows") : said.get("keys"), ""),
                said.get("one") instanceof Map<?, ?> one ? SheetKeys.words(one) : null,
                new SheetField.Marks(true, false, rows, false, false));
        return new Kind(name, Pattern.compile(SheetKeys.text(said, "path")), root);
    }
}
