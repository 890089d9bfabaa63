package org.yiciban.workbench.sample;

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
 * @param form the questions with the answers of the sample, and what is wrong with them
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
        FormView form,
        boolean saved,
        String refused) {}
