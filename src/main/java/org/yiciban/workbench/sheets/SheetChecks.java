package org.yiciban.workbench.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TimeLimit;
import org.yiciban.signs.PaperSigns;

/** What can't be written into a sheet at all, field by field; whether the sheet is sound is told by the check. */
final class SheetChecks {

    private static final int LONGEST = 200;
    private static final int TALLEST = 2000;

    private final SheetTree tree;
    private final TypedSheet typed;
    private final TypedValues values;
    private final SheetChoices choices;
    private final Map<SheetPlace, LocalText> wrong = new LinkedHashMap<>();

    SheetChecks(SheetTree tree, TypedSheet typed, SheetChoices choices) {
        this.tree = tree;
        this.typed = typed;
        this.values = new TypedValues(typed);
        this.choices = choices;
    }

    /** By the places; what was left as it is isn't looked at. */
    Map<SheetPlace, LocalText> of(SheetField field, SheetPlace place) {
        look(field, place);
        return wrong;
    }

    private void look(SheetField field, SheetPlace place) {
        if (field.type().several()) {
            rows(field, place);
            return;
        }
        if (!typed.touches(place)) {
            return;
        }
        switch (field.type()) {
            case LIST -> values.list(field, place, tree.values(place)).stream()
                    .filter(value -> !tree.values(place).contains(value))
                    .forEach(value -> one(field, place, value));
            case WORDS -> field.order().forEach(key -> {
                SheetPlace language = place.then(key);
                String value = typed.one(language);
                if (!value.equals(tree.value(language, SheetField.language(key)))) {
                    size(language, value, TALLEST);
                }
            });
            case EITHER -> {
                either(field, place);
                changed(field, place);
                field.keys().forEach(key -> look(key, place.then(key.key())));
            }
            case BLOCK -> field.keys().forEach(key -> look(key, place.then(key.key())));
            default -> changed(field, place);
        }
    }

    private void rows(SheetField field, SheetPlace place) {
        if (field.marks().open()) {
            return;
        }
        for (int i = 0; typed.touches(place.row(i)); i++) {
            if (!typed.drops(place.row(i))) {
                look(field.row(), place.row(i));
            }
        }
        look(field.row(), place.then(SheetPlace.NEW));
    }

    private void changed(SheetField field, SheetPlace place) {
        String then = typed.one(place);
        if (!then.isEmpty() && !field.same(tree.value(place, field), then)) {
            one(field, place, then);
        }
    }

    /** A value and a block can't both stand there. */
    private void either(SheetField field, SheetPlace place) {
        if (!typed.one(place).isEmpty() && !values.block(field, place).isEmpty()) {
            wrong.put(place, Refusal.of("draft.sheet.both"));
        }
    }

    private void one(SheetField field, SheetPlace place, String value) {
        boolean usual = value.equals(field.usual());
        boolean sized = size(place, value, field.marks().tall() ? TALLEST : LONGEST);
        if (!sized || usual) {
            return;
        }
        if (!field.options().isEmpty() && field.options().stream().noneMatch(option -> field.same(option.is(), value))
                || SheetChoices.closed(field) && !choices.of(field).containsKey(value)) {
            wrong.put(place, Refusal.of("draft.sheet.choice", value));
            return;
        }
        try {
            form(field.type(), place, value);
        } catch (IllegalArgumentException mistake) {
            // number and unit are two controls: nobody is told how the file writes them together
            boolean limit = field.type() == SheetField.Type.LIMIT;
            wrong.put(place, limit ? Refusal.of("draft.sheet.number", value) : SheetWords.of(value, mistake));
        } catch (DateTimeException mistake) {
            wrong.put(place, SheetWords.of("day", value));
        }
    }

    private void form(SheetField.Type type, SheetPlace place, String value) {
        switch (type) {
            case LIMIT -> TimeLimit.parse(value);
            case MONEY -> Money.parse(value);
            case WHEN -> SituationCondition.parse(value);
            case DAY -> LocalDate.parse(value);
            case NUMBER -> require(value.matches("-?[0-9]{1,9}"), place, "draft.sheet.number", value);
            case FLAG -> require(List.of("true", "false").contains(value), place, "draft.sheet.choice", value);
            default -> {}
        }
    }

    private void require(boolean holds, SheetPlace place, String key, String value) {
        if (!holds) {
            wrong.put(place, Refusal.of(key, value));
        }
    }

    private boolean size(SheetPlace place, String value, int longest) {
        Optional<LocalText> problem = value.length() > longest
                ? Optional.of(Refusal.of("draft.sheet.long", longest))
                : value.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')
                        ? Optional.of(Refusal.of("draft.sheet.signs"))
                        : PaperSigns.unfit(value).map(sign -> Refusal.of("draft.sheet.unfit-sign", sign));
        problem.ifPresent(words -> wrong.put(place, words));
        return problem.isEmpty();
    }
}
