package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.LocalText;
import org.yiciban.workbench.ShownDrafts;

/** Makes the pages of sheets. */
@Component
class SheetForms {

    private final ShownDrafts drafts;

    SheetForms(ShownDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * The page of a place.
     *
     * @param typed what is shown in the place of what stands there
     * @param wrong why it isn't kept
     */
    SheetPage of(
            ModelDraft draft,
            SortedMap<String, String> files,
            OpenSheet sheet,
            SheetPlace place,
            TypedSheet typed,
            Map<SheetPlace, LocalText> wrong,
            Locale locale) {
        SheetShowing showing =
                new SheetShowing(sheet.tree(), typed, wrong, sheet.found(draft, locale), sheet.choices(), locale);
        SheetField field = sheet.field(place);
        Map<String, String> errors = new LinkedHashMap<>();
        wrong.forEach((at, words) -> errors.put(at.id(), words.in(locale)));
        return new SheetPage(
                drafts.ofSheet(draft, files, sheet.path(), locale),
                place.toString(),
                place.isRoot() ? field.label().in(locale) : showing.heading(sheet, place),
                true,
                place.isRoot() ? null : sheet.page(place.parent()).toString(),
                field.type().several() ? List.of() : showing.fields(field, place),
                field.type().several() ? showing.show(field, place) : null,
                sheet.tree().text(),
                errors,
                "",
                List.of(),
                wrong.isEmpty() ? new SheetSummary(sheet, draft, locale).all(place) : List.of());
    }

    /** The page of a sheet that can't be read. */
    SheetPage unreadable(ModelDraft draft, SortedMap<String, String> files, String path, Locale locale) {
        String title =
                SheetLanguage.of(path).map(root -> root.label().in(locale)).orElse(path);
        return new SheetPage(
                drafts.ofSheet(draft, files, path, locale),
                "",
                title,
                false,
                null,
                List.of(),
                null,
                "",
                Map.of(),
                "",
                List.of(),
                List.of());
    }

    /**
     * Somebody was faster: only what was changed comes back over what stands there now, and what has no place there any more
     * is listed.
     *
     * @param before the sheet as it was seen; empty where that isn't known
     */
    SheetPage late(
            ModelDraft draft,
            SortedMap<String, String> files,
            OpenSheet now,
            Optional<OpenSheet> before,
            SheetPlace place,
            TypedSheet typed,
            Locale locale,
            String refused) {
        List<ShownField> seen = before.filter(one -> one.hasPage(place))
                .map(one -> of(draft, files, one, place, TypedSheet.NOTHING, Map.of(), locale))
                .map(page -> page.list() == null ? page.fields() : List.of(page.list()))
                .orElse(List.of());
        TypedSheet changed = SentForm.changed(typed, SentForm.of(seen));
        Map<String, String> labels = SentForm.labels(seen);
        Map<String, List<String>> kept = new LinkedHashMap<>();
        List<String> lost = new ArrayList<>();
        boolean there = now.hasPage(place);
        changed.all().forEach((name, value) -> {
            SheetPlace at = SentForm.place(name);
            if (there && before.filter(one -> now.sameWay(at, one)).isPresent()) {
                kept.put(name, value);
            } else if (name.startsWith(TypedSheet.FIELD)) {
                lost.add(labels.getOrDefault(name, at.toString()) + ": "
                        + String.join(" ", value).strip());
            }
        });
        return of(draft, files, now, there ? place : SheetPlace.ROOT, new TypedSheet(kept), Map.of(), locale)
                .refused(refused, lost);
    }
}
