package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.LocalText;

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
                .forEach(one -> all.add(new SheetPage.Wrong(name(place), address(place, shown), one.message()))));
        return all;
    }

    private String address(SheetPlace place, SheetPlace shown) {
        SheetPlace page = sheet.page(place);
        return (page.equals(shown) ? "" : SheetAddresses.of(draft.id(), sheet.path(), page)) + "#" + place.id();
    }

    /** The names of the fields around it and its own; rows are told by their numbers. */
    private String name(SheetPlace place) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= place.steps().size(); i++) {
            SheetPlace step = new SheetPlace(place.steps().subList(0, i));
            names.add(step.number() < 0 ? label(step).in(locale) : String.valueOf(step.number() + 1));
        }
        return names.isEmpty() ? sheet.root().label().in(locale) : String.join(" ", names);
    }

    private LocalText label(SheetPlace place) {
        return SheetField.LANGUAGES.contains(place.last())
                ? SheetLanguage.word(place.last())
                : sheet.root().at(place).map(SheetField::label).orElse(LocalText.of(place.last(), place.last()));
    }
}
