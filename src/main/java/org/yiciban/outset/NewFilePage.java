package org.yiciban.outset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.publication.NewFile;
import org.yiciban.workbench.DraftPage;

/**
 * What the page shows on which a file is added to a draft.
 *
 * @param draft its number
 * @param version that the person sees
 * @param agencies names by code
 * @param first what keeps the sheets of the service from being read; null where they can be read
 * @param errors what is wrong, by the id of the input
 */
record NewFilePage(
        String draft,
        int version,
        Typed typed,
        Map<String, String> agencies,
        @Nullable List<DraftPage.FindingLine> first,
        Map<String, String> errors)
        implements ToldInputs {

    /** What is typed. */
    record Typed(String kind, String code, String name, String agency, String promised, String unit) {

        static Typed blank() {
            return new Typed("ITEM", "", "", "", "", "WD");
        }

        /** @param fields of the page */
        static Typed of(NewServiceForm.Typed fields) {
            return new Typed(
                    fields.of("kind"),
                    fields.of("code"),
                    fields.of("name"),
                    fields.of("agency"),
                    fields.of("promised"),
                    fields.of("promised-unit"));
        }

        /** What it says as a program would say it. */
        NewFile told() {
            return new NewFile(
                    NewServiceItem.word(NewFile.Kind.class, kind, "kind"),
                    NewServiceForm.said(code),
                    NewServiceForm.text(name, ""),
                    NewServiceForm.said(agency),
                    promised.isEmpty() ? null : promised + unit);
        }
    }
}
