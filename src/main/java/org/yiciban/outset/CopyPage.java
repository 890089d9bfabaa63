package org.yiciban.outset;

import java.util.List;
import java.util.Map;
import org.yiciban.publication.TemplateRequest;

/**
 * What the page shows on which a service is copied.
 *
 * @param original key of the service that is copied
 * @param name what that service is called
 * @param errors what is wrong, by the id of the input
 * @param told the same with the names of the inputs
 */
record CopyPage(String original, String name, Typed typed, Map<String, String> errors, List<ToldInputs.Told> told)
        implements ToldInputs {

    /** What is typed. */
    record Typed(String key, String shortCode, String zh, String en, String paper) {

        /** What it says as a program would say it. */
        TemplateRequest request() {
            return new TemplateRequest(
                    NewServiceForm.said(key),
                    NewServiceForm.said(shortCode),
                    NewServiceForm.text(zh, en),
                    null,
                    null,
                    null,
                    NewServiceForm.text(paper, ""));
        }
    }
}
