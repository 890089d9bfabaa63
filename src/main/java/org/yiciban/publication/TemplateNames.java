package org.yiciban.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.release.Release;
import org.yiciban.modelling.template.Outline;
import org.yiciban.modelling.template.ServiceTemplate;
import org.yiciban.shared.ItemCode;

/** The names that a new service brings along: each stands for one thing, there and beside what is released. */
final class TemplateNames {

    private final Set<String> services = new HashSet<>();
    private final Set<String> shortCodes = new HashSet<>();
    private final Set<String> items = new HashSet<>();

    /** @param released the newest release of every service */
    TemplateNames(List<Release> released) {
        HandlingProcess.ofTheLaw().forEach(process -> services.add(process.key()));
        for (Release release : released) {
            services.add(release.key().value());
            shortCodes.add(release.bundle().shortCode());
            release.bundle().itemCodes().forEach(code -> items.add(code.value()));
        }
    }

    /**
     * Looks at the names as they were told, whatever else is wrong.
     *
     * @throws InvalidInput naming every field whose name is taken
     */
    TemplateRequest requireFree(TemplateRequest told) {
        List<Runnable> reads = new ArrayList<>();
        reads.add(() -> requireFree("key", told.key()));
        reads.add(() ->
                require(!shortCodes.contains(told.shortCode()), "shortCode", "body.short-taken", told.shortCode()));
        List<TemplateRequest.@Nullable ItemData> items = told.items() == null ? List.of() : told.items();
        for (int at = 0; at < items.size(); at++) {
            TemplateRequest.ItemData item = items.get(at);
            String field = "items[" + at + "].code";
            reads.add(() -> requireFree(field, item == null ? null : item.code()));
        }
        TemplateFields.readAll(reads);
        return told;
    }

    private void requireFree(String field, @Nullable String name) {
        require(!services.contains(name), field, "body.key-taken", name);
        require(!items.contains(name), field, "body.item-taken", name);
    }

    /** @throws InvalidInput where an item of a service has that code already, or a service */
    String requireNew(@Nullable String code) {
        require(!services.contains(code), "code", "body.key-taken", code);
        require(!items.contains(code), "code", "draft.item-there", code);
        return String.valueOf(code);
    }

    /** @throws InvalidInput where the code of an item would stand for two things in the files */
    static void requireApart(Outline outline) {
        ServiceTemplate.taken(outline).ifPresent(code -> {
            throw InvalidInput.of("items[" + place(outline, code) + "].code", "taken", "body.item-word", code);
        });
    }

    /** A letter and two digits, as people number their services: N01 and on. */
    String freeShortCode() {
        return IntStream.rangeClosed('N', 'N' + 25)
                .mapToObj(letter -> (char) ('A' + (letter - 'A') % 26))
                .flatMap(letter -> IntStream.rangeClosed(1, 99).mapToObj(number -> "%s%02d".formatted(letter, number)))
                .filter(code -> !shortCodes.contains(code))
                .findFirst()
                .orElse("");
    }

    private static int place(Outline outline, ItemCode code) {
        return outline.items().stream().map(Outline.Item::code).toList().indexOf(code);
    }

    private static void require(boolean free, String field, String key, @Nullable String name) {
        if (!free && name != null) {
            throw InvalidInput.of(field, "taken", key, name);
        }
    }
}
