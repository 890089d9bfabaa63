package org.yiciban.outset;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.DraftPage;
import org.yiciban.workbench.NamedItems;

/**
 * What the page shows on which a service gets one item more.
 *
 * @param draft its number
 * @param version that the person sees
 * @param sheet path of the service's sheet
 * @param item as it is typed
 * @param paper by which its limits, papers and conditions were set, as it is typed
 * @param there the items that other services have, names by code
 * @param chosen the code of the one among them that is chosen
 * @param agencies names by code
 * @param handlings names by word
 * @param first what keeps the sheet of the service from being read; null where it can be read
 * @param errors what is wrong, by the id of the input
 */
record NewItemPage(
        String draft,
        int version,
        String sheet,
        NewServiceItem item,
        String paper,
        Map<String, String> there,
        String chosen,
        Map<String, String> agencies,
        Map<String, String> handlings,
        @Nullable List<DraftPage.FindingLine> first,
        Map<String, String> errors)
        implements ToldInputs {

    static NewItemPage of(
            ModelDraft draft,
            int version,
            Typed typed,
            Map<String, String> there,
            List<Agency> agencies,
            @Nullable List<DraftPage.FindingLine> first,
            List<FieldError> wrong,
            Locale locale) {
        return new NewItemPage(
                String.valueOf(draft.id()),
                version,
                CataloguePaths.bundle(draft.bundle()),
                typed.item(),
                typed.paper(),
                there,
                typed.there(),
                NewServicePage.names(agencies, locale),
                NewServicePage.kinds(locale),
                first,
                ToldInputs.errors(wrong, NewItemPage::input, locale));
    }

    /** Those of its own sheet: what is wrong in others keeps nobody from adding an item. */
    static List<DraftPage.FindingLine> first(ModelDraft draft, List<DraftPage.FindingLine> unread) {
        return unread.stream()
                .filter(one -> one.file().equals(CataloguePaths.bundle(draft.bundle())))
                .toList();
    }

    /** Whether there is something to fill in, or what was filled in before and is to be kept. */
    public boolean fillable() {
        return first == null || !item.equals(NewServiceItem.blank()) || !chosen.isEmpty();
    }

    private static String input(String field) {
        return field.equals("files") ? "code" : field.replace(".en", "-en").replace(".zh", "");
    }

    /** What is typed, or chosen instead. */
    record Typed(Map<String, String> all) {

        /** What was typed when the session ended; nothing where none did. */
        static Typed before(HttpServletRequest request) {
            Map<String, String> all = new TreeMap<>();
            SavedRequest.take(request).ifPresent(kept -> kept.forEach((name, values) -> all.put(name, values[0])));
            return new Typed(all);
        }

        String of(String name) {
            return all.getOrDefault(name, "").strip();
        }

        int seen(int otherwise) {
            return TypedNumber.valueOf(of("version")).or(otherwise);
        }

        boolean chooses() {
            return !of("choose").isEmpty();
        }

        String there() {
            return of("there");
        }

        String paper() {
            return of("authority");
        }

        NewServiceItem item() {
            return all.isEmpty() ? NewServiceItem.blank() : NewServiceItem.of(new NewServiceForm.Typed(all, ""), 0);
        }
    }

    /** The items that other services have and this one hasn't: names by their codes. */
    static Map<String, String> others(List<Release> released, Optional<NamedItems> read, Locale locale) {
        Map<String, String> others = new TreeMap<>();
        released.forEach(release -> release.items()
                .forEach(item -> others.put(item.code().value(), item.name().in(locale) + " " + item.code())));
        read.ifPresent(named -> named.codes().forEach(others::remove));
        return others;
    }
}
