package org.yiciban.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.modelling.template.Outline;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * A new service in few words.
 *
 * @param key lower-case words joined by hyphens
 * @param shortCode three digits or capital letters
 * @param name what it is called, in Chinese and English
 * @param leadAgency code of an agency
 * @param items one to thirty, in the order of the picture
 * @param authority the paper by which limits, papers and conditions were set; may be left out until it is published
 */
public record TemplateRequest(
        @Nullable String key,
        @Nullable String shortCode,
        @Nullable TextData name,
        BundleSheet.@Nullable Audience audience,
        @Nullable String leadAgency,
        @Nullable List<ItemData> items,
        @Nullable TextData authority) {

    /** So many items a new service has. */
    public static final int MOST_ITEMS = 30;

    /** A text in Chinese, and in English where there is any. */
    public record TextData(@Nullable String zh, @Nullable String en) {}

    /**
     * An item.
     *
     * @param handling as of the template when it is left out
     * @param promised within what the agency promises to decide from its turn on, such as {@code 5WD}; its sheet counts from the
     *     acceptance, so what those before it promise is added
     * @param statutory within what the law demands it; may be left out
     * @param basis the rule that the item rests on; may be left out
     * @param after codes of the items whose results it needs
     * @param question what is asked where the item isn't always needed; left out where it is
     */
    public record ItemData(
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
     * @param agencies those that decide
     * @throws InvalidInput naming every field that can't be taken
     */
    Outline outline(Handling kind, Set<AgencyCode> agencies) {
        List<ItemData> told = TemplateFields.atMost(MOST_ITEMS, "items", TemplateFields.complete("items", items));
        List<TemplateItem> read = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            read.add(new TemplateItem("items[" + at + "].", told.get(at), kind, agencies));
        }
        List<Runnable> fields = new ArrayList<>(
                List.of(this::keyed, this::shortCoded, this::named, this::asking, () -> lead(agencies)));
        fields.add(() -> requireItems(told));
        fields.add(this::authorised);
        read.forEach(item -> fields.addAll(item.fields()));
        TemplateFields.readAll(fields);
        List<Outline.Item> outlined = read.stream().map(TemplateItem::outline).toList();
        TemplateFields.readAll(IntStream.range(0, outlined.size())
                .<Runnable>mapToObj(at -> () -> requireSingle(at, outlined))
                .toList());
        return new Outline(keyed(), shortCoded(), named(), asking(), lead(agencies), outlined, authorised());
    }

    BundleKey keyed() {
        return TemplateFields.typed("key", key, BundleKey::new);
    }

    LocalText named() {
        return TemplateFields.text("name", name);
    }

    Optional<LocalText> authorised() {
        return Optional.ofNullable(authority).map(paper -> TemplateFields.text("authority", paper));
    }

    private BundleSheet.Audience asking() {
        return TemplateFields.required("audience", audience);
    }

    private AgencyCode lead(Set<AgencyCode> agencies) {
        return TemplateFields.agency("leadAgency", leadAgency, agencies);
    }

    String shortCoded() {
        String three = TemplateFields.required("shortCode", shortCode);
        if (!three.matches("[0-9A-Z]{3}")) {
            throw InvalidInput.of("shortCode", "form", "body.short-code");
        }
        return three;
    }

    private static void requireItems(List<ItemData> told) {
        if (told.isEmpty()) {
            throw InvalidInput.of("items", "required", "body.required");
        }
    }

    /** It is named once, and waits for others only. */
    private static void requireSingle(int at, List<Outline.Item> all) {
        Outline.Item item = all.get(at);
        if (all.subList(0, at).stream().anyMatch(one -> one.code().equals(item.code()))) {
            throw InvalidInput.of("items[" + at + "].code", "twice", "body.item-twice", item.code());
        }
        if (item.promisesTooMuch()) {
            throw InvalidInput.of("items[" + at + "].promised", "too-long", "body.promise-longer");
        }
        for (ItemCode code : item.after()) {
            if (code.equals(item.code())
                    || all.stream().noneMatch(one -> one.code().equals(code))) {
                throw InvalidInput.of("items[" + at + "].after", "unknown-item", "body.no-item", code);
            }
        }
    }
}
