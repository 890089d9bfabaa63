package org.yiciban.catalogue.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.shared.LocalText;

/** Says that a key is missing by what people call it, as the file says that has the language of the sheets. */
public final class MissingKey {

    private static final String FILE = "/sheets/language.yaml";
    private static final List<Kind> KINDS = read();

    private MissingKey() {}

    /** The sheets at such paths: the names of their keys by the way to them. */
    private record Kind(Pattern paths, Map<String, LocalText> names) {

        LocalText of(String way, String key) {
            LocalText there = names.get(way + key);
            return there != null
                    ? there
                    : names.entrySet().stream()
                            .filter(one -> one.getKey().endsWith("." + key))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(new LocalText(key, key));
        }
    }

    private static LocalText name(String file, String way, String key) {
        return KINDS.stream()
                .filter(kind -> kind.paths().matcher(file).matches())
                .findFirst()
                .map(kind -> kind.of(way, key))
                .orElse(new LocalText(key, key));
    }

    /**
     * What is said: by the name of the key, and in a text in two languages by that of the whole.
     *
     * @param file path of the sheet
     * @param way the keys of the blocks around it, a point behind each; empty for a key of the whole sheet
     */
    public static LocalText of(String file, String way, String key) {
        boolean language = !way.isEmpty() && (key.equals("zh") || key.equals("en"));
        if (!language) {
            return SheetWords.of("key-missing", name(file, way, key), key);
        }
        String words = way.substring(0, way.length() - 1);
        int last = words.lastIndexOf('.') + 1;
        LocalText name = name(file, words.substring(0, last), words.substring(last));
        return key.equals("zh") ? SheetWords.of("chinese-missing", name) : SheetWords.of("english-missing", name);
    }

    /**
     * What a place of a sheet is called, with what it is part of: {@code statutory.reason}, or {@code legalBasis[2]} for the
     * second row of a list; the keys themselves where they have no names.
     */
    public static LocalText placeOf(String file, String place) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        String way = "";
        for (String step : place.split("\\.")) {
            String key = step.replaceAll("\\[.*", "");
            String row = step.replaceAll("^[^\\[]*\\[?|\\].*", "");
            LocalText name = name(file, way, key);
            LocalText said = row.isEmpty() ? name : SheetWords.of("row-of", name, row);
            zh.add(said.zh());
            en.add(said.en());
            way += key + ".";
        }
        return new LocalText(String.join("—", zh), String.join(": ", en));
    }

    private static List<Kind> read() {
        List<Kind> kinds = new ArrayList<>();
        load().values().stream()
                .map(Map.class::cast)
                .filter(said -> said.containsKey("path"))
                .forEach(said -> {
                    Map<String, LocalText> names = new LinkedHashMap<>();
                    names(said.containsKey("rows") ? said.get("rows") : said.get("keys"), "", names);
                    kinds.add(new Kind(Pattern.compile(String.valueOf(said.get("path"))), names));
                });
        return List.copyOf(kinds);
    }

    private static void names(@Nullable Object keys, String way, Map<String, LocalText> names) {
        if (!(keys instanceof List<?> list)) {
            return;
        }
        for (Object one : list) {
            Map<?, ?> said = (Map<?, ?>) one;
            String key = way + said.get("key");
            names.put(key, new LocalText(String.valueOf(said.get("zh")), String.valueOf(said.get("en"))));
            names(said.get("keys"), key + ".", names);
        }
    }

    private static Map<String, Object> load() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        try (InputStream file = MissingKey.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(options)).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
