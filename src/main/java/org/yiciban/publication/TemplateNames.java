package org.yiciban.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** @throws InvalidInput naming every field whose name is taken */
    void requireFree(Outline outline) {
        String key = outline.key().value();
        List<Runnable> reads = new ArrayList<>();
        reads.add(() -> require(!services.contains(key), "key", "body.key-taken", key));
        reads.add(() -> require(!items.contains(key), "key", "body.item-taken", key));
        reads.add(() -> require(
                !shortCodes.contains(outline.shortCode()), "shortCode", "body.short-taken", outline.shortCode()));
        for (int at = 0; at < outline.items().size(); at++) {
            String code = outline.items().get(at).code().value();
            String field = "items[" + at + "].code";
            reads.add(() -> require(!items.contains(code), field, "body.item-taken", code));
            reads.add(() -> require(!services.contains(code), field, "body.key-taken", code));
        }
        TemplateFields.readAll(reads);
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

    private static void require(boolean free, String field, String key, String name) {
        if (!free) {
            throw InvalidInput.of(field, "taken", key, name);
        }
    }
}
