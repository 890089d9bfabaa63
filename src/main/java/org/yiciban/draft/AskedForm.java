package org.yiciban.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.requests.OfferedItems;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.Form;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.MaterialCode;

/**
 * What a bundle asks of the applicant while his case runs, or lets him ask for later, as a page shows it: form and papers.
 *
 * @param form its questions
 * @param asked the papers, each of them
 * @param locale of who reads it
 */
public record AskedForm(Release release, Form form, Set<MaterialCode> asked, Locale locale) {

    /** Of a step that the applicant does. */
    public static AskedForm of(Release release, ApplicantStep step, Locale locale) {
        return new AskedForm(release, form(release, step.id()), step.papers(), locale);
    }

    /**
     * Of a later request.
     *
     * @param filedUnder the release under which its case was filed
     */
    public static AskedForm of(Release release, Release filedUnder, LaterRequest request, Locale locale) {
        Form form = request.offersItem()
                ? OfferedItems.form(release, filedUnder, request.item())
                : form(release, request.id());
        return new AskedForm(release, form, request.papers(), locale);
    }

    private static Form form(Release release, String id) {
        String name = release.bundle().formOf(id).orElseThrow();
        return ReadForms.read(name + ".form", release.form(null, id).orElseThrow());
    }

    /** The answers among the parameters of a page. */
    public Map<String, Object> answers(Map<String, String[]> parameters) {
        return FormParameters.read(form, parameters);
    }

    /** The papers, as of promised ones: nothing was complained of. */
    RequestedCorrections papers() {
        return new RequestedCorrections(release, List.of(), asked, locale);
    }
}
