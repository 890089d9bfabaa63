package org.yiciban.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.LocalText;
import tools.jackson.core.JacksonException;

/** What the codes in the files of a service stand for: items, agencies, papers, steps and fields by their names. */
public final class NamedCodes {

    /** The list of what fields of forms are called. */
    public static final String FIELDS = "fields";

    private static final String ITEMS = "items";
    private static final Pattern ITEM = Pattern.compile("bpmn/catalogue/items/([^/]+)\\.yaml");
    private static final Pattern LIST = Pattern.compile("bpmn/catalogue/(?:own(?:-[0-9]+)?/)?([a-z]+)\\.yaml");
    private static final Pattern BUNDLE = Pattern.compile("bpmn/[^/.]+\\.yaml");

    private final Map<String, LocalText> names = new HashMap<>();

    private NamedCodes() {}

    /** Those of several versions of a service; of two names for one code the first one holds. */
    @SafeVarargs
    public static NamedCodes of(Map<String, String>... versions) {
        NamedCodes codes = new NamedCodes();
        for (Map<String, String> files : versions) {
            files.forEach(codes::read);
        }
        return codes;
    }

    /**
     * What a code is called; empty where it has no name.
     *
     * @param list to which it belongs, such as items, agencies, materials, steps, fields
     */
    public Optional<LocalText> name(String list, String code) {
        return Optional.ofNullable(names.get(list + " " + code));
    }

    private void read(String path, String text) {
        Matcher item = ITEM.matcher(path);
        Matcher list = LIST.matcher(path);
        boolean form = path.endsWith(CataloguePaths.FORM);
        if (!item.matches() && !list.matches() && !form && !BUNDLE.matcher(path).matches()) {
            return;
        }
        try {
            for (Part part : ServiceComparison.parts(path, text).parts()) {
                if (form && part.kind() == Change.Kind.FIELD) {
                    add(FIELDS, part.values().getOrDefault("key", ""), part.name());
                } else if (part.kind() == Change.Kind.ENTRY) {
                    entry(part, list.matches() ? list.group(1) : part.group());
                } else if (item.matches() && part.id().equals("name")) {
                    String zh = part.values().getOrDefault("zh", "");
                    add(ITEMS, item.group(1), Part.named(zh, part.values().getOrDefault("en", zh), item.group(1)));
                }
            }
        } catch (UnreadableFile | JacksonException halfWritten) {
            // its codes stand as they are
        }
    }

    private void entry(Part part, String list) {
        String id = part.id().substring(part.id().indexOf('/') + 1);
        if (!part.name().zh().equals(id)) {
            add(list, id, part.name());
        }
    }

    private void add(String list, String code, LocalText name) {
        if (!code.isEmpty()) {
            names.putIfAbsent(list + " " + code, name);
        }
    }
}
