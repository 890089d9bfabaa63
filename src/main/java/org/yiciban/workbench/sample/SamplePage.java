package org.yiciban.workbench.sample;

import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.form.view.FormView;

/**
 * What the page shows on which the sample of a form is filled in.
 *
 * @param id of the draft
 * @param version of it, by which it is seen whether somebody else has changed it
 * @param name what the form is called
 * @param path of the form
 * @param sample path of its sample
 * @param editable whether the draft is still worked at
 * @param questions of the guide, as far as they are asked in the situation; none of a form that isn't the service's
 * @param situation the answers to them
 * @param wrong what is wrong with those, by the key of the question
 * @param form the questions of the form with the answers of the sample, and what is wrong with them
 * @param saved whether it was just kept
 * @param refused why it was not kept; empty otherwise
 */
record SamplePage(
        long id,
        int version,
        String name,
        String path,
        String sample,
        boolean editable,
        List<Question> questions,
        Map<String, Object> situation,
        Map<String, String> wrong,
        FormView form,
        boolean saved,
        String refused) {}
