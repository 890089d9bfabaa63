package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.RowNumbers;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.RowList;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;

/** Who handles the items of an application: as the sheet says, or as the guide or the row was answered. */
public final class RowAgencies {

    private final Release release;
    private final Form form;
    private final Map<String, Object> data;
    private final RowItems rows;

    public RowAgencies(Release release, Map<String, Object> data) {
        this.release = release;
        this.form = Application.form(release);
        this.data = data;
        this.rows = new RowItems(release, data);
    }

    /**
     * Who handles an item, as the sheet says or as the guide or its row was answered.
     *
     * @throws IllegalStateException when nobody was chosen, which whoever takes an application finds out before
     */
    AgencyCode of(ItemKey key, Map<String, ?> situation) {
        return chosen(key, situation)
                .orElseThrow(() -> new IllegalStateException("nobody was chosen for " + key.code()));
    }

    private Optional<AgencyCode> chosen(ItemKey key, Map<String, ?> situation) {
        Map<String, Object> known = new HashMap<>(situation);
        release.bundle().agencyOfRow(release.item(key.code())).ifPresent(field -> row(key).ifPresent(
                        row -> known.put(field, row.get(field))));
        return release.item(key.code()).agency().in(known);
    }

    private Optional<Map<?, ?>> row(ItemKey key) {
        return release.bundle()
                .each(key.code())
                .flatMap(name -> RowNumbers.list(form, name))
                .flatMap(list -> RowNumbers.rows(list, data).stream()
                        .filter(row -> RowNumbers.of(row) == key.row())
                        .findFirst());
    }

    /**
     * Rows that don't say which agency they are for, without which nobody could be asked; and, of a case that there is, rows
     * that ask another one than before, which has read them.
     *
     * @param before the agency that handles an item by now; empty for one that is new
     */
    public List<FieldError> misaddressed(Situation situation, Function<ItemKey, Optional<AgencyCode>> before) {
        List<FieldError> errors = new ArrayList<>();
        for (ItemCode code : release.guidance(situation).items()) {
            Optional<String> field = release.bundle().agencyOfRow(release.item(code));
            Optional<RowList> list = release.bundle().each(code).flatMap(name -> RowNumbers.list(form, name));
            if (field.isEmpty() || list.isEmpty()) {
                continue;
            }
            int place = 0;
            for (ItemKey key : rows.of(code).keySet()) {
                String at = list.get().at() + "[" + place++ + "]." + field.get();
                Optional<AgencyCode> now = chosen(key, situation.facts());
                Optional<AgencyCode> earlier = before.apply(key);
                if (now.isEmpty()) {
                    errors.add(new FieldError(at, "row-agency", Refusal.of("application.row-agency")));
                } else if (earlier.isPresent() && !earlier.equals(now)) {
                    errors.add(new FieldError(at, "row-agency-fixed", Refusal.of("application.row-agency-fixed")));
                }
            }
        }
        return errors;
    }
}
