package org.yiciban.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * @param id of the step or the request, whose form it is
 * @param asked the papers, each of them
 * @param locale of who reads it
 */
public record AskedForm(Release release, String id, Set<MaterialCode> asked, Locale locale) {

    /** Of a step that the applicant does. */
    public static AskedForm of(Release release, ApplicantStep step, Locale locale) {
        return new AskedForm(release, step.id(), step.papers(), locale);
    }

    /** Of a later request. */
    public static AskedForm of(Release release, LaterRequest request, Locale locale) {
        return new AskedForm(release, request.id(), request.papers(), locale);
    }

    /** The answers among the parameters of a page. */
    public Map<String, Object> answers(Map<String, String[]> parameters) {
        return FormParameters.read(form(), parameters);
    }

    Form form() {
        String name = release.bundle().formOf(id).orElseThrow();
        return ReadForms.read(name + ".form", release.form(null, id).orElseThrow());
    }

    /** The papers, as of promised ones: nothing was complained of. */
    RequestedCorrections papers() {
        return new RequestedCorrections(release, List.of(), asked, locale);
    }
}
