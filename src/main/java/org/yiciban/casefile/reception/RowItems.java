package org.yiciban.casefile.reception;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.RowNumbers;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Labels;
import org.yiciban.form.component.RowList;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;

/** Which items a case has for the rows of its application: one for each row, none where the list is empty. */
public final class RowItems {

    private final Release release;
    private final Form form;
    private final Map<String, Object> data;

    public RowItems(Release release, Map<String, Object> data) {
        this.release = release;
        this.form = Application.form(release);
        this.data = data;
    }

    /** The items of that code with what their rows are called; for the whole application it is one without. */
    Map<ItemKey, Optional<String>> of(ItemCode code) {
        Map<ItemKey, Optional<String>> items = new LinkedHashMap<>();
        Optional<String> each = release.bundle().each(code);
        if (each.isEmpty()) {
            items.put(ItemKey.of(code), Optional.empty());
            return items;
        }
        RowNumbers.list(form, each.get()).ifPresent(list -> RowNumbers.rows(list, data)
                .forEach(row ->
                        items.put(new ItemKey(code, RowNumbers.of(row)), Optional.ofNullable(title(list, row)))));
        return items;
    }

    /** The list that is empty, where that leaves a case without any item; empty where there is something to be done. */
    public Optional<FieldError> missing(Situation situation) {
        List<ItemCode> codes = release.guidance(situation).items();
        return codes.stream().anyMatch(code -> !of(code).isEmpty())
                ? Optional.empty()
                : codes.stream()
                        .flatMap(code -> release.bundle().each(code).stream())
                        .flatMap(name -> RowNumbers.list(form, name).stream())
                        .findFirst()
                        .map(list -> new FieldError(
                                list.at().toString(),
                                "rows-none",
                                Refusal.of("application.rows-none", Labels.of(list))));
    }

    private static @Nullable String title(RowList list, Map<?, ?> row) {
        return list.title() == null ? null : RowName.kept(row.get(list.title().toString()));
    }

    /**
     * What a supplement made of the rows, while the case is not accepted: new rows have items, and rows are called as they are
     * called now.
     *
     * @return the items whose rows have gone
     */
    public List<CaseItem> follow(CaseFile file) {
        Set<CaseItem> gone = new HashSet<>();
        Set<ItemCode> codes = new HashSet<>();
        RowAgencies agencies = new RowAgencies(release, data);
        file.release().guidance(new Situation(file.filing().situation())).items().stream()
                .filter(code -> release.bundle().each(code).isPresent())
                .forEach(codes::add);
        for (ItemCode code : codes) {
            Map<ItemKey, Optional<String>> now = of(code);
            boolean committed = file.rows().items(code).stream().anyMatch(CaseItem::committed);
            now.forEach((key, title) -> file.find(key)
                    .ifPresentOrElse(
                            item -> item.rename(title.orElse(null)),
                            () -> file.add(
                                    key,
                                    title.orElse(null),
                                    agencies.of(key, file.filing().situation()),
                                    committed)));
            file.rows().items(code).stream()
                    .filter(item -> item.waits() && !now.containsKey(item.key()))
                    .forEach(gone::add);
        }
        return file.items().stream().filter(gone::contains).toList();
    }
}
