package org.yiciban.outset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.publication.TemplateRequest;

/**
 * A new service as it is typed.
 *
 * @param shortCode in capital letters; a free one is put in where none is typed
 * @param handling of items that say none of their own
 */
record NewServiceForm(
        String key,
        String shortCode,
        String zh,
        String en,
        String authority,
        String audience,
        String lead,
        String handling,
        List<NewServiceItem> items) {

    static NewServiceForm blank(String shortCode) {
        return new NewServiceForm("", shortCode, "", "", "", "PERSON", "", "FILING", List.of(NewServiceItem.blank()));
    }

    /** @param typed the fields of the page, by their names */
    static NewServiceForm of(Map<String, String> typed, String shortCode) {
        Typed fields = new Typed(typed, "");
        int rows = fields.number("rows", TemplateRequest.MOST_ITEMS);
        List<NewServiceItem> items = new ArrayList<>();
        for (int at = 0; at < rows; at++) {
            items.add(NewServiceItem.of(new Typed(typed, "items-" + at + "-"), rows));
        }
        String code = fields.of("shortCode");
        return new NewServiceForm(
                fields.of("key"),
                code.isEmpty() ? shortCode : code.toUpperCase(Locale.ROOT),
                fields.of("name"),
                fields.of("name-en"),
                fields.of("authority"),
                fields.of("audience"),
                fields.of("leadAgency"),
                fields.of("handling"),
                List.copyOf(items));
    }

    /** Fields of the page whose names begin alike. */
    record Typed(Map<String, String> all, String at) {

        String of(String name) {
            return all.getOrDefault(at + name, "").strip();
        }

        /** A number up to {@code most}; what is none counts as 0. */
        int number(String name, int most) {
            String digits = of(name);
            return digits.matches("[0-9]{1,3}") ? Math.min(most, Integer.parseInt(digits)) : 0;
        }
    }

    /** With one item more. */
    NewServiceForm added() {
        List<NewServiceItem> more = new ArrayList<>(items);
        more.add(NewServiceItem.blank());
        return with(more);
    }

    /** Without one of the items; those that wait for it wait for it no more. */
    NewServiceForm without(int at) {
        List<NewServiceItem> fewer = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (i != at) {
                fewer.add(items.get(i).without(at));
            }
        }
        return with(fewer);
    }

    private NewServiceForm with(List<NewServiceItem> others) {
        return new NewServiceForm(key, shortCode, zh, en, authority, audience, lead, handling, List.copyOf(others));
    }

    /** Whether there is room for one more item. */
    public boolean isOpen() {
        return items.size() < TemplateRequest.MOST_ITEMS;
    }

    /** Whether it is the agency of an item for which the lead agency acts. */
    boolean isOfLead(String input) {
        return IntStream.range(0, items.size())
                .filter(at -> items.get(at).agency().isEmpty())
                .anyMatch(at -> input.equals("items-" + at + "-agency"));
    }

    /** What it says as a program would say it. */
    TemplateRequest request() {
        List<String> codes = items.stream().map(NewServiceItem::code).toList();
        return new TemplateRequest(
                said(key),
                said(shortCode),
                text(zh, en),
                NewServiceItem.word(BundleSheet.Audience.class, audience, "audience"),
                said(lead),
                IntStream.range(0, items.size())
                        .mapToObj(at -> items.get(at).data(lead, codes, "items[" + at + "]."))
                        .toList(),
                text(authority, ""));
    }

    static @Nullable String said(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    static TemplateRequest.@Nullable TextData text(String zh, String en) {
        return zh.isEmpty() && en.isEmpty() ? null : new TemplateRequest.TextData(said(zh), said(en));
    }
}
