package org.yiciban.catalogue.release;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.BundleSheet;

/** Finds a service by what people call it: words in either language, a whole sentence, or the initials of its pinyin. */
public final class ServiceSearch {

    private static final int SHORTEST_INITIALS = 2;

    private final String typed;

    public ServiceSearch(String typed) {
        this.typed = typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the typed words mean this service. */
    public boolean finds(Release release) {
        BundleSheet bundle = release.bundle();
        List<String> names = Stream.concat(
                        Stream.of(bundle.name().zh(), bundle.name().en()), bundle.keywords().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        String text = String.join(
                "\n",
                String.join("\n", names),
                bundle.description().zh(),
                bundle.description().en().toLowerCase(Locale.ROOT),
                items(release));
        return Stream.of(typed.split("\\s+")).allMatch(text::contains)
                || names.stream().anyMatch(name -> name.length() > 1 && typed.contains(name))
                || byInitials(names);
    }

    private boolean byInitials(List<String> names) {
        return typed.length() >= SHORTEST_INITIALS
                && typed.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                && names.stream()
                        .filter(name -> name.chars().anyMatch(letter -> letter > 0x7F))
                        .anyMatch(name -> Initials.of(name).contains(typed));
    }

    private static String items(Release release) {
        return String.join(
                        "\n",
                        release.bundle().itemCodes().stream()
                                .map(release::item)
                                .flatMap(item -> Stream.of(
                                        item.name().zh(),
                                        item.name().en(),
                                        item.result().name().zh()))
                                .toList())
                .toLowerCase(Locale.ROOT);
    }
}
