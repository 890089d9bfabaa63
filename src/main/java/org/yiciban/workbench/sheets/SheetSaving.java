package org.yiciban.workbench.sheets;

import java.util.Map;
import java.util.Optional;
import org.yiciban.shared.LocalText;

/** What was typed at a page of a sheet: whether it can be kept, and what the sheet is with it. */
final class SheetSaving {

    private static final String UP = "up ";
    private static final String DOWN = "down ";

    private final OpenSheet sheet;
    private final SheetPlace place;

    SheetSaving(OpenSheet sheet, SheetPlace place) {
        this.sheet = sheet;
        this.place = place;
    }

    Map<SheetPlace, LocalText> wrong(TypedSheet typed) {
        return new SheetChecks(sheet.tree(), typed, sheet.choices()).of(sheet.field(place), place);
    }

    /**
     * The text with what was typed.
     *
     * @param act what else is to be done with a row: {@code up questions/2}
     * @throws SheetUnwritable where the form can't write it
     */
    String text(TypedSheet sent, String act) {
        TypedSheet typed = sent.inBothLanguages();
        SheetChanges changes = new SheetChanges(sheet.tree(), typed);
        if (place.isNew()) {
            Object row = new TypedValues(typed).value(sheet.field(place), place);
            if (row != null) {
                SheetPlace list = place.parent();
                changes.add(sheet.field(list), list, row, sheet.order(list));
            }
            return changes.text();
        }
        changes.apply(sheet.field(place), place, sheet.order(place));
        boolean dropped = typed.all().keySet().stream().anyMatch(name -> name.startsWith(TypedSheet.DROP));
        if (!dropped && act.startsWith(UP)) {
            row(act, UP).ifPresent(changes::up);
        } else if (!dropped && act.startsWith(DOWN)) {
            row(act, DOWN).ifPresent(changes::down);
        }
        return changes.text();
    }

    private Optional<SheetPlace> row(String act, String kind) {
        SheetPlace row = SheetPlace.of(act.substring(kind.length()));
        return Optional.of(row)
                .filter(one -> one.number() >= 0 && sheet.tree().at(one) != null)
                .filter(one -> sheet.tree().rows(one.parent()) > 1);
    }
}
