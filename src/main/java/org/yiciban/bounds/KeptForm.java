package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what was typed into a form of ours that wasn't worked on, for the page that says so and offers to send it again. */
final class KeptForm {

    private static final Logger LOG = LoggerFactory.getLogger(KeptForm.class);

    private KeptForm() {}

    /**
     * Only what a page of ours sent, so that no other site can put words into a form; never passwords. Files don't come
     * back: the page asks for them again by name.
     */
    static void keep(HttpServletRequest request) {
        if (request.getAttribute(Threshold.TYPED) != null
                || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return;
        }
        Map<String, String[]> typed = typed(request);
        if (typed.keySet().stream()
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"))) {
            request.setAttribute(Threshold.TYPED, typed.isEmpty() ? null : typed);
            request.setAttribute(Threshold.FILES, request instanceof PartedBody files ? files.chosen() : null);
        }
    }

    private static Map<String, String[]> typed(HttpServletRequest request) {
        if (request instanceof HeldBody form) {
            return form.fields();
        }
        try {
            return request instanceof PartedBody files ? files.passedOver() : Map.of();
        } catch (IOException | RuntimeException unread) {
            LOG.debug("the form could not be read to its end", unread);
            return Map.of();
        }
    }
}
