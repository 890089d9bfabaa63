package org.yiciban.modelling.template;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;

/**
 * The files of a service under another key: its models, its sheet and its application form are copied, and everything else
 * that it uses stays shared with it.
 */
public final class ServiceCopy {

    private final BundleFiles original;
    private final BundleKey key;
    private final String shortCode;
    private final LocalText name;
    private final Optional<LocalText> authority;

    private ServiceCopy(
            BundleFiles original, BundleKey key, String shortCode, LocalText name, Optional<LocalText> authority) {
        this.original = original;
        this.key = key;
        this.shortCode = shortCode;
        this.name = name;
        this.authority = authority;
    }

    /**
     * The files by their paths.
     *
     * @param shortCode three digits or capital letters, for the case numbers of the copy
     * @param authority the paper by which its limits, papers and conditions were set; without one the sheet says what the
     *     original's says
     */
    public static Map<String, byte[]> of(
            BundleFiles original, BundleKey key, String shortCode, LocalText name, Optional<LocalText> authority) {
        return new ServiceCopy(original, key, shortCode, name, authority).files();
    }

    private Map<String, byte[]> files() {
        BundleKey old = original.key();
        Map<String, byte[]> files = new TreeMap<>();
        original.files().forEach((path, text) -> {
            if (path.equals(CataloguePaths.model(old))) {
                put(files, CataloguePaths.model(key), named(model(text)));
            } else if (path.equals(CataloguePaths.bundle(old))) {
                put(files, CataloguePaths.bundle(key), sheet(text));
            } else if (path.equals(CataloguePaths.scenarios(old))) {
                put(files, CataloguePaths.scenarios(key), text);
            } else if (CataloguePaths.isRequest(path, old)) {
                put(files, path.replace("bpmn/" + old + ".", "bpmn/" + key + "."), model(text));
            } else if (path.startsWith(CataloguePaths.application(old) + ".")) {
                put(
                        files,
                        path.replace(CataloguePaths.application(old) + ".", CataloguePaths.application(key) + "."),
                        text.replaceFirst("\"id\"\\s*:\\s*\"" + old + "\"", "\"id\": \"" + key + "\""));
            }
        });
        return files;
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The process is called as its service; a later request has the name of the service before its own. */
    private String model(String text) {
        return Pattern.compile("\\b(id|bpmnElement|processRef)=([\"'])" + original.key() + "(\\.[^\"']*)?\\2")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "=" + found.group(2) + key
                        + (found.group(3) == null ? "" : found.group(3)) + found.group(2)));
    }

    private String named(String model) {
        String written = name.zh().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Pattern.compile("(<(?:\\w+:)?process\\b[^>]*?\\bname=\")[^\"]*\"")
                .matcher(model)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + written + "\""));
    }

    /** What it takes the place of is the original's business. */
    private String sheet(String text) {
        String keyed = entry(text, "key", key.value());
        String coded = entry(keyed, "short", SheetText.quoted(shortCode));
        String called = entry(coded, "name", SheetText.text(name)).replaceAll("(?m)^replaces:.*\\n", "");
        return authority.map(paper -> set(called, SheetText.text(paper))).orElse(called);
    }

    private static String set(String sheet, String paper) {
        return sheet.startsWith("authority:") || sheet.contains("\nauthority:")
                ? entry(sheet, "authority", paper)
                : sheet.stripTrailing() + "\nauthority: " + paper + "\n";
    }

    /** A key of the sheet with all lines of its value. */
    private static String entry(String sheet, String of, String value) {
        return Pattern.compile("(?m)^" + of + ":.*(?:\\n[ \\t]+.*)*")
                .matcher(sheet)
                .replaceFirst(Matcher.quoteReplacement(of + ": " + value));
    }
}
