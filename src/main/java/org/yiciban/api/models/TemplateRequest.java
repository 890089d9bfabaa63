package org.yiciban.api.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.modelling.template.Outline;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/**
 * A new service in few words.
 *
 * @param key lower-case words joined by hyphens
 * @param shortCode three digits or capital letters
 * @param name what it is called, in Chinese and English
 * @param leadAgency code of an agency
 * @param items one to thirty, in the order of the picture
 */
record TemplateRequest(
        @Nullable String key,
        @Nullable String shortCode,
        @Nullable TextData name,
        BundleSheet.@Nullable Audience audience,
        @Nullable String leadAgency,
        @Nullable List<ItemData> items) {

    private static final int MOST_ITEMS = 30;

    /** A text in Chinese, and in English where there is any. */
    record TextData(@Nullable String zh, @Nullable String en) {}

    /**
     * An item.
     *
     * @param handling as of the template when it is left out
     * @param promised within what the agency promises to decide, such as {@code 5WD}
     * @param statutory within what the law demands it; may be left out
     * @param basis the rule that the item rests on; may be left out
     * @param after codes of the items whose results it needs
     * @param question what is asked where the item isn't always needed; left out where it is
     */
    record ItemData(
            @Nullable String code,
            @Nullable TextData name,
            @Nullable String agency,
            @Nullable Handling handling,
            @Nullable String promised,
            @Nullable String statutory,
            @Nullable TextData basis,
            @Nullable List<String> after,
            @Nullable TextData question) {}

    /**
     * The outline that it means.
     *
     * @param kind the kind of items that say none of their own
     * @param agency whether there is an agency of that code that decides
     * @throws BodyInvalid naming the field
     */
    Outline outline(Handling kind, Predicate<AgencyCode> agency) {
        List<ItemData> told = BodyInvalid.atMost(MOST_ITEMS, "items", BodyInvalid.complete("items", items));
        if (told.isEmpty()) {
            throw BodyInvalid.at("items", "required", "body.required");
        }
        Set<ItemCode> before = new HashSet<>();
        List<Outline.Item> read = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            Outline.Item item = item("items[" + at + "].", told.get(at), kind, agency);
            if (!before.add(item.code())) {
                throw BodyInvalid.at("items[" + at + "].code", "twice", "body.item-twice", item.code());
            }
            read.add(item);
        }
        for (int at = 0; at < read.size(); at++) {
            for (ItemCode code : read.get(at).after()) {
                if (!before.contains(code) || code.equals(read.get(at).code())) {
                    throw BodyInvalid.at("items[" + at + "].after", "unknown-item", "body.no-item", code);
                }
            }
        }
        String three = TemplateFields.required("shortCode", shortCode);
        if (!three.matches("[0-9A-Z]{3}")) {
            throw BodyInvalid.at("shortCode", "form", "body.short-code");
        }
        return new Outline(
                TemplateFields.typed("key", key, BundleKey::new),
                three,
                TemplateFields.text("name", name),
                TemplateFields.required("audience", audience),
                TemplateFields.agency("leadAgency", leadAgency, agency),
                read);
    }

    private static Outline.Item item(String at, ItemData told, Handling kind, Predicate<AgencyCode> agency) {
        return new Outline.Item(
                TemplateFields.typed(at + "code", told.code(), ItemCode::new),
                TemplateFields.text(at + "name", told.name()),
                TemplateFields.agency(at + "agency", told.agency(), agency),
                told.handling() == null ? kind : told.handling(),
                TemplateFields.typed(at + "promised", told.promised(), TimeLimit::parse),
                Optional.ofNullable(told.statutory())
                        .map(limit -> TemplateFields.typed(at + "statutory", limit, TimeLimit::parse)),
                Optional.ofNullable(told.basis()).map(basis -> TemplateFields.text(at + "basis", basis)),
                BodyInvalid.complete(at + "after", told.after()).stream()
                        .map(code -> TemplateFields.typed(at + "after", code, ItemCode::new))
                        .toList(),
                Optional.ofNullable(told.question()).map(question -> TemplateFields.text(at + "question", question)));
    }
}
