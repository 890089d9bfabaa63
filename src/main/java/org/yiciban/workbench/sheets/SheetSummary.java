package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yiciban.publication.ModelDraft;

/** Tells at the top of a sheet's page what the check refuses in it, each with the way to its field. */
final class SheetSummary {

    private final OpenSheet sheet;
    private final ModelDraft draft;
    private final Locale locale;

    SheetSummary(OpenSheet sheet, ModelDraft draft, Locale locale) {
        this.sheet = sheet;
        this.draft = draft;
        this.locale = locale;
    }

    /** @param shown the place whose page is shown */
    List<SheetPage.Wrong> all(SheetPlace shown) {
        List<SheetPage.Wrong> all = new ArrayList<>();
        sheet.found(draft, locale).forEach((place, found) -> found.stream()
                .filter(ShownField.Found::stops)
                .forEach(one -> all.add(new SheetPage.Wrong(
                        new FoundPlaces(sheet.tree(), sheet.root()).name(place).in(locale),
                        address(place, shown),
                        one.message()))));
        return all;
    }

    private String address(SheetPlace place, SheetPlace shown) {
        SheetPlace page = sheet.page(place);
        return (page.equals(shown) ? "" : SheetAddresses.of(draft.id(), sheet.path(), page)) + "#" + place.id();
    }
}
