package org.yiciban.api.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.api.problem.BodyInvalid;
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

    /** @throws BodyInvalid naming every field whose name is taken */
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
        BodyInvalid.readAll(reads);
        ServiceTemplate.taken(outline).ifPresent(code -> {
            throw BodyInvalid.at("items[" + place(outline, code) + "].code", "taken", "body.item-word", code);
        });
    }

    private static int place(Outline outline, ItemCode code) {
        return outline.items().stream().map(Outline.Item::code).toList().indexOf(code);
    }

    private static void require(boolean free, String field, String key, String name) {
        if (!free) {
            throw BodyInvalid.at(field, "taken", key, name);
        }
    }
}
