package org.yiciban.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.Form;
import org.yiciban.form.reading.ReadForms;

/**
 * What a bundle asks of the applicant while his case runs, as a page shows it: the form of the step and its papers.
 *
 * @param locale of who reads it
 */
public record AskedForm(Release release, ApplicantStep step, Locale locale) {

    /** The answers among the parameters of a page. */
    public Map<String, Object> answers(Map<String, String[]> parameters) {
        return FormParameters.read(form(), parameters);
    }

    Form form() {
        return ReadForms.read(
                step.form() + ".form", release.form(null, step.id()).orElseThrow());
    }

    /** The papers, as of promised ones: nothing was complained of. */
    RequestedCorrections papers() {
        return new RequestedCorrections(release, List.of(), step.papers(), locale);
    }
}
