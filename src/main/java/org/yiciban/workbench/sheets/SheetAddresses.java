package org.yiciban.workbench.sheets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.shared.TypedNumber;

/** Where a browser goes next. */
final class SheetAddresses {

    private static final String DRAFTS = "/workbench/drafts/";
    private static final String DRAFT = "redirect:" + DRAFTS;
    private static final String OPEN = "open ";

    private SheetAddresses() {}

    /** The page of a place of a sheet. */
    static String page(long id, String path, SheetPlace place) {
        return "redirect:" + of(id, path, place);
    }

    /** The same, as an address. */
    static String of(long id, String path, SheetPlace place) {
        return DRAFTS + id + "/sheet"
                + UriComponentsBuilder.newInstance()
                        .queryParam("path", "{path}")
                        .queryParam("at", "{at}")
                        .encode()
                        .buildAndExpand(path, place.toString())
                        .toUriString();
    }

    /** The sheet as text, at a line of it. */
    static String text(long id, String path, @Nullable TypedNumber line) {
        return DRAFT
                + id
                + UriComponentsBuilder.newInstance()
                        .queryParam("path", "{path}")
                        .queryParam("as", "text")
                        .encode()
                        .buildAndExpand(path)
                        .toUriString()
                + (line == null ? "" : "#line-" + line.or(1));
    }

    /** The page that was asked for together with the keeping; of a row that was new, the page above it. */
    static String after(long id, OpenSheet sheet, SheetPlace place, String act) {
        SheetPlace asked = SheetPlace.of(act.startsWith(OPEN) ? act.substring(OPEN.length()) : "");
        if (SheetLanguage.isService(sheet.path()) && asked.equals(ItemsOfSheet.ADDED)) {
            return DRAFT + id + "/files/new/item";
        }
        if (!asked.isRoot() && sheet.hasPage(asked)) {
            return page(id, sheet.path(), asked);
        }
        return place.isNew()
                ? page(id, sheet.path(), sheet.page(place.parent())) + "#"
                        + place.parent().id()
                : page(id, sheet.path(), place);
    }
}
