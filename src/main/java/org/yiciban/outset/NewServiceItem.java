package org.yiciban.outset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.publication.TemplateRequest;

/**
 * An item of a new service as it is typed.
 *
 * @param agency code; empty for the lead agency
 * @param handling empty for that of the service
 * @param promised how many units
 * @param statutory how many units; empty where the law sets no limit
 * @param after the places of the items whose results it needs, from 0
 * @param question empty where it is always needed
 */
record NewServiceItem(
        String code,
        String zh,
        String en,
        String agency,
        String handling,
        String promised,
        String promisedUnit,
        String statutory,
        String statutoryUnit,
        String basis,
        List<Integer> after,
        String question,
        String questionEn) {

    private static final String DAYS = "WD";

    static NewServiceItem blank() {
        return new NewServiceItem("", "", "", "", "", "", DAYS, "", DAYS, "", List.of(), "", "");
    }

    /** @param items how many there are */
    static NewServiceItem of(NewServiceForm.Typed fields, int items) {
        List<Integer> after = IntStream.range(0, items)
                .filter(at -> !fields.of("after-" + at).isEmpty())
                .boxed()
                .toList();
        return new NewServiceItem(
                fields.of("code"),
                fields.of("name"),
                fields.of("name-en"),
                fields.of("agency"),
                fields.of("handling"),
                fields.of("promised"),
                fields.of("promised-unit"),
                fields.of("statutory"),
                fields.of("statutory-unit"),
                fields.of("basis"),
                after,
                fields.of("question"),
                fields.of("question-en"));
    }

    /** Whether anything is said that may be left out. */
    boolean isDetailed() {
        return !(en + handling + basis + question + questionEn).isEmpty();
    }

    /** The same once the item at that place is gone. */
    NewServiceItem without(int gone) {
        List<Integer> left = after.stream()
                .filter(at -> at != gone)
                .map(at -> at > gone ? at - 1 : at)
                .toList();
        return new NewServiceItem(
                code,
                zh,
                en,
                agency,
                handling,
                promised,
                promisedUnit,
                statutory,
                statutoryUnit,
                basis,
                left,
                question,
                questionEn);
    }

    /**
     * What it says as a program would say it.
     *
     * @param codes of all items; one that isn't typed yet can't be waited for
     * @param at before the names of its fields
     * @throws InvalidInput where its handling is none
     */
    TemplateRequest.ItemData data(String lead, List<String> codes, String at) {
        return new TemplateRequest.ItemData(
                NewServiceForm.said(code),
                NewServiceForm.text(zh, en),
                NewServiceForm.said(agency.isEmpty() ? lead : agency),
                word(Handling.class, handling, at + "handling"),
                limit(promised, promisedUnit),
                limit(statutory, statutoryUnit),
                NewServiceForm.text(basis, ""),
                after.stream().map(codes::get).filter(one -> !one.isEmpty()).toList(),
                NewServiceForm.text(question, questionEn));
    }

    /** Who writes the unit behind the number means that unit. */
    private static @Nullable String limit(String amount, String unit) {
        if (amount.isEmpty()) {
            return null;
        }
        String whole = amount.toUpperCase(Locale.ROOT);
        return whole.matches("[0-9]+(WD|WH|CD|M)") ? whole : amount + unit;
    }

    /**
     * A word of a closed list; null where nothing is said.
     *
     * @throws InvalidInput where it is none of it: nothing else may be taken in its place
     */
    static <T extends Enum<T>> @Nullable T word(Class<T> list, String word, String field) {
        if (word.isEmpty()) {
            return null;
        }
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "choice", "draft.sheet.choice", word));
    }
}
